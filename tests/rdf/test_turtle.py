from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import DCTERMS, RDF, RDFS, XSD, Literal, URIRef

from kg.errors import StopRun
from kg.rdf.merged import merged_quads
from kg.rdf.nquads import write_nquads
from kg.rdf.quad import Quad
from kg.rdf.turtle import SECTIONS, write_turtle
from kg.rdf.vocabulary import KG
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


def test_a_line_that_no_build_wrote_is_refused(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_text("<urn:x/claim/a>  <urn:a> <urn:a> <urn:a> .\n", encoding="utf-8")
    with pytest.raises(SyntaxError, match="line 1 is no quad that a build wrote"):
        write_turtle(tmp_path / "graph.nq", tmp_path / "graph.ttl")


texts = st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(
    ["1", "-0.50", "1.", ".5", "true", '"^^<', "> .", "a\n\t\r\\"]
)
datatypes = st.sampled_from(
    [None, XSD.string, XSD.integer, XSD.decimal, XSD.boolean, XSD.gYear, URIRef("urn:mine#a.b")]
)
nodes = st.sampled_from([f"urn:x/{kind}/{key}" for kind in SECTIONS for key in ("a1", "é", "-a", "a%20b", "a,b")])
values = (
    st.builds(lambda text, datatype: Literal(text, datatype=datatype, normalize=False), texts, datatypes)
    | texts.map(lambda text: Literal(text, lang="en"))
    | nodes.map(URIRef)
    | st.sampled_from([KG["Actual"], URIRef("urn:x:y"), URIRef("http://a.example/#"), KG["a.b"]])
)
predicates = st.sampled_from([RDF.type, RDFS.label, KG["funder"], DCTERMS.title, URIRef("urn:x:p"), KG["-p"]])
graphs = st.sampled_from(["urn:x/document/a1", "urn:x/graph/merged"])


@settings(deadline=None)
@given(st.lists(st.builds(Quad, nodes.map(URIRef), predicates, values, graphs.map(URIRef)), max_size=12))
def test_any_statements_come_back(tmp_path_factory: pytest.TempPathFactory, quads: list[Quad]) -> None:
    folder = tmp_path_factory.getbasetemp()
    write_nquads(quads, folder / "any.nq")
    write_turtle(folder / "any.nq", folder / "any.ttl")
    found = {quad.triple for quad in ox.parse(path=folder / "any.ttl", format=ox.RdfFormat.TURTLE)}
    assert found == {quad.triple for quad in ox.parse(path=folder / "any.nq", format=ox.RdfFormat.N_QUADS)}
