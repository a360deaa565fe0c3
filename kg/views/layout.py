"""Where the nodes of a network stand in a picture."""

from collections.abc import Mapping
from itertools import count

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from kg.views.room import Points, apart

SPRING = 70.0  # length at which an edge is at rest, in units of the picture
STEPS = 120
GRAVITY = 1.6  # draws to the middle; against the repulsion it gives an even disc
ABROAD = 0.2  # how hard an edge between two groups pulls, beside one within a group
SAMPLE = 100  # nodes that a step compares every node with
CELL = (100, 50)  # of the sheet on which the parts are set
# A turn by the golden angle, 137.5°, as numbers, because libraries of mathematics differ in the last bit.
TURN = complex(-0.7373688780783197, 0.6754902942615238)


def layout(network: nx.Graph, groups: Mapping[str, int] | None = None) -> dict[str, tuple[int, int]]:
    """Whole coordinates for each node: connected parts are drawn by forces, then set on one sheet, the largest first.

    The forces are those of Fruchterman and Reingold ("Graph drawing by force-directed placement", 1991), with heavier
    nodes pushing harder, and room for labels made at the end. Nodes of one group (``groups`` numbers them) begin beside
    each other, and edges between groups pull less, so that groups come to stand apart. Nothing is random, and sums are
    taken in one order, so that every machine gives the same picture.

    >>> layout(nx.Graph([("a", "b")])).keys()
    dict_keys(['a', 'b'])
    """
    plain = nx.Graph()
    plain.add_nodes_from(network)
    plain.add_edges_from((source, target) for source, target in network.edges() if source != target)
    parts = sorted(nx.connected_components(plain), key=lambda part: (-len(part), min(part)))
    drawn = [_drawn(plain.subgraph(part), groups or {}) for part in parts]
    return {node: place for part in _packed(drawn) for node, place in part.items()}


def _drawn(part: nx.Graph, groups: Mapping[str, int]) -> dict[str, tuple[int, int]]:
    """One connected part, its upper left corner at the origin."""
    nodes = sorted(part, key=lambda node: (-part.degree(node), node))
    number = {node: n for n, node in enumerate(nodes)}
    ends = np.array(sorted(sorted((number[a], number[b])) for a, b in part.edges()), dtype=np.intp).reshape(-1, 2).T
    mass = np.sqrt(np.array([1.0 + part.degree(node) for node in nodes]))
    group = np.array([groups.get(node, -1) for node in nodes], dtype=np.intp)
    strength = np.where(group[ends[0]] == group[ends[1]], 1.0, ABROAD)
    points = apart(_forced(_begun(group), ends, mass, strength))
    points = np.rint(points - points.min(axis=1, keepdims=True))
    return {node: (int(points[0, n]), int(points[1, n])) for node, n in number.items()}


def _begun(group: NDArray[np.intp]) -> Points:
    """A spiral of nodes for each group, the largest group in the middle of a spiral of groups."""
    found, sizes = np.unique(group, return_counts=True)
    ranked = sorted(zip(sizes.tolist(), found.tolist(), strict=True), key=lambda item: (-item[0], item[1]))
    points, before = np.zeros((2, len(group))), 0
    for n, (size, each) in enumerate(ranked):
        middle = _spiral(n + 1, np.sqrt(before / max(n, 1)))[:, n:]
        points[:, group == each] = middle + _spiral(size)
        before += size
    return points


def _spiral(count: int, wide: float = 1.0) -> Points:
    direction, points = complex(1), np.zeros((2, count))
    for n in range(count):
        reach = SPRING * wide * np.sqrt(float(n))
        points[:, n] = direction.real * reach, direction.imag * reach
        direction *= TURN
    return points


def _forced(points: Points, ends: NDArray[np.intp], mass: Points, strength: Points) -> Points:
    stride = 1 + points.shape[1] // SAMPLE
    heat = SPRING * np.sqrt(float(points.shape[1])) / 4
    for step in range(STEPS):
        pull = _attraction(points, ends, mass, strength) + GRAVITY * mass * points
        move = _repulsion(points, mass, step % stride, stride) - pull
        length = np.maximum(_length(move), 1e-9)
        points = points + move / length * np.minimum(length, heat * (1 - step / STEPS))
    return points


def _repulsion(points: Points, mass: Points, first: int, stride: int) -> Points:
    """The push of every so many nodes, in turn from step to step, for all."""
    x, y = (points[axis, None, :] - points[axis, first::stride, None] for axis in (0, 1))
    push = mass[first::stride, None] * (SPRING * SPRING * stride) / np.maximum(x * x + y * y, 1.0)
    return np.stack([(x * push).sum(axis=0), (y * push).sum(axis=0)]) * mass


def _attraction(points: Points, ends: NDArray[np.intp], mass: Points, strength: Points) -> Points:
    """The pull of the edges, weaker at nodes that have many, so that hubs which share much do not fall together."""
    apart = points[:, ends[0]] - points[:, ends[1]]
    pull = apart * _length(apart) * strength / (SPRING * np.maximum(mass[ends[0]], mass[ends[1]]))
    count = points.shape[1]
    return np.stack([np.bincount(ends[0], each, count) - np.bincount(ends[1], each, count) for each in pull])


def _length(vectors: Points) -> Points:
    return np.asarray(np.sqrt(vectors[0] * vectors[0] + vectors[1] * vectors[1]))


def _packed(parts: list[dict[str, tuple[int, int]]]) -> list[dict[str, tuple[int, int]]]:
    """Each part in the first free place, row by row, of a sheet as wide as the widest: in the corners, then below."""
    shapes = [sorted({(x // CELL[0], y // CELL[1]) for x, y in part.values()}) for part in parts]
    ground = sum(len(shape) for shape in shapes)
    width = max([*(x for shape in shapes for x, _ in shape), int(ground**0.5)], default=0) + 1
    taken: set[tuple[int, int]] = set()
    placed, start, before = [], 0, None
    for part, shape in zip(parts, shapes, strict=True):
        left, top = _free(shape, taken, width, start if shape == before else 0)
        taken.update((left + x + dx, top + y + dy) for x, y in shape for dx in (-1, 0, 1) for dy in (-1, 0, 1))
        placed.append({node: (x + left * CELL[0], y + top * CELL[1]) for node, (x, y) in part.items()})
        start, before = top, shape
    return placed


def _free(shape: list[tuple[int, int]], taken: set[tuple[int, int]], width: int, start: int) -> tuple[int, int]:
    room = range(width - max(x for x, _ in shape))
    corners = ((left, top) for top in count(start) for left in room)
    return next(at for at in corners if not any((at[0] + x, at[1] + y) in taken for x, y in shape))
