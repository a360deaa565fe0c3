from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import StopRun
from kg.rdf.merged import merged_quads
from kg.rdf.nquads import write_nquads
from kg.rdf.turtle import SECTIONS, write_turtle
from kg.rdf.write import document_quads
from tests.tiny import READINGS, RESOLUTION

DATA = Path(__file__).parent / "data"


@pytest.fixture
def nquads(tmp_path: Path) -> Path:
    quads = [quad for reading in READINGS for quad in document_quads(reading, RESOLUTION, "urn:x/")]
    write_nquads([*quads, *merged_quads(READINGS, RESOLUTION, "urn:x/")], tmp_path / "graph.nq")
    return tmp_path / "graph.nq"


def test_the_union_is_grouped_for_people(nquads: Path, tmp_path: Path) -> None:
    write_turtle(nquads, tmp_path / "graph.ttl")
    assert (tmp_path / "graph.ttl").read_text(encoding="utf-8") == (DATA / "both.ttl").read_text(encoding="utf-8")


def test_the_union_holds_the_triples_of_all_graphs(nquads: Path, tmp_path: Path) -> None:
    write_turtle(nquads, tmp_path / "graph.ttl")
    union = set(ox.parse(path=tmp_path / "graph.ttl", format=ox.RdfFormat.TURTLE))
    triples = {quad.triple for quad in ox.parse(path=nquads, format=ox.RdfFormat.N_QUADS)}
    assert {quad.triple for quad in union} == triples


def test_no_statements_give_no_blocks(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").touch()
    write_turtle(tmp_path / "graph.nq", tmp_path / "graph.ttl")
    lines = (tmp_path / "graph.ttl").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith("@prefix")] == [f"# {kind}" for kind in SECTIONS]


def test_a_graph_of_other_things_is_refused(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_text("<urn:a> <urn:a> <urn:a> <urn:a> .\n", encoding="utf-8")
    with pytest.raises(StopRun, match="the graph holds <urn:a>, which no build wrote"):
        write_turtle(tmp_path / "graph.nq", tmp_path / "graph.ttl")
