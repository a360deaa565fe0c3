"""GraphML and GEXF, read back by networkx; GEXF against its grammar."""

from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from kg.exports import FORMATS
from kg.exports.gexf import LAID_OUT, write_gexf
from kg.store import open_graph
from kg.views.elements import Edge, Node
from kg.views.network import network
from kg.views.xml_text import possible

GRAMMAR = etree.RelaxNG(file=str(Path(__file__).parent / "data" / "gexf.rng"))
DATA = {"type": "State", "label": "A", "documents": 1}


def written(build: Path, tmp_path: Path, name: str) -> Path:
    FORMATS[name].write(build, tmp_path / name)
    return tmp_path / name


def in_xml(data: dict[str, Any]) -> dict[str, Any]:
    return {key: possible(value) if isinstance(value, str) else value for key, value in data.items()}


def without_looks(found: nx.Graph) -> dict[str, dict[str, Any]]:
    return {node: {key: value for key, value in data.items() if key != "viz"} for node, data in found.nodes(data=True)}


def test_graphml_is_read_back(build: Path, tmp_path: Path) -> None:
    told = network(open_graph(build))
    found = nx.read_graphml(written(build, tmp_path, "graphml"), force_multigraph=True)
    assert dict(found.nodes(data=True)) == {node: in_xml(data) for node, data in told.nodes(data=True)}
    edges = {(source, target, data["role"]): data for source, target, data in found.edges(data=True)}
    assert edges == {edge[:3]: in_xml(edge[3]) for edge in told.edges(keys=True, data=True)}
    assert found.number_of_edges() == len(edges)


def test_gexf_is_read_back(build: Path, tmp_path: Path) -> None:
    told, found = network(open_graph(build)), nx.read_gexf(written(build, tmp_path, "gexf"))
    if not isinstance(found, nx.MultiDiGraph):  # networkx makes one only of a file in which an edge is double
        found = nx.MultiDiGraph(found)
    assert without_looks(found) == {node: in_xml(data) for node, data in told.nodes(data=True)}
    edges = {(source, target, data["role"]): data for source, target, data in found.edges(data=True)}
    assert found.number_of_edges() == told.number_of_edges() == len(edges)
    for source, target, role, data in told.edges(keys=True, data=True):
        read = edges[source, target, role]
        assert (read.pop("label"), read.pop("weight")) == (role, data["documents"])
        del read["id"]
        assert read == in_xml(data)


def test_gexf_follows_its_grammar(build: Path, tmp_path: Path) -> None:
    tree = etree.parse(written(build, tmp_path, "gexf"))
    GRAMMAR.assertValid(tree)
    space = {"g": "http://gexf.net/1.3"}
    for of in ("node", "edge"):
        declared = set(tree.xpath(f"//g:attributes[@class='{of}']/g:attribute/@id", namespaces=space))
        assert declared
        assert set(tree.xpath(f"//g:{of}//g:attvalue/@for", namespaces=space)) <= declared
    (nodes, edges) = (tree.xpath(f"//g:{of}/@id", namespaces=space) for of in ("node", "edge"))
    assert len(set(nodes)) == len(nodes)
    assert len(set(edges)) == len(edges)


def test_gephi_finds_colours_sizes_and_places(small: Path, tmp_path: Path) -> None:
    found = nx.read_gexf(written(small, tmp_path, "gexf"))
    looks = {data["label"]: data["viz"] for _, data in found.nodes(data=True)}
    assert looks["Arland"]["color"] == {"r": 36, "g": 82, "b": 122, "a": 1.0}
    assert looks["Arland"]["size"] > looks["Ann Author"]["size"] > 0
    places = [(look["position"]["x"], look["position"]["y"]) for look in looks.values()]
    assert len(set(places)) == len(places)


def test_a_large_network_lies_on_a_spiral(tmp_path: Path) -> None:
    write_gexf((Node(f"urn:{number}", DATA) for number in range(LAID_OUT + 1)), tmp_path / "out")
    found = nx.read_gexf(tmp_path / "out")
    places = {tuple(data["viz"]["position"].values()) for _, data in found.nodes(data=True)}
    assert len(places) == LAID_OUT + 1


@settings(deadline=None)
@given(st.text())
def test_any_text_comes_back_but_for_what_xml_cannot_hold(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.gexf"
    edge = Edge("urn:a", "urn:a", {"role": text, "documents": 1})
    write_gexf([Node("urn:a", DATA | {"names": text}), edge], path)
    GRAMMAR.assertValid(etree.parse(path))
    found = nx.read_gexf(path)
    assert found.nodes["urn:a"]["names"] == possible(text)
    assert found.edges["urn:a", "urn:a"]["role"] == possible(text)


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_the_same_bytes(seeds: Path, tmp_path: Path, name: str) -> None:
    assert written(seeds, tmp_path, name).read_bytes() == written(seeds, tmp_path, name).read_bytes()


def test_gexf_tells_nothing_of_the_day_or_the_machine(small: Path, tmp_path: Path) -> None:
    text = written(small, tmp_path, "gexf").read_text(encoding="utf-8")
    assert "lastmodifieddate" not in text
    assert "<creator>Dossier</creator>" in text
