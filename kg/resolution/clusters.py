"""Clusters of linked nodes: the likeliest links first, and none that joins what must stay apart."""

from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

N = TypeVar("N", bound=Hashable)


class Clusters(Generic[N]):
    """Nodes in disjoint sets, each alone until joined; pairs that are kept apart never come into one set.

    >>> clusters = Clusters("abc")
    >>> clusters.part("a", "c")
    >>> clusters.join("a", "b"), clusters.join("b", "c")
    (True, False)
    >>> [sorted(group) for group in clusters.together()]
    [['a', 'b'], ['c']]
    """

    def __init__(self, nodes: Iterable[N]) -> None:
        self._groups: dict[N, list[N]] = {node: [node] for node in nodes}
        self._parted: dict[N, set[N]] = {}

    def part(self, one: N, other: N) -> None:
        """Keep two apart from now on."""
        self._parted.setdefault(one, set()).add(other)
        self._parted.setdefault(other, set()).add(one)

    def join(self, one: N, other: N, may_be_one: Callable[[N, N], bool] | None = None) -> bool:
        """Make one of two sets, unless a pair across them is parted or ``may_be_one`` forbids it; whether they are."""
        ours, theirs = self._groups[one], self._groups[other]
        if ours is theirs:
            return True
        if len(ours) < len(theirs):
            ours, theirs = theirs, ours
        if any(not self._parted.get(node, frozenset()).isdisjoint(ours) for node in theirs if node in self._parted):
            return False
        if may_be_one and not all(may_be_one(a, b) for a in theirs for b in ours):
            return False
        ours.extend(theirs)
        for node in theirs:
            self._groups[node] = ours
        return True

    def together(self) -> list[list[N]]:
        """The sets, in the order of the nodes given."""
        return list({id(group): group for group in self._groups.values()}.values())
