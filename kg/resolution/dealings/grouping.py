"""Dealings made of pairs of claims: the likest pairs first, and no claim with one that it contradicts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from kg.resolution.clusters import Clusters
from kg.resolution.constraints import Constraints
from kg.resolution.dealings.candidates import candidates
from kg.resolution.dealings.comparison import Comparison, compare
from kg.resolution.dealings.rarity import Rarity
from kg.resolution.dealings.telling import Told
from kg.resolution.dealings.twice import may_be_told_twice
from kg.resolution.dealings.weights import ENOUGH
from kg.resolution.links import Link, Node

SHOWN = 6
"""Claims of a dealing with which those of another are compared before the two are made one."""

Pair = tuple[int, int]
"""Places of two claims in the list of all, the lesser first."""


@dataclass(frozen=True)
class Grouped:
    """Claims in groups, each of one dealing; pairs, by the places of their claims in ``told``.

    ``compared`` are those that are near, ``joined`` those that made groups, ``judged`` those that people judged, and
    ``maybe_parts`` those of which one is told with words for a part.
    """

    told: Sequence[Told]
    clusters: Clusters[int]
    compared: Mapping[Pair, Comparison]
    joined: Sequence[Pair]
    judged: Mapping[Pair, Link]
    maybe_parts: Sequence[Pair]

    @property
    def groups(self) -> list[list[Told]]:
        """The groups, in the order of their first claims, each in the order of nodes."""
        return [[self.told[place] for place in sorted(group)] for group in self.clusters.together()]

    def is_one(self, pair: Pair) -> bool:
        """Whether two claims are in one group."""
        return self.clusters.of(pair[0]) is self.clusters.of(pair[1])


def group(told: Sequence[Told], rarity: Rarity, constraints: Constraints) -> Grouped:
    """Put claims of one dealing together; what a person judged comes before what rules say.

    Groups are compared with groups: two become one only if none of the first `SHOWN` of each contradicts another.
    """
    places: dict[Node, int] = {one.node: place for place, one in enumerate(told)}
    same, different = (_judged(links, places) for links in (constraints.same, constraints.different))
    clusters = Clusters(range(len(told)))
    for a, b in different:
        clusters.part(a, b)
    for a, b in same:
        clusters.join(a, b)
    _keep_apart(told, clusters)
    pairs = sorted(candidates(told, rarity))
    compared = {pair: found for pair in pairs if (found := compare(told[pair[0]], told[pair[1]], rarity)).is_near}
    joined = []
    for pair in by_points(compared, ENOUGH):
        ours, theirs = clusters.of(pair[0]), clusters.of(pair[1])
        if ours is theirs or _contradict(told, ours, theirs, compared, rarity):
            continue
        if clusters.join(*pair):
            joined.append(pair)
    unsure = _judged(constraints.unsure, places)
    parts = [(a, b) for a, b in pairs if told[a].is_told_as_part or told[b].is_told_as_part]
    return Grouped(told, clusters, compared, joined, {**unsure, **same, **different}, parts)


def by_points(compared: Mapping[Pair, Comparison], least: float) -> list[Pair]:
    """Pairs that have at least so many points, the most first."""
    found = (pair for pair, comparison in compared.items() if comparison.points >= least)
    return sorted(found, key=lambda pair: (-compared[pair].points, pair))


def _judged(links: Iterable[Link], places: Mapping[Node, int]) -> dict[Pair, Link]:
    """Judged links of claims that are there, in the order of places."""
    found = {}
    for link in links:
        ends = {places[one] for one in (link.one, link.other) if one in places}
        if link.kind == "dealing" and len(ends) == 2:
            found[min(ends), max(ends)] = link
    return dict(sorted(found.items(), key=lambda item: item[0]))


def _keep_apart(told: Sequence[Told], clusters: Clusters[int]) -> None:
    """What one document tells apart stays apart, but for what it may tell of twice."""
    for _, block in groupby(range(len(told)), key=lambda place: told[place].node[0]):
        claims = list(block)
        for n, a in enumerate(claims):
            for b in claims[:n]:
                if told[a].type == told[b].type and not may_be_told_twice(told[a], told[b]):
                    clusters.part(a, b)


def _contradict(
    told: Sequence[Told],
    ours: Sequence[int],
    theirs: Sequence[int],
    compared: Mapping[Pair, Comparison],
    rarity: Rarity,
) -> bool:
    """Whether any two claims of two groups contradict each other."""
    pairs = ((min(a, b), max(a, b)) for a in ours[:SHOWN] for b in theirs[:SHOWN])
    return any(
        (compared.get(pair) or compare(told[pair[0]], told[pair[1]], rarity)).contradicts
        for pair in pairs
        if told[pair[0]].node[0] != told[pair[1]].node[0]
    )
