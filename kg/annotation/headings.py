"""Words in capitals that name nobody: headings, headlines and the portfolios of ministers."""

from collections.abc import Mapping

from kg.annotation.name import Name
from kg.annotation.tokens import Doc

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


def is_heading(doc: Doc, name: Name, prose: Mapping[str, int]) -> bool:
    """Whether a "name" is but a word of a heading: in capitals, or in a headline with capitals throughout.

    ``prose`` counts the names, by their text, that stand outside such headlines: what another name of the same
    words shows to be one there is a name here too.
    """
    if name.type in {"State", "Vessel"}:
        return False
    in_title = in_title_case(doc, name)
    if prose[name.span(doc).text] > (not in_title):
        return False
    return in_title or _in_capitals(doc, name)


def _in_capitals(doc: Doc, name: Name) -> bool:
    """Whether it is in capitals in a line of capitals, or opens the line before a mark: "MARKETS: "."""
    span = name.span(doc)
    if not span.text.isupper():
        return False
    if not any(token.is_alpha and token.text[0].islower() for token in span.sent):
        return True
    after = doc[name.end].text if name.end < len(doc) else ""
    return bool(span[0].is_sent_start) and after in {":", "|", "–", "-", "."} and len(span.text) > 3


def in_title_case(doc: Doc, name: Name) -> bool:
    """Whether it stands in a headline with capitals throughout."""
    sentence = doc[name.start].sent
    if len(sentence) > _LONGEST:
        return False
    words = [token for token in sentence if token.is_alpha and len(token) > 3]
    return len(words) > 4 and sum(token.text[0].isupper() for token in words) > 0.8 * len(words)
