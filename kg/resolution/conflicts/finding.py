"""Conflicts: claims about one dealing that cannot all be true."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from operator import itemgetter
from typing import NamedTuple

from kg.model.claim import EntityRef, Modality, Words
from kg.model.reading import Reading
from kg.resolution.conflicts.exclusion import Exclusion, Value
from kg.resolution.conflicts.kin import Kin
from kg.resolution.links import ClaimNode, EntityNode

MODALITY = "modality"
Sides = Mapping[Value, set[ClaimNode]]
_ASSERTED = (Modality.ACTUAL, Modality.PLANNED)


@dataclass(frozen=True)
class Conflict:
    """What claims about one dealing say differently of one role.

    ``role`` is the role's name, or ``modality`` where some say that it happened and others deny it. ``sides`` are the
    values that exclude each other (for entities their global key, for the modality its name), each with the claims
    that say so, in the order of the nodes.
    """

    dealing: str
    role: str
    sides: tuple[tuple[Value, tuple[ClaimNode, ...]], ...]


def find_conflicts(
    readings: Sequence[Reading],
    entities: Mapping[EntityNode, str],
    dealings: Mapping[ClaimNode, str],
) -> tuple[Conflict, ...]:
    """All conflicts, in the order of dealing and role.

    Phrases never conflict, for one thing can be said in many words. What is denied or only possible asserts no value.
    Several fillers of a role in one claim are one sum in two currencies, a range or a list: two claims conflict only
    if no filler of one may be one of the other.
    """
    told: defaultdict[str, list[tuple[Reading, int]]] = defaultdict(list)
    for reading in readings:
        for number in range(len(reading.claims)):
            told[dealings[reading.document.key, number]].append((reading, number))
    kin = Kin(readings, entities)
    return tuple(
        Conflict(dealing, role, _ordered(sides))
        for dealing, claims in sorted(told.items())
        if len(claims) > 1
        for role, sides in sorted(_of_dealing([_told(*claim, entities) for claim in claims], kin), key=itemgetter(0))
        if sides
    )


class Told(NamedTuple):
    """A claim with the values of each role, those of one role in an order of their own."""

    node: ClaimNode
    modality: Modality
    roles: Mapping[str, tuple[Value, ...]]


def _told(reading: Reading, number: int, entities: Mapping[EntityNode, str]) -> Told:
    claim = reading.claims[number]
    roles: defaultdict[str, set[Value]] = defaultdict(set)
    for role, filler in claim.roles:
        if not isinstance(filler, Words):
            roles[role].add(entities[reading.document.key, filler.id] if isinstance(filler, EntityRef) else filler)
    ordered = {role: tuple(sorted(values, key=str) if len(values) > 1 else values) for role, values in roles.items()}
    return Told((reading.document.key, number), claim.modality, ordered)


def _of_dealing(claims: Sequence[Told], kin: Kin) -> Iterator[tuple[str, Sides]]:
    yield MODALITY, _of_modality(claims)
    said: defaultdict[str, defaultdict[tuple[Value, ...], set[ClaimNode]]] = defaultdict(lambda: defaultdict(set))
    for told in claims:
        if told.modality in _ASSERTED:
            for role, values in told.roles.items():
                said[role][values].add(told.node)  # many claims say the same: values are held together once
    for role, groups in said.items():
        yield role, _sides(role, groups, kin)


def _of_modality(claims: Sequence[Told]) -> Sides:
    """That it happened or is to happen, against that it is not so; what is only possible takes no side."""
    sides: defaultdict[Value, set[ClaimNode]] = defaultdict(set)
    for told in claims:
        if told.modality is not Modality.POSSIBLE:
            sides[told.modality.value].add(told.node)
    return sides if Modality.DENIED.value in sides and len(sides) > 1 else {}


def _sides(role: str, groups: Mapping[tuple[Value, ...], set[ClaimNode]], kin: Kin) -> Sides:
    sides: defaultdict[Value, set[ClaimNode]] = defaultdict(set)
    exclusion = Exclusion(role, tuple(groups), kin)
    for (ours, our_claims), (theirs, their_claims) in combinations(groups.items(), 2):
        for values, claims in zip(exclusion.of(ours, theirs), (our_claims, their_claims), strict=True):
            for value in values:
                sides[value] |= claims
    return sides


def _ordered(sides: Sides) -> tuple[tuple[Value, tuple[ClaimNode, ...]], ...]:
    ordered = [(value, tuple(sorted(claims))) for value, claims in sides.items()]
    return tuple(sorted(ordered, key=lambda side: (side[1], str(side[0]))))
