"""Dealings that are part of another: a first delivery of what was promised, a tranche of a loan."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby

from kg.model.claim import Modality
from kg.resolution.dealings.actors import related
from kg.resolution.dealings.amounts import less
from kg.resolution.dealings.cues import has_cue, is_rest
from kg.resolution.dealings.grouping import Grouped
from kg.resolution.dealings.phrases import overlap
from kg.resolution.dealings.rarity import Rarity
from kg.resolution.dealings.telling import PLACES, Told
from kg.resolution.dealings.times import gap
from kg.resolution.links import ClaimNode

LIKE = 0.5
"""From what share of their words on phrases of a part and of its whole are alike."""


class Parts:
    """Which claims tell of part of what others tell of."""

    def __init__(self, told: Sequence[Told], rarity: Rarity) -> None:
        self._rarity = rarity
        self._quoting: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
        for one in told:
            for sentence in _sentences(one):
                self._quoting[one.node[0], one.type, sentence].append(one)

    def is_part(self, part: Told, whole: Told) -> bool:
        """Whether a claim is told with words for a part, has the same parties, is of the same, and is less."""
        if part.type != whole.type or Modality.DENIED in {part.modality, whole.modality} or not less(part, whole):
            return False
        if part.type == "Measurement" or not _in_time(part, whole):
            return False
        return (
            self._is_told_so(part, whole) and _same_parties(part, whole, self._rarity) and likeness(part, whole) >= LIKE
        )

    def _is_told_so(self, part: Told, whole: Told) -> bool:
        """Whether a sentence of the part tells of a part, and the whole is not what is left beside it.

        One sentence may tell of both ("so far 374 million of 1.3 billion").
        """
        ours, theirs = _sentences(part), _sentences(whole)
        own = ours - theirs or (ours if ours == theirs else frozenset())
        if not any(has_cue(sentence) and self._is_of(sentence, part) for sentence in own):
            return False
        return ours == theirs or any(not is_rest(sentence) for sentence in theirs - ours)

    def _is_of(self, sentence: str, part: Told) -> bool:
        """Whether what a sentence says of a part is said of this claim: no lesser one is told in it."""
        return not any(less(other, part) for other in self._quoting[part.node[0], part.type, sentence])


def find_parts(grouped: Grouped, keys: Mapping[ClaimNode, str], rarity: Rarity) -> tuple[tuple[str, str], ...]:
    """Pairs of keys, a part and its whole, in their order; a dealing is part of one other at most."""
    parts = Parts(grouped.told, rarity)
    best: dict[str, tuple[float, str]] = {}
    for one, other in _pairs(grouped):
        for part, whole in ((one, other), (other, one)):
            ours, theirs = keys[part.node], keys[whole.node]
            if ours != theirs and parts.is_part(part, whole):
                rank = (-likeness(part, whole), theirs)
                best[ours] = min(best.get(ours, rank), rank)
    return tuple(sorted((part, whole) for part, (_, whole) in best.items()))


def likeness(one: Told, other: Told) -> float:
    """The least share of common words over the roles that both fill with phrases; `LIKE` where there is none."""
    roles = one.phrases.keys() & other.phrases.keys()
    return min(
        (max(overlap(a.stems, b.stems) for a in one.phrases[role] for b in other.phrases[role]) for role in roles),
        default=LIKE,
    )


def _sentences(told: Told) -> frozenset[str]:
    return frozenset(evidence.exact for evidence in told.evidence)


def _in_time(part: Told, whole: Told) -> bool:
    """Whether a part is within the time of its whole, or after what was then to come."""
    pairs = [
        (a, b) for role in part.times.keys() & whole.times.keys() for a in part.times[role] for b in whole.times[role]
    ]
    return not pairs or any(
        gap(a, b) <= 0 or (whole.modality is not Modality.ACTUAL and a.first and b.last and a.first > b.last)
        for a, b in pairs
    )


def _same_parties(part: Told, whole: Told, rarity: Rarity) -> bool:
    """Whether both fill the same roles with actors, or two of one's, and each with an actor in common."""
    ours, theirs = (told.entities.keys() - PLACES for told in (part, whole))
    roles = ours & theirs
    enough = ours == theirs or len(roles) > 1
    return enough and bool(roles) and all(_meet(part.entities[role], whole.entities[role], rarity) for role in roles)


def _meet(ours: Iterable[str], theirs: Iterable[str], rarity: Rarity) -> bool:
    return any(a == b or related(a, b, rarity) for a in ours for b in theirs)


def _pairs(grouped: Grouped) -> Iterator[tuple[Told, Told]]:
    """Pairs of claims that are alike, and those of one document, where one is told with words for a part."""
    told = grouped.told
    yield from ((told[a], told[b]) for a, b in grouped.maybe_parts)
    for _, block in groupby(told, key=lambda one: one.node[0]):
        claims = list(block)
        if any(one.is_told_as_part for one in claims):
            yield from combinations(claims, 2)
