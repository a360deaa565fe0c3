"""Disjoint sets, for what turns out to be one."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from networkx.utils import UnionFind

Node = TypeVar("Node", bound=Hashable)


class Sets(Generic[Node]):
    """Nodes in disjoint sets, each alone until joined."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self._union = UnionFind(nodes)

    def join(self, one: Node, other: Node) -> None:
        self._union.union(one, other)

    def together(self) -> list[set[Node]]:
        return [set(group) for group in self._union.to_sets()]
