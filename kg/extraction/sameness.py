"""Whether two claims of one type may tell of one dealing: their roles held against each other."""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from kg.extraction.likeness import alike, comparable, overlapping
from kg.model.claim import Filler, When, Words
from kg.model.quantity import Quantity
from kg.model.when import bounds

Roles = Mapping[str, Sequence[Filler | Hashable]]
"""Fillers by role; entities as any value that is equal for one entity."""

T = TypeVar("T")
NEVER = float("-inf")


def points(one: Roles, other: Roles) -> float:
    """How much speaks for two claims telling of one dealing; minus infinity where they cannot.

    A shared actor counts 1, a shared amount 2, a time that may be one 1, a like phrase up to 1.5. What both fill and
    cannot both be true (amounts apart, times apart) rules it out.
    """
    return sum(_role_points(one[role], other[role]) for role in one.keys() & other.keys())


def _role_points(ours: Sequence[Filler | Hashable], theirs: Sequence[Filler | Hashable]) -> float:
    if isinstance(ours[0], Quantity):
        return _amount_points(_of(ours, Quantity), _of(theirs, Quantity))
    if isinstance(ours[0], When):
        return 1.0 if any(same_time(a, b) for a in _of(ours, When) for b in _of(theirs, When)) else NEVER
    if isinstance(ours[0], Words):
        share = max(overlapping(a.text, b.text) for a in _of(ours, Words) for b in _of(theirs, Words))
        return 1.5 if share >= 0.5 else 0.5 if share > 0 else -0.5
    shared = len({*ours} & {*theirs})
    return float(shared) if shared == min(len({*ours}), len({*theirs})) else -3.0 + shared


def _of(fillers: Sequence[object], kind: type[T]) -> list[T]:
    return [filler for filler in fillers if isinstance(filler, kind)]


def _amount_points(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> float:
    pairs = [(a, b) for a in ours for b in theirs if comparable(a, b)]
    if not pairs:
        return 0.0
    return 2.0 if any(alike(a, b) for a, b in pairs) else NEVER


def same_time(one: When, other: When) -> bool:
    """Whether two times may be one: each lies in the other, as 2023-11 in 2023."""
    (low, high), (from_, to) = bounds(one.text), bounds(other.text)
    return (low is None or to is None or low <= to) and (from_ is None or high is None or from_ <= high)
