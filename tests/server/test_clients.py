"""Standard clients, unmodified, against a started server."""

import json
import shutil
import subprocess

import pytest
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, JSONLD, N3, TSV, TURTLE, XML, SPARQLWrapper

from kg.rdf.vocabulary import KG
from tests.server.started import Server

DOCUMENT = URIRef("https://kg.example/id/document/25a0584d908d01b5")
FILES = "SELECT ?file WHERE { ?document a kg:Document ; kg:file ?file } ORDER BY ?file"
ALL = 5


@pytest.fixture(params=["GET", "POST urlencoded", "POST directly"])
def wrapper(server: Server, request: pytest.FixtureRequest) -> SPARQLWrapper:
    wrapper = SPARQLWrapper(f"{server.address}sparql")
    method, _, way = request.param.partition(" ")
    wrapper.setMethod(method)
    if way:
        wrapper.setRequestMethod("urlencoded" if way == "urlencoded" else "postdirectly")
    return wrapper


def test_sparqlwrapper_reads_rows(wrapper: SPARQLWrapper) -> None:
    wrapper.setQuery(FILES)
    wrapper.setReturnFormat(JSON)
    assert len(wrapper.queryAndConvert()["results"]["bindings"]) == ALL
    wrapper.setReturnFormat(XML)
    assert len(wrapper.queryAndConvert().getElementsByTagName("result")) == ALL
    for form in (CSV, TSV):
        wrapper.setReturnFormat(form)
        assert len(wrapper.queryAndConvert().decode().splitlines()) == 1 + ALL


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # in SPARQLWrapper
def test_sparqlwrapper_reads_truth_and_graphs(wrapper: SPARQLWrapper) -> None:
    wrapper.setQuery("ASK { ?s a kg:Nothing }")
    wrapper.setReturnFormat(JSON)
    assert wrapper.queryAndConvert()["boolean"] is False
    wrapper.setQuery(f"DESCRIBE <{DOCUMENT}>")
    for form in (TURTLE, N3, XML, JSONLD):
        wrapper.setReturnFormat(form)
        assert wrapper.query().info()["content-type"].split(";")[0] in (
            "text/turtle",
            "application/rdf+xml",
            "application/ld+json",
        )
    wrapper.setReturnFormat(XML)
    assert (DOCUMENT, RDF.type, KG["Document"]) in wrapper.queryAndConvert()


def test_sparqlwrapper_names_graphs(wrapper: SPARQLWrapper) -> None:
    wrapper.addDefaultGraph(str(DOCUMENT))
    wrapper.setQuery(FILES)
    wrapper.setReturnFormat(JSON)
    assert len(wrapper.queryAndConvert()["results"]["bindings"]) == 1


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib_reads_the_graph_as_its_own(server: Server, method: str) -> None:
    store = SPARQLStore(f"{server.address}sparql", method=method)
    graph = Graph(store)
    assert len(list(graph.subjects(RDF.type, KG["Document"]))) == ALL
    assert (DOCUMENT, RDF.type, KG["Document"]) in graph
    rows = list(graph.query("SELECT ?f WHERE { ?d k:file ?f }", initNs={"k": KG}, initBindings={"d": DOCUMENT}))
    assert len(rows) == 1
    assert isinstance(rows[0][0], Literal)
    assert bool(graph.query("ASK { ?s a <https://kg.example/ontology#Claim> }"))
    assert (DOCUMENT, RDF.type, KG["Document"]) in graph.query(f"CONSTRUCT WHERE {{ <{DOCUMENT}> ?p ?o }}").graph
    named = Graph(store, identifier=DOCUMENT)
    assert len(list(named.subjects(RDF.type, KG["Document"]))) == 1


@pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl")
def test_curl(server: Server) -> None:
    def curl(*options: str) -> str:
        command = ["curl", "--silent", "--fail-with-body", *options, f"{server.address}sparql"]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - curl itself

    assert len(curl("-H", "Accept: text/csv", "--data-urlencode", f"query={FILES}").splitlines()) == 1 + ALL
    direct = ("-H", "Content-Type: application/sparql-query", "--data-binary", "ASK {}")
    assert json.loads(curl(*direct))["boolean"] is True
    assert curl("--get", "--data-urlencode", f"query=DESCRIBE <{DOCUMENT}>").startswith("@prefix")
