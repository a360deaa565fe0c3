"""GraphML that other programs can read."""

from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Dataset

from kg.views.elements import Edge, Node, elements
from kg.views.graphml import write_graphml
from kg.views.network import network
from kg.views.reading import read_facts
from kg.views.xml_text import possible


def written(graph: Dataset, path: Path) -> Path:
    facts = read_facts(graph)
    write_graphml(elements(facts.parties.values(), facts.facts.values()), path)
    return path


def test_what_is_written_is_read_back(small: Dataset, tmp_path: Path) -> None:
    told = network(small)
    read = nx.read_graphml(written(small, tmp_path / "graph.graphml"), force_multigraph=True)
    assert dict(read.nodes(data=True)) == dict(told.nodes(data=True))
    assert sorted(edge[2] for edge in read.edges(keys=True)) == ["e0", "e1", "e2", "e3", "e4", "e5"]
    assert [(s, t, d) for s, t, d in read.edges(data=True)] == list(told.edges(data=True))


def test_nodes_stand_before_edges(small: Dataset, tmp_path: Path) -> None:
    text = written(small, tmp_path / "out").read_text(encoding="utf-8")
    assert text.rindex("<node ") < text.index("<edge ")


def test_the_same_network_gives_the_same_bytes(small: Dataset, tmp_path: Path) -> None:
    one, two = written(small, tmp_path / "one"), written(small, tmp_path / "two")
    assert one.read_bytes() == two.read_bytes()


@settings(deadline=None)
@given(st.text(), st.text(min_size=1).map(possible).filter(bool))
def test_any_text_comes_back_but_for_what_xml_cannot_hold(
    tmp_path_factory: pytest.TempPathFactory, text: str, iri: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.graphml"
    write_graphml([Node(iri, {"label": text}), Edge(iri, iri, {"role": text})], path)
    read = nx.read_graphml(path, force_multigraph=True)
    assert dict(read.nodes(data=True)) == {iri: {"label": possible(text)}}
    assert list(read.edges(data=True)) == [(iri, iri, {"role": possible(text)})]
