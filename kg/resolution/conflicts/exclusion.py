"""Which values of two claims exclude each other in one role."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kg.extraction.sameness import same_time
from kg.model.claim import Filler, When
from kg.model.quantity import Quantity
from kg.resolution.conflicts.figures import exclude, figures
from kg.resolution.conflicts.kin import Kin

Value = Filler | str
"""A filler, or the global key of an entity."""
Both = tuple[Iterable[Value], Iterable[Value]]
"""What of the one claim and what of the other exclude each other; nothing where both may be true."""

SHARED = frozenset(("party", "participant"))
"""Roles that several fill at once: a claim that names one of them leaves the others unsaid."""
BILATERAL = frozenset(("party",))
"""Those of them that as a rule two fill, so that who names two has named all."""
NOTHING: Both = ((), ())

T = TypeVar("T")


@dataclass(frozen=True)
class Exclusion:
    """One role of one dealing, with ``told``, the values of each claim that fills it."""

    role: str
    told: tuple[tuple[Value, ...], ...]
    kin: Kin

    def of(self, ours: Sequence[Value], theirs: Sequence[Value]) -> Both:
        """The values of two claims that exclude each other; all of a role are of one kind."""
        if isinstance(ours[0], Quantity):
            return _amounts(_of(ours, Quantity), _of(theirs, Quantity))
        if isinstance(ours[0], When):
            one = any(same_time(a, b) for a in _of(ours, When) for b in _of(theirs, When))
            return NOTHING if one else (ours, theirs)
        return self._entities(_of(ours, str), _of(theirs, str))

    def _entities(self, ours: Sequence[str], theirs: Sequence[str]) -> Both:
        our_own = [a for a in ours if all(self.kin.exclude(a, b) for b in theirs)]
        their_own = [b for b in theirs if all(self.kin.exclude(b, a) for a in ours)]
        apart = len(our_own) == len(ours) and len(their_own) == len(theirs)
        if self.role not in SHARED:
            return (ours, theirs) if apart else NOTHING
        if len(ours) < 2 or len(theirs) < 2:
            return NOTHING
        rivals = len(ours) == len(theirs) == 2 and len(our_own) == len(their_own) == 1
        if apart or (rivals and self.role in BILATERAL and not self._together(our_own[0], their_own[0])):
            return our_own, their_own
        return NOTHING

    def _together(self, one: str, other: str) -> bool:
        """Whether some claim names both, so that the dealing has more than two sides."""
        return any(one in values and other in values for values in self.told)


def _amounts(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> Both:
    """A sum may be told in several currencies: it is one where it is one in any."""
    our_figures, their_figures = figures(ours), figures(theirs)
    pairs = [
        (one, other)
        for measure in our_figures.keys() & their_figures.keys()
        for one in our_figures[measure]
        for other in their_figures[measure]
    ]
    if not all(exclude(one, other) for one, other in pairs):
        return NOTHING
    return (
        {filler for one, _ in pairs for filler in one.fillers},
        {filler for _, other in pairs for filler in other.fillers},
    )


def _of(values: Sequence[Value], kind: type[T]) -> list[T]:
    return [value for value in values if isinstance(value, kind)]
