"""GraphML that other programs can read."""

from pathlib import Path

import networkx as nx
from rdflib import Dataset

from kg.views.graphml import write_graphml
from kg.views.network import network


def test_what_is_written_is_read_back(small: Dataset, tmp_path: Path) -> None:
    written = network(small)
    write_graphml(written, tmp_path / "graph.graphml")
    read = nx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    assert dict(read.nodes(data=True)) == dict(written.nodes(data=True))
    assert [edge[2] for edge in read.edges(keys=True)] == ["e0", "e1", "e2", "e3", "e4", "e5"]
    assert [(s, t, d) for s, t, d in read.edges(data=True)] == list(written.edges(data=True))


def test_the_same_network_gives_the_same_bytes(small: Dataset, tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_graphml(network(small), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_characters_that_xml_cannot_hold_are_left_out(tmp_path: Path) -> None:
    hostile = nx.MultiDiGraph()
    hostile.add_node("a", label="\x00a\x1b<&>\ud800\uffff\ttab 😀")
    write_graphml(hostile, tmp_path / "graph.graphml")
    assert nx.read_graphml(tmp_path / "graph.graphml").nodes["a"] == {"label": "a<&>\ttab 😀"}
