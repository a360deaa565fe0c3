"""The network of actors, places and dealings as GEXF 1.3, the format of Gephi 0.10 and later.

It carries what GraphML does, with what Gephi looks for: an edge has its role as ``label`` and ``kind``, so that two
between the same two nodes stay two, and as ``weight`` the number of documents that say so. A node has the colour of its
type, as in the explorer, the size of what speaks of it, and a place: that of the explorer's layout where the network is
no larger than `LAID_OUT`, one on a spiral elsewhere. It cannot carry what GraphML cannot.
"""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from math import cos, pi, sin, sqrt
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from kg.exports.network import network_elements
from kg.views.colours import colour_of
from kg.views.elements import EDGE, NODE, Data, Edge, Node
from kg.views.xml_text import attribute

LAID_OUT = 1_000
"""Nodes for which there is time to compute a layout."""
_TYPES = {str: "string", int: "integer", float: "double"}
_TURN = pi * (3 - sqrt(5))  # the golden angle, by which a spiral fills the plane evenly
_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <meta>
    <creator>Dossier</creator>
    <description>Actors, places and the dealings between them</description>
  </meta>
  <graph defaultedgetype="directed" mode="static">
"""


def write(build: Path, target: Path) -> None:
    """Write the network of a build."""
    write_gexf(network_elements(build), target)


def write_gexf(elements: Iterable[Node | Edge], target: Path) -> None:
    """Write nodes and edges (see `kg.views.elements`) as they come; the same ones in one order give the same bytes.

    Their texts wait in temporary files until all places are known; only IRIs are in memory.
    """
    nodes: list[str] = []
    links: list[tuple[str, str]] = []
    with _spool() as node_lines, _spool() as edge_lines, target.open("w", encoding="utf-8", newline="") as out:
        for element in elements:
            if isinstance(element, Node):
                nodes.append(element.iri)
                node_lines.write(_node(element))
            else:
                edge_lines.write(_edge(element, len(links)))
                links.append((element.source, element.target))
        out.write(_HEAD)
        out.writelines(_attributes())
        out.write("    <nodes>\n")
        node_lines.seek(0)
        places = _places(nodes, links)
        out.writelines(f"{line[:-1]}{place}</node>\n" for line, place in zip(node_lines, places, strict=True))
        out.write("    </nodes>\n    <edges>\n")
        edge_lines.seek(0)
        shutil.copyfileobj(edge_lines, out)
        out.write("    </edges>\n  </graph>\n</gexf>\n")


def _spool() -> AbstractContextManager[IO[str]]:
    return TemporaryFile("w+", encoding="utf-8", newline="\n")


def _attributes() -> Iterator[str]:
    for of, types in (("node", NODE), ("edge", EDGE)):
        yield f'    <attributes class="{of}" mode="static">\n'
        for name, type_ in types.items():
            yield f'      <attribute id="{name}" title="{name}" type="{_TYPES[type_]}"/>\n'
        yield "    </attributes>\n"


def _node(node: Node) -> str:
    """A node but for its place and its end tag, on one line."""
    red, green, blue = colour_of(str(node.data["type"]))
    size = 10 + 4 * min(sqrt(float(node.data["documents"])), 20)
    look = f'<viz:color r="{red}" g="{green}" b="{blue}"/><viz:size value="{size:.1f}"/>'
    label = attribute(str(node.data["label"]))
    return f"      <node id={attribute(node.iri)} label={label}>{_values(node.data)}{look}\n"


def _edge(edge: Edge, number: int) -> str:
    ends = f"source={attribute(edge.source)} target={attribute(edge.target)}"
    role, weight = attribute(edge.role), float(edge.data["documents"])
    head = f'      <edge id="e{number}" {ends} kind={role} label={role} weight="{weight}">'
    return f"{head}{_values(edge.data)}</edge>\n"


def _values(data: Data) -> str:
    values = "".join(f'<attvalue for="{name}" value={attribute(str(value))}/>' for name, value in data.items())
    return f"<attvalues>{values}</attvalues>"


def _places(nodes: list[str], links: list[tuple[str, str]]) -> Iterator[str]:
    found = _laid_out(nodes, links) if len(nodes) <= LAID_OUT else map(_on_spiral, range(len(nodes)))
    return (f'<viz:position x="{x:.1f}" y="{y:.1f}" z="0.0"/>' for x, y in found)


def _laid_out(nodes: list[str], links: list[tuple[str, str]]) -> Iterator[tuple[float, float]]:
    import networkx as nx  # noqa: PLC0415 - a large network needs neither of the two

    from kg.views.layout import layout  # noqa: PLC0415

    graph = nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(links)
    places = layout(graph)
    return ((places[node][0], -places[node][1]) for node in nodes)  # Gephi's y grows upwards


def _on_spiral(number: int) -> tuple[float, float]:
    return 30 * sqrt(number) * cos(number * _TURN), 30 * sqrt(number) * sin(number * _TURN)
