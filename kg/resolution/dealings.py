"""Claims of several documents that tell of one dealing.

Two claims of one type are held against each other role by role. What both fill and cannot both be true (amounts
apart, dates apart) keeps them apart; what agrees speaks for one dealing, and more so the more it says.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.extraction.sameness import NEVER, points
from kg.model.claim import Claim, EntityRef, Filler
from kg.model.reading import Reading
from kg.resolution.constraints import NOTHING_JUDGED, Constraints
from kg.resolution.keys import key
from kg.resolution.links import Link

Node = tuple[str, int]
ENOUGH = 3.0
"""Points from which two claims tell of one dealing: two actors and one particular, or one actor and a sum."""


@dataclass(frozen=True)
class Told:
    """A claim with its entities as global keys."""

    node: Node
    claim: Claim
    roles: Mapping[str, tuple[Filler | str, ...]]


@dataclass(frozen=True)
class ResolvedDealings:
    """A global key for the dealing of each claim, the comparisons behind it, and which dealing is part of which."""

    keys: Mapping[Node, str]
    links: tuple[Link, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()


def resolve_dealings(
    readings: Sequence[Reading],
    entities: Mapping[tuple[str, str], str],
    constraints: Constraints = NOTHING_JUDGED,  # noqa: ARG001
) -> ResolvedDealings:
    """Which claims of the documents tell of one dealing; ``entities`` are the global keys of their entities."""
    told = [
        _told(reading, number, claim, entities) for reading in readings for number, claim in enumerate(reading.claims)
    ]
    keys: dict[Node, str] = {}
    for group in _groups(told):
        keys.update(dict.fromkeys((one.node for one in group), min(map(_content, group))))
    return ResolvedDealings(keys)


def _groups(told: Sequence[Told]) -> list[list[Told]]:
    """Claims of one dealing together; the likest pairs first, and no claim with one that cannot be the same."""
    groups = {one.node: [one] for one in told}
    scored = ((points(one.roles, other.roles), one, other) for one, other in _candidates(told))
    likely = [(score, one, other) for score, one, other in scored if score >= ENOUGH]
    for _, one, other in sorted(likely, key=lambda pair: (-pair[0], pair[1].node, pair[2].node)):
        ours, theirs = groups[one.node], groups[other.node]
        if ours is not theirs and all(_may_be_one(a, b) for a in ours for b in theirs):
            ours.extend(theirs)
            groups.update((known.node, ours) for known in theirs)
    return list({id(group): group for group in groups.values()}.values())


def _may_be_one(one: Told, other: Told) -> bool:
    """Whether nothing forbids two claims to tell of one dealing: what one document keeps apart stays apart."""
    return one.node[0] != other.node[0] and points(one.roles, other.roles) > NEVER


def _told(reading: Reading, number: int, claim: Claim, entities: Mapping[tuple[str, str], str]) -> Told:
    roles: dict[str, list[Filler | str]] = defaultdict(list)
    for role, filler in claim.roles:
        roles[role].append(entities[reading.document.key, filler.id] if isinstance(filler, EntityRef) else filler)
    return Told((reading.document.key, number), claim, {role: tuple(fillers) for role, fillers in roles.items()})


def _content(told: Told) -> str:
    """A key of what a claim says, where it says it."""
    document, number = told.node
    return key(
        told.claim.type,
        document,
        *(f"{role}={filler}" for role, filler in told.claim.roles),
        str(told.claim.evidence[0].start if told.claim.evidence else number),
    )


def _candidates(told: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Pairs worth comparing: claims of one type in different documents that share an entity."""
    blocks: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in told:
        for filler in {filler for fillers in one.roles.values() for filler in fillers if isinstance(filler, str)}:
            blocks[one.claim.type, filler].append(one)
    seen = set()
    for block in blocks.values():
        for one, other in combinations(block, 2):
            if one.node[0] != other.node[0] and (pair := (one.node, other.node)) not in seen:
                seen.add(pair)
                yield one, other
