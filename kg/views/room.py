"""Room for the labels of nodes."""

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]  # shape (2, n): x and y of n nodes
Pairs = tuple[NDArray[np.intp], NDArray[np.intp]]

ROOM = np.array([[96.0], [44.0]])  # what a node wants for itself and its label: width and height
ROUNDS = 60
SHOVES = 4  # in a round, between nodes that stood near at its beginning


def apart(points: Points) -> Points:
    """Nodes moved until none stands in another's room, as far as that is soon done."""
    for _ in range(ROUNDS):
        pairs = _near(points)
        for _ in range(SHOVES):
            moves = _shoves(points, pairs)
            if not moves.any():
                break
            points = points + moves
        else:
            continue
        break
    return points


def _near(points: Points) -> Pairs:
    """Pairs of nodes that may come to stand in each other's room soon."""
    reach = ROOM[:, 0] * 1.5
    order = np.argsort(points[0], kind="stable")
    x = points[0, order]
    counts = np.searchsorted(x, x + reach[0]) - np.arange(1, len(x) + 1)  # of nodes not too far to the right of each
    left = np.repeat(np.arange(len(x)), counts)
    right = left + 1 + np.arange(len(left)) - np.repeat(np.cumsum(counts) - counts, counts)
    one, other = order[left], order[right]
    near = np.abs(points[1, one] - points[1, other]) < reach[1]
    return one[near], other[near]


def _shoves(points: Points, pairs: Pairs) -> Points:
    """How far each node must give way, along the axis on which less is missing."""
    one, other = pairs
    gap = points[:, other] - points[:, one]
    missing = np.maximum(ROOM - np.abs(gap), 0.0)
    sideways = missing[0] / ROOM[0, 0] < missing[1] / ROOM[1, 0]
    share = np.where((missing > 0).all(axis=0) & np.stack([sideways, ~sideways]), missing * 0.3, 0.0)
    push, count = np.where(gap < 0, -share, share), points.shape[1]
    return np.stack([np.bincount(other, each, count) - np.bincount(one, each, count) for each in push])
