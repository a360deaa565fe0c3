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
    nx.write_graphml_xml(in_xml(network), path, prettyprint=True)  # not lxml's writer: its bytes differ


def in_xml(network: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """A copy of a network without the characters that XML cannot hold; the keys of its edges are ``e0``, ``e1``, …."""
    clean = nx.MultiDiGraph()
    clean.add_nodes_from((node, _clean(data)) for node, data in network.nodes(data=True))
    for number, (source, target, data) in enumerate(network.edges(data=True)):
        clean.add_edge(source, target, key=f"e{number}", **_clean(data))
    return clean


def _clean(data: dict[str, Any]) -> dict[str, Any]:
    return {key: _text(value) if isinstance(value, str) else value for key, value in data.items()}


def _text(text: str) -> str:
    """Text as XML keeps it: its readers take every line end for a line feed (section 2.11)."""
    return _NO_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
