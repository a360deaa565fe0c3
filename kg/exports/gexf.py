"""The network of actors, places and dealings as GEXF, the format of Gephi.

It carries what GraphML does, with what Gephi looks for: an edge has its role as ``label``, and as ``weight`` the
number of documents that say so. The name of the role and the id of an edge are thereby part of GEXF itself; the
attribute ``type`` of a dealing or an actor stays an attribute. It cannot carry what GraphML cannot.
"""

from pathlib import Path

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from kg.store import open_graph
from kg.views.graphml import in_xml
from kg.views.network import network

VERSION = "1.2draft"  # what Gephi 0.9 and later open, and networkx reads


def write(build: Path, target: Path) -> None:
    """Write the network of a build."""
    write_gexf(network(open_graph(build)), target)


def write_gexf(graph: nx.MultiDiGraph, target: Path) -> None:
    """Write a network as `kg.views.network.network` makes it; the same network gives the same bytes."""
    shown = in_xml(graph)
    for _, _, key, data in shown.edges(data=True, keys=True):
        data.update(id=key, label=data["role"], weight=float(data["documents"]))
    writer = GEXFWriter(prettyprint=True, version=VERSION)
    writer.add_graph(shown)
    for meta in writer.xml.iter("meta"):
        meta.attrib.pop("lastmodifieddate", None)  # the day of writing, and the version of the library,
        for creator in meta.iter("creator"):
            creator.text = "Dossier"  # would change the bytes
    with target.open("wb") as file:
        writer.write(file)
