"""A ledger of what was made one, and why."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.resolution.clusters import Clusters
from kg.resolution.constraints import Constraints
from kg.resolution.entities.mention import Mention
from kg.resolution.links import EntityNode, Link, Reason, Verdict

ENOUGH = 3.0
"""Points from which two mentions are one."""
WORTH_A_LOOK = 1.0
"""Points from which a pair that stays two is doubtful."""


class Ledger:
    """Mentions in clusters, with the comparisons that made or parted them; what people have judged comes first."""

    def __init__(self, mentions: Mapping[EntityNode, Mention], constraints: Constraints) -> None:
        self.mentions = mentions
        self._clusters = Clusters(mentions)
        self._links: dict[tuple[EntityNode, EntityNode], Link] = {}
        self._judged: list[Link] = []
        self._open: list[Link] = []
        for link in constraints.different:
            if self._is_here(link):
                self._clusters.part(*_nodes(link))
                self._judged.append(link)
        for link in sorted(filter(self._is_here, constraints.same), key=_nodes):
            self._clusters.join(*_nodes(link))
            self._judged.append(link)
        self._open.extend(filter(self._is_here, constraints.unsure))

    def named(self, type_: str) -> dict[str, list[EntityNode]]:
        """The nodes of one type that bear each name, names and nodes in order."""
        found: dict[str, list[EntityNode]] = defaultdict(list)
        for node, mention in self.mentions.items():
            if mention.type == type_:
                for name in mention.names:
                    found[name].append(node)
        return dict(sorted(found.items()))

    def label(self, node: EntityNode) -> str:
        """What its document calls it."""
        return self.mentions[node].label

    def cluster(self, node: EntityNode) -> list[EntityNode]:
        """All nodes that are one with this; one and the same list for all of them."""
        return self._clusters.of(node)

    def head(self, node: EntityNode) -> EntityNode:
        """The first of the nodes that are one with this."""
        return self._clusters.head(node)

    def heads(self, nodes: Iterable[EntityNode]) -> list[EntityNode]:
        """The first node of each cluster in which any of the nodes is, in order."""
        return sorted({self.head(node) for node in nodes})

    def join(self, one: EntityNode, other: EntityNode, reasons: Iterable[Reason]) -> bool:
        """Make two one, unless a person has judged otherwise; whether they are one."""
        if self.head(one) == self.head(other):
            return True
        if not self._clusters.join(one, other):
            return False
        self._note(one, other, reasons, Verdict.SAME)
        return True

    def part(self, one: EntityNode, other: EntityNode, reasons: Iterable[Reason]) -> None:
        """Keep two apart for good."""
        if self.head(one) != self.head(other):
            self._clusters.part(one, other)
            self._note(one, other, reasons, Verdict.DIFFERENT)

    def doubt(self, one: EntityNode, other: EntityNode, reasons: Iterable[Reason]) -> None:
        """Note that two may be one."""
        self._note(one, other, reasons, Verdict.DOUBTFUL)

    def together(self) -> list[list[EntityNode]]:
        """The clusters, each in order."""
        return [sorted(group) for group in self._clusters.together()]

    def links(self) -> tuple[Link, ...]:
        """What made things one, what keeps namesakes apart and what is doubtful and undecided."""
        decided = {self._pair(link) for link in (*self._judged, *self._open)}
        kept = [
            link
            for link in self._links.values()
            if link.verdict is Verdict.SAME or (self._pair(link) not in decided and len(set(self._pair(link))) == 2)
        ]
        return tuple(sorted([*kept, *self._judged], key=lambda link: (_nodes(link), link.verdict)))

    def _note(self, one: EntityNode, other: EntityNode, reasons: Iterable[Reason], verdict: Verdict) -> None:
        first, second = sorted((one, other))
        ordered = tuple(sorted(reasons, key=lambda reason: -reason.points))
        points = sum(reason.points for reason in ordered)
        self._links[first, second] = Link("entity", first, second, points, ordered, verdict)

    def _pair(self, link: Link) -> tuple[EntityNode, EntityNode]:
        first, second = sorted(map(self.head, _nodes(link)))
        return first, second

    def _is_here(self, link: Link) -> bool:
        return link.kind == "entity" and all(node in self.mentions for node in _nodes(link))


def _nodes(link: Link) -> tuple[EntityNode, EntityNode]:
    (document, one), (other_document, other) = link.one, link.other
    return (document, str(one)), (other_document, str(other))
