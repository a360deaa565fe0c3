"""The network as GraphML, for Gephi, Cytoscape, yEd and igraph."""

import re
from pathlib import Path
from typing import Any

import networkx as nx

# What XML 1.0 cannot hold at all (section 2.2, production 2), not even escaped.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_graphml(network: nx.MultiDiGraph, path: Path) -> None:
    """Write a network as `kg.views.network.network` makes it; the same network gives the same bytes.

    Characters that XML cannot hold are left out. Edges have ids of their own (``e0``, ``e1``, …), because most
    programs want them unique; the role is an attribute.
    """
    clean = nx.MultiDiGraph()
    clean.add_nodes_from((node, _clean(data)) for node, data in network.nodes(data=True))
    for number, (source, target, data) in enumerate(network.edges(data=True)):
        clean.add_edge(source, target, key=f"e{number}", **_clean(data))
    nx.write_graphml_xml(clean, path, prettyprint=True)  # not lxml's writer: its bytes differ


def _clean(data: dict[str, Any]) -> dict[str, Any]:
    return {key: _NO_XML.sub("", value) if isinstance(value, str) else value for key, value in data.items()}
