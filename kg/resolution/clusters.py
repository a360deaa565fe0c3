"""Clusters of linked nodes: the likeliest links first, and none that joins what must stay apart."""

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

N = TypeVar("N", bound=Any)


class Clusters(Generic[N]):
    """Nodes in disjoint sets, each alone until joined; pairs that are kept apart never come into one set.

    Joining all of n nodes takes about n log n steps, where nothing is kept apart.

    >>> clusters = Clusters("abc")
    >>> clusters.part("a", "c")
    >>> clusters.join("a", "b"), clusters.join("b", "c")
    (True, False)
    >>> [sorted(group) for group in clusters.together()]
    [['a', 'b'], ['c']]
    """

    def __init__(self, nodes: Iterable[N]) -> None:
        self._groups: dict[N, list[N]] = {node: [node] for node in nodes}
        self._heads: dict[int, N] = {}  # by identity of the group; none where the group is its only node
        self._parted: dict[N, set[N]] = {}

    def of(self, node: N) -> list[N]:
        """The set that a node is in: the same list for all of its nodes, and not to be changed."""
        return self._groups[node]

    def head(self, node: N) -> N:
        """The least node of the set that a node is in."""
        group = self._groups[node]
        return self._heads[id(group)] if len(group) > 1 else group[0]

    def part(self, one: N, other: N) -> None:
        """Keep two apart from now on."""
        self._parted.setdefault(one, set()).add(other)
        self._parted.setdefault(other, set()).add(one)

    def are_parted(self, one: N, other: N) -> bool:
        """Whether a pair across the sets of two nodes is kept apart."""
        ours, theirs = sorted((self._groups[one], self._groups[other]), key=len, reverse=True)
        return any(not self._parted[node].isdisjoint(ours) for node in theirs if node in self._parted)

    def join(self, one: N, other: N, may_be_one: Callable[[N, N], bool] | None = None) -> bool:
        """Make one of two sets, unless a pair across them is parted or ``may_be_one`` forbids it; whether they are."""
        ours, theirs = self._groups[one], self._groups[other]
        if ours is theirs:
            return True
        if len(ours) < len(theirs):
            ours, theirs = theirs, ours
        if self.are_parted(one, other):
            return False
        if may_be_one and not all(may_be_one(a, b) for a in theirs for b in ours):
            return False
        head = min(self.head(one), self.head(other))
        self._heads.pop(id(theirs), None)
        self._heads[id(ours)] = head
        ours.extend(theirs)
        for node in theirs:
            self._groups[node] = ours
        return True

    def together(self) -> list[list[N]]:
        """The sets, in the order of the nodes given."""
        return list({id(group): group for group in self._groups.values()}.values())
