"""The network as GraphML, for Cytoscape, yEd, igraph and networkx."""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryFile

from kg.views.elements import EDGE, NODE, Data, Edge, Node
from kg.views.xml_text import attribute, content

_TYPES = {str: "string", int: "int", float: "double"}
_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def write_graphml(elements: Iterable[Node | Edge], path: Path) -> None:
    """Write nodes and edges (see `kg.views.elements`) as they come; the same ones in one order give the same bytes.

    No more than one of them is in memory. Edges have ids of their own (``e0``, ``e1``, …), because most programs want
    them unique; the role is an attribute. Characters that XML cannot hold are left out.
    """
    with (
        path.open("w", encoding="utf-8", newline="") as out,
        TemporaryFile("w+", encoding="utf-8", newline="") as edges,
    ):
        out.write(_HEAD)
        out.writelines(_keys())
        out.write('  <graph edgedefault="directed">\n')
        number = 0
        for element in elements:
            if isinstance(element, Node):
                out.writelines(_node(element))
            else:
                edges.writelines(_edge(element, number))
                number += 1
        edges.seek(0)
        shutil.copyfileobj(edges, out)  # nodes stand before edges, as most programs expect
        out.write("  </graph>\n</graphml>\n")


def _keys() -> Iterator[str]:
    for of, types in (("node", NODE), ("edge", EDGE)):
        for name, type_ in types.items():
            yield f'  <key id="{of}-{name}" for="{of}" attr.name="{name}" attr.type="{_TYPES[type_]}"/>\n'


def _node(node: Node) -> Iterator[str]:
    yield f"    <node id={attribute(node.iri)}>\n"
    yield from _data("node", node.data)
    yield "    </node>\n"


def _edge(edge: Edge, number: int) -> Iterator[str]:
    yield f'    <edge id="e{number}" source={attribute(edge.source)} target={attribute(edge.target)}>\n'
    yield from _data("edge", edge.data)
    yield "    </edge>\n"


def _data(of: str, data: Data) -> Iterator[str]:
    for name, value in data.items():
        yield f'      <data key="{of}-{name}">{content(str(value))}</data>\n'
