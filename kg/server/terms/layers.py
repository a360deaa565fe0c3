"""A small graph in layers, after Sugiyama (1981): arrows lead to the right, and cross as little as sorting can do."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import fsum

Edge = tuple[str, str]
_SWEEPS = 12


def layers(edges: Sequence[Edge]) -> dict[str, int]:
    """The layer of each node: right of all from which an arrow leads to it, and next to one to which one leads.

    An arrow that would close a circle counts for nothing.

    >>> layers([("a", "b"), ("b", "c"), ("a", "c"), ("c", "a")])
    {'a': 0, 'b': 1, 'c': 2}
    """
    after: defaultdict[str, set[str]] = defaultdict(set)
    for source, target in edges:
        if source not in _reached(after, target):
            after[source].add(target)
    nodes = dict.fromkeys(node for edge in edges for node in edge)
    found = dict.fromkeys(nodes, 0)
    for _ in nodes:  # the longest way has as many arrows at most
        for source, targets in after.items():
            for target in targets:
                found[target] = max(found[target], found[source] + 1)
    return found


def route(edge: Edge, layer: Mapping[str, int]) -> dict[str, int]:
    """The places that an arrow passes, each with its layer; those between its ends are its own.

    >>> route(("a", "c"), {"a": 0, "b": 1, "c": 2})
    {'a': 0, 'a>c@1': 1, 'c': 2}
    """
    source, target = edge
    between = {f"{source}>{target}@{number}": number for number in range(layer[source] + 1, layer[target])}
    return {source: layer[source], **between, target: layer[target]}


def ordered(columns: Sequence[Sequence[str]], routes: Iterable[Iterable[str]]) -> list[list[str]]:
    """The places of each layer from top to bottom, each near the middle of those that it is tied to.

    >>> ordered([["a", "b"], ["c", "d"]], [["a", "d"], ["b", "c"]])
    [['b', 'a'], ['c', 'd']]
    """
    tied: defaultdict[str, set[str]] = defaultdict(set)
    for route in routes:
        for one, other in pairwise(route):
            tied[one].add(other)
            tied[other].add(one)
    found = [list(column) for column in columns]
    for sweep in range(_SWEEPS):
        numbers = range(len(found))
        for number, beside in pairwise(numbers if sweep % 2 else reversed(numbers)):
            height = {place: (row + 0.5) / len(found[number]) for row, place in enumerate(found[number])}
            middle = {place: _middle(height, tied[place]) for place in found[beside]}
            found[beside].sort(key=middle.__getitem__)
    return found


def _middle(height: dict[str, float], tied: set[str]) -> float:
    near = [height[place] for place in tied if place in height]
    return fsum(near) / len(near) if near else 0.5  # the same in whichever order


def _reached(after: dict[str, set[str]], start: str) -> set[str]:
    reached, waiting = {start}, [start]
    while waiting:
        fresh = after.get(waiting.pop(), set()) - reached
        reached |= fresh
        waiting.extend(fresh)
    return reached
