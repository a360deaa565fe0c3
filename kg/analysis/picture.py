"""A network as a still picture, for a notebook or a page of paper."""

from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING

import networkx as nx

from kg.analysis.axes import axes
from kg.views.layout import layout

if TYPE_CHECKING:
    from matplotlib.axes import Axes

OTHERS = "#bbbbbb"
COLOURS = ("#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377")  # Paul Tol's "bright", for any eye


def picture(
    tied: nx.Graph,
    groups: Mapping[str, Hashable] | None = None,
    *,
    labels: int = 20,
    size: tuple[float, float] = (10, 7),
) -> "Axes":
    """Draw a network of `kg.analysis.ties`, the same each time; the best tied carry their names.

    ``groups`` colours nodes: the six largest groups, all others are grey. ``labels`` is how many have their names
    shown, ``size`` in inches. Raises `StopRun` without matplotlib.
    """
    room = axes(size)
    places = layout(tied)
    positions = {node: (x, -y) for node, (x, y) in places.items()}
    ranked = sorted(tied, key=lambda node: (-tied.degree(node), node))
    colours = _colours(tied, groups or {})
    weights = [0.6 + 0.4 * min(weight, 8) for _, _, weight in tied.edges(data="weight", default=1)]
    nx.draw_networkx_edges(tied, positions, ax=room, width=weights, edge_color="#999999", alpha=0.7)
    sizes = [30 + 25 * tied.degree(node) for node in ranked]
    nx.draw_networkx_nodes(
        tied, positions, ranked, ax=room, node_size=sizes, node_color=[colours[node] for node in ranked]
    )
    for node in ranked[:labels]:
        name = str(tied.nodes[node].get("label", node)).replace("$", r"\$")  # no mathematics
        text = room.annotate(name, positions[node], (0, 7), textcoords="offset points", ha="center", fontsize=9)
        text.set_bbox({"facecolor": "white", "alpha": 0.6, "edgecolor": "none", "pad": 0.5})
    room.set_axis_off()
    room.margins(0.08)
    return room


def _colours(tied: nx.Graph, groups: Mapping[str, Hashable]) -> dict[str, str]:
    members: dict[Hashable, list[str]] = {}
    for node in sorted(tied):
        if node in groups:
            members.setdefault(groups[node], []).append(node)
    largest = sorted(members.values(), key=lambda nodes: (-len(nodes), nodes[0]))
    named = {node: colour for nodes, colour in zip(largest, COLOURS, strict=False) for node in nodes}
    return {node: named.get(node, OTHERS if groups else COLOURS[0]) for node in tied}
