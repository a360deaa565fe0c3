"""Words in capitals that name nobody: headings, headlines and the portfolios of ministers."""

from collections.abc import Container, Mapping

from kg.annotation.name import Name
from kg.annotation.tokens import Doc, Span

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


def is_heading(doc: Doc, name: Name, headlines: Container[int], prose: Mapping[str, int]) -> bool:
    """Whether a "name" is but a word of a heading: in capitals, or in a headline with capitals throughout.

    ``headlines`` are the tokens of such headlines (`in_headlines`), ``prose`` counts the names, by their text, that
    stand outside them: what another name of the same words shows to be one there is a name here too.
    """
    if name.type in {"State", "Vessel"}:
        return False
    in_headline = name.start in headlines
    if prose[name.span(doc).text] > (not in_headline):
        return False
    return in_headline or _in_capitals(doc, name)


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
    words = [token.text for token in sentence if len(token.text) > 3 and token.text.isalpha()]
    return len(words) > 4 and sum(word[0].isupper() for word in words) > 0.8 * len(words)
