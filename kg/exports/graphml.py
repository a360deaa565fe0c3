"""The network of actors, places and dealings as GraphML.

It carries the nodes and edges of `kg.views.network` with all their attributes. It cannot carry lists (several values
are joined by "; "), which document says what, and characters that XML forbids, which are left out.
"""

from pathlib import Path

from kg.exports.network import network_elements
from kg.views.graphml import write_graphml


def write(build: Path, target: Path) -> None:
    """Write the network of a build; the same bytes as its ``graph.graphml``."""
    write_graphml(network_elements(build), target)
