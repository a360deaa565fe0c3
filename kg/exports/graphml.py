"""The network of actors, places and dealings as GraphML.

It carries the nodes and edges of `kg.views.network` with all their attributes. It cannot carry lists (several values
are joined by "; "), quotes, kinds of line ends, and characters that XML forbids, which are left out.
"""

from pathlib import Path

from kg.store import open_graph
from kg.views.graphml import write_graphml
from kg.views.network import network


def write(build: Path, target: Path) -> None:
    """Write the network of a build; the same bytes as its ``graph.graphml``."""
    write_graphml(network(open_graph(build)), target)
