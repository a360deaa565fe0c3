import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import Dataset, Literal, URIRef
from rdflib.plugins.sparql.processor import SPARQLProcessor

from kg.errors import StopRun
from kg.rdf.merged import merged_quads
from kg.rdf.nquads import write_nquads
from kg.rdf.vocabulary import KG, RDF, SKOS
from kg.rdf.write import document_quads
from kg.store import create_store, open_graph, select
from tests.tiny import READINGS, RESOLUTION

# The label and the type stand in different graphs: only their union answers.
ACROSS = """SELECT ?label ?type WHERE { ?entity skos:prefLabel ?label ; a ?type } ORDER BY ?label"""
ANSWER = [("Ada", KG["Person"]), ("Italy", KG["State"]), ("Norway", KG["State"])]


@pytest.fixture
def nquads(tmp_path: Path) -> Path:
    quads = [quad for reading in READINGS for quad in document_quads(reading, RESOLUTION, "urn:x/")]
    write_nquads([*quads, *merged_quads(READINGS, RESOLUTION, "urn:x/")], tmp_path / "graph.nq")
    return tmp_path / "graph.nq"


@pytest.fixture(params=["on disk", "in memory"])
def graph(request: pytest.FixtureRequest, nquads: Path) -> Dataset:
    if request.param == "on disk":
        create_store(nquads.parent / "store", nquads)
        nquads.unlink()
    return open_graph(nquads.parent)


def across(graph: Dataset) -> list[tuple[str, object]]:
    return [(str(label), type_) for label, type_ in select(graph, ACROSS).rows]


def test_the_default_graph_is_the_union(graph: Dataset) -> None:
    assert across(graph) == ANSWER


def test_a_triple_of_two_documents_counts_once(graph: Dataset) -> None:
    count = "SELECT (COUNT(*) AS ?n) WHERE { ?dealing a kg:Funding }"
    assert [str(n) for (n,) in select(graph, count).rows] == ["1"]
    italy = (URIRef("urn:x/entity/italy"), RDF.type, None)
    assert list(graph.triples(italy)) == [(italy[0], RDF.type, KG["State"])]
    stated_in = sorted(str(name) for *_, name in graph.quads((*italy, None)))
    assert stated_in == sorted(f"urn:x/document/{reading.document.key}" for reading in READINGS)


def test_strings_equal_those_of_rdflib(graph: Dataset) -> None:
    italy = URIRef("urn:x/entity/italy")
    assert graph.value(italy, SKOS.prefLabel) == Literal("Italy")
    assert select(graph, "SELECT ?label { ?entity skos:prefLabel ?label } ORDER BY ?label").rows[0] == (Literal("Ada"),)
    assert list(graph.graph(URIRef("urn:x/graph/merged")).subjects(SKOS.prefLabel, Literal("Italy"))) == [italy]
    loan = graph.graph(URIRef(f"urn:x/document/{READINGS[0].document.key}"))
    assert set(loan.objects(italy, SKOS.altLabel)) == {Literal("Rome")}


def test_what_each_document_says_can_be_told_apart(graph: Dataset) -> None:
    query = "SELECT ?label WHERE { GRAPH ?document { ?document kg:file 'loan.txt' . ?entity rdfs:label ?label } }"
    assert sorted(str(label) for (label,) in select(graph, query).rows) == ["Ada", "Italy", "Oslo"]


def test_the_dataset_answers_patterns_too(graph: Dataset) -> None:
    assert str(graph.value(URIRef("urn:x/entity/italy"), SKOS.prefLabel)) == "Italy"


def test_a_query_never_reaches_the_engine_of_rdflib(graph: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise AssertionError("rdflib answers")

    monkeypatch.setattr(SPARQLProcessor, "query", fail)
    assert across(graph) == ANSWER
    assert bool(graph.query("ASK { ?dealing a kg:Funding }").askAnswer)


def test_a_store_on_disk_cannot_be_written(nquads: Path) -> None:
    create_store(nquads.parent / "store", nquads)
    node = URIRef("urn:a")
    with pytest.raises(RuntimeError, match="read-write"):
        open_graph(nquads.parent).add((node, node, Literal("x"), node))


def test_two_processes_read_at_once(nquads: Path) -> None:
    create_store(nquads.parent / "store", nquads)
    here = open_graph(nquads.parent)
    code = "import sys, pathlib, kg.store as s; print(len(s.open_graph(pathlib.Path(sys.argv[1]))))"
    command = [sys.executable, "-c", code, str(nquads.parent)]
    there = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own
    assert int(there.stdout) == len(here) > 50
    assert across(here) == ANSWER


def test_a_folder_without_a_graph_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=rf"^{tmp_path} holds no graph; run kg build PATH… -o {tmp_path}$"):
        open_graph(tmp_path)


def test_broken_nquads_stop_the_run(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_text("<urn:a> <urn:b> oops .\n", encoding="utf-8")
    with pytest.raises(StopRun, match=r"its graph cannot be read \(.*\); build it again"):
        open_graph(tmp_path)


def test_a_broken_store_stops_the_run(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    with pytest.raises(StopRun, match=r"its graph cannot be read \(.*\); build it again"):
        open_graph(tmp_path)
