"""GraphML and GEXF, read back by networkx."""

from pathlib import Path

import networkx as nx
import pytest

from kg.exports import FORMATS
from kg.store import open_graph
from kg.views.graphml import in_xml
from kg.views.network import network


def written(build: Path, tmp_path: Path, name: str) -> Path:
    FORMATS[name].write(build, tmp_path / name)
    return tmp_path / name


def test_graphml_is_read_back(build: Path, tmp_path: Path) -> None:
    told, found = (
        in_xml(network(open_graph(build))),
        nx.read_graphml(written(build, tmp_path, "graphml"), force_multigraph=True),
    )
    assert dict(found.nodes(data=True)) == dict(told.nodes(data=True))
    assert {edge[:3] for edge in found.edges(keys=True)} == {edge[:3] for edge in told.edges(keys=True)}
    assert found.number_of_edges() == told.number_of_edges()


def test_gexf_is_read_back(build: Path, tmp_path: Path) -> None:
    told, found = in_xml(network(open_graph(build))), nx.read_gexf(written(build, tmp_path, "gexf"))
    if not isinstance(found, nx.MultiDiGraph):  # networkx makes one only of a file in which an edge is double
        found = nx.MultiDiGraph(found)
    assert dict(found.nodes(data=True)) == dict(told.nodes(data=True))
    edges = {data["id"]: (source, target, data) for source, target, data in found.edges(data=True)}
    assert len(edges) == told.number_of_edges()
    for source, target, key, data in told.edges(keys=True, data=True):
        source_found, target_found, data_found = edges[key]
        assert (source_found, target_found, data_found["label"]) == (source, target, data["role"])
        assert data_found["weight"] == data["documents"]
        assert {name: data_found[name] for name in data} == data


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_the_same_bytes(seeds: Path, tmp_path: Path, name: str) -> None:
    assert written(seeds, tmp_path, name).read_bytes() == written(seeds, tmp_path, name).read_bytes()


def test_gexf_tells_nothing_of_the_day_or_the_machine(small: Path, tmp_path: Path) -> None:
    text = written(small, tmp_path, "gexf").read_text(encoding="utf-8")
    assert "lastmodifieddate" not in text
    assert "<creator>Dossier</creator>" in text
