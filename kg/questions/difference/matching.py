"""Things of two states that are the same things, told by what they are made of."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from networkx import Graph, connected_components


@dataclass(frozen=True)
class Match:
    """Things before and now that belong together: one and one, none and one (new), two and one (merged), …."""

    before: tuple[str, ...]
    now: tuple[str, ...]


def matched(before: Mapping[str, Iterable[Hashable]], now: Mapping[str, Iterable[Hashable]]) -> Iterator[Match]:
    """All things of both states, each once, given what each is made of; in the order of their names.

    What shares a part belongs together; of things that share none, those of one name.

    >>> list(matched({"a": [1, 2], "b": [3]}, {"a": [1], "c": [2], "b": [4]}))
    [Match(before=('a',), now=('a', 'c')), Match(before=('b',), now=('b',))]
    """
    together = Graph()
    holders: defaultdict[Hashable, list[tuple[int, str]]] = defaultdict(list)
    for side, things in enumerate((before, now)):
        for name, parts in things.items():
            together.add_node((side, name))
            for part in parts:
                holders[part].append((side, name))
    for nodes in holders.values():
        together.add_edges_from((one, other) for one in nodes for other in nodes if one[0] < other[0])
    for name in before.keys() & now.keys():
        if not together.degree((0, name)) and not together.degree((1, name)):
            together.add_edge((0, name), (1, name))
    found = [sorted(component) for component in connected_components(together)]
    for nodes in sorted(found, key=lambda nodes: (nodes[0][1], nodes)):
        yield Match(*(tuple(name for side, name in nodes if side == wanted) for wanted in (0, 1)))
