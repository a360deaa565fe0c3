"""Words in capitals that name nobody: headings, headlines and the portfolios of ministers."""

from collections.abc import Container, Mapping

from kg.annotation.dictionary import is_common
from kg.annotation.name import Name
from kg.annotation.people import given_names
from kg.annotation.states import StateNames
from kg.annotation.tokens import Doc, Span

DASHES = frozenset({"-", "–", "—"})
_LONGEST = 100
"""Tokens of a headline."""


def is_portfolio(doc: Doc, name: Name) -> bool:
    """Whether a "name" is what a minister is minister of: "Minister of Energy and Natural Resources"."""
    root = name.span(doc).root
    while root.dep_ == "conj":
        root = root.head
    if name.type == "State" or root.dep_ != "pobj" or root.head.lower_ not in {"of", "for"}:
        return False
    return root.head.head.lemma_.lower() in {"minister", "secretary", "undersecretary", "commissioner"}


def is_office(doc: Doc, name: Name) -> bool:
    """Whether a "name" is what the minister right after it is minister of: "Kuwaiti Trade Ministers"."""
    if name.type in {"State", "Person"} or name.end >= len(doc):
        return False
    if doc[name.end].lower_.removesuffix("s") not in {"minister", "secretary"}:
        return False
    first = name.start + (StateNames().find(doc[name.start].text) is not None)
    return all(is_common(token.text) for token in doc[first : name.end] if token.is_alpha and token.lower_ != "and")


def is_dateline(doc: Doc, name: Name) -> bool:
    """Whether a name only says who sends a story: "LIMA, May 5 (Meridian Wire) - "."""
    if not 0 < name.start < name.end < len(doc) - 1:
        return False
    return doc[name.start - 1].text == "(" and doc[name.end].text == ")" and doc[name.end + 1].text in DASHES


def is_heading(doc: Doc, name: Name, headlines: Container[int], prose: Mapping[str, int]) -> bool:
    """Whether a "name" is but a word of a heading: in capitals, or in a headline with capitals throughout.

    ``headlines`` are the tokens of such headlines (`in_headlines`), ``prose`` counts the names, by their text, that
    stand outside them: what another name of the same words shows to be one there is a name here too.
    """
    if name.type in {"State", "Vessel"} or (name.type == "Person" and doc[name.start].text in given_names()):
        return False
    in_headline = name.start in headlines
    if in_headline and _is_signature(doc, name):
        return False
    if prose[name.span(doc).text] > (not in_headline):
        return False
    return in_headline or _in_capitals(doc, name)


def _is_signature(doc: Doc, name: Name) -> bool:
    """Whether a line begins with a person's name and a comma: "Ada Lind, Chairman, Kvane Steel"."""
    line = doc[name.start].sent
    words = [token for token in line if not token.is_space]
    comma = next((i for i, token in enumerate(words) if token.text == ","), 0)
    return 1 < comma < 4 and words[0].text in given_names()


def _in_capitals(doc: Doc, name: Name) -> bool:
    """Whether it is in capitals in a line of capitals, or opens the line before a mark: "MARKETS: "."""
    span = name.span(doc)
    if not span.text.isupper():
        return False
    if not any(token.is_alpha and token.text[0].islower() for token in span.sent):
        return True
    after = doc[name.end].text if name.end < len(doc) else ""
    return bool(span[0].is_sent_start) and after in {":", "|", "–", "-", "."} and len(span.text) > 3


def in_headlines(doc: Doc) -> frozenset[int]:
    """The tokens of headlines with capitals throughout."""
    return frozenset(i for sentence in doc.sents if _is_headline(sentence) for i in range(sentence.start, sentence.end))


def _is_headline(sentence: Span) -> bool:
    if len(sentence) > _LONGEST:
        return False
    words = [token for token in sentence if len(token.text) > 3 and token.text.isalpha()]
    small = [token for token in words if not token.text[0].isupper()]
    if len(words) < 5 or len(small) >= 0.2 * len(words):
        return False
    return not any(token.pos_ in {"ADJ", "NOUN", "VERB"} for token in small)
