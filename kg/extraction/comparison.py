"""Comparison: a figure told beside another that holds at another time, which is a dealing of its own."""

from collections.abc import Iterator

from kg.annotation.annotated import Annotated
from kg.annotation.quantities import QuantityMention
from kg.annotation.tokens import Token
from kg.extraction.likeness import comparable
from kg.extraction.syntax import is_verb
from kg.model.quantity import Quantity

AGAINST = frozenset({"against", "from", "versus"})
"""Words right before the other figure: "3 million tonnes, against 4 million in 2022", "up from 15 million"."""
COMPARED = frozenset({"compared", "comparing"})
"""Words before "with" or "to" and the other figure."""


def compared(head: Token, told: Quantity, annotated: Annotated) -> Iterator[QuantityMention]:
    """The figures of other times that the sentence of ``head`` holds against the one it tells.

    "China bought 11 million tonnes last year, down from 15 million in 2014" gives the 15 million. Both figures need
    a date of their own: what rose from one to another within a year is one dealing's range.
    """
    beside = annotated.quantities_beside(head)
    own = next((mention for mention in beside if mention.quantity == told), None)
    if own is None:
        return
    for other in beside:
        first, second = (own, other) if own.start < other.start else (other, own)
        if other is own or not comparable(other.quantity, told) or (own.group is not None and own.group == other.group):
            continue
        if _is_held_against(first, second, annotated) and _are_dated(second, annotated):
            yield other


def _is_held_against(first: QuantityMention, second: QuantityMention, annotated: Annotated) -> bool:
    """Whether the words between two figures compare them: "fell from 20 million in 2019 to 15 million in 2023"."""
    doc = annotated.doc
    if any(is_verb(token) and token.lower_ not in COMPARED for token in doc[first.end : second.start]):
        return False
    if _marked(doc[second.start]):
        return True
    return _before(doc[second.start]) == "to" and _before(doc[first.start]) == "from"


def _marked(token: Token) -> bool:
    mark = _before(token)
    return mark in AGAINST or (mark in {"to", "with"} and token.i > 1 and token.doc[token.i - 2].lower_ in COMPARED)


def _before(token: Token) -> str:
    return token.doc[token.i - 1].lower_ if token.i else ""


def _are_dated(last: QuantityMention, annotated: Annotated) -> bool:
    """Whether a sentence has two dates, one of them after the last figure."""
    sentence = annotated.doc[last.start].sent
    dates = [date.start for date in annotated.dates if sentence.start <= date.start < sentence.end]
    return len(dates) > 1 and max(dates) >= last.end
