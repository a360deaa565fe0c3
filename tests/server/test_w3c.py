"""The W3C's test cases of the SPARQL 1.1 Protocol that concern queries, and those of the service description.

Run against a started server. Cases in which an update must be carried out are not for a graph that is only read; those
in which one must be refused are.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pyoxigraph as ox
import pytest
from rdflib import RDF, BNode, Graph, Namespace
from rdflib.collection import Collection
from rdflib.term import Node

from kg.server.formats import GRAPHS, TABLES
from tests.server.started import Server, Told, started

SUITE = Path(__file__).parents[3] / "shared" / "w3c" / "sparql11-protocol"
DATA = "http://kasei.us/2009/09/sparql/data/"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")

if not SUITE.is_dir():
    pytest.skip("the W3C's test suite does not stand beside the checkout", allow_module_level=True)

MANIFEST = Graph().parse(SUITE / "manifest.ttl")
ENTRIES = list(Collection(MANIFEST, MANIFEST.value(next(MANIFEST.subjects(RDF.type, MF.Manifest)), MF.entries)))
CASES = {name: case for case in ENTRIES if not (name := str(case).partition("#")[2]).startswith("update_")}


class Expected(NamedTuple):
    """What the manifest says of a response: classes of status such as "2", a form and a truth value."""

    statuses: set[str]
    form: str | None
    boolean: bool | None


def one(subject: Node, property_: Node) -> Node:
    value = MANIFEST.value(subject, property_)
    assert value is not None
    return value


def requests(case: Node) -> Iterator[tuple[str, str, bytes | None, dict[str, str], Expected]]:
    for request in Collection(MANIFEST, BNode(one(one(case, MF.action), HT.requests))):
        fields = MANIFEST.value(request, HT.headers)
        headers = {
            str(one(field, HT.fieldName)): str(one(field, HT.fieldValue))
            for field in (Collection(MANIFEST, BNode(fields)) if fields else ())
        }
        body = MANIFEST.value(request, HT.body)
        encoded = None
        if body is not None:
            encoded = str(one(body, CNT.chars)).encode(str(one(body, CNT.characterEncoding)))
        path = str(one(request, HT.absolutePath)).replace("/sparql/", "/sparql", 1)
        yield str(one(request, HT.methodName)), path, encoded, headers, expected(one(request, HT.resp))


def expected(response: Node) -> Expected:
    statuses = {str(status).partition("StatusCode")[2][0] for status in MANIFEST.objects(response, MF.expectedStatus)}
    form, truth = MANIFEST.value(response, MF.expectedFormat), MANIFEST.value(response, MF.expectedBoolean)
    return Expected(statuses, str(form) if form else None, str(truth) == "true" if truth else None)


def truth(told: Told) -> bool:
    if told.media == "application/sparql-results+json":
        return bool(json.loads(told.body)["boolean"])
    element = ET.fromstring(told.body).find("{http://www.w3.org/2005/sparql-results#}boolean")  # noqa: S314 - ours
    return element is not None and element.text == "true"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of the suite's three graphs."""
    folder = tmp_path_factory.mktemp("w3c")
    quads = [
        ox.Quad(*quad.triple, ox.NamedNode(f"{DATA}{file.stem}.rdf"))
        for file in sorted(SUITE.glob("data*.nt"))
        for quad in ox.parse(path=str(file), format=ox.RdfFormat.N_TRIPLES)
    ]
    (folder / "graph.nq").write_bytes(ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"")
    with started(folder) as server:
        yield server


@pytest.mark.parametrize("name", CASES)
def test_protocol(server: Server, name: str) -> None:
    for method, path, body, headers, expect in requests(CASES[name]):
        told = server.ask(path, method, body, headers)
        assert str(told.status)[0] in expect.statuses, told.text
        if expect.form == "RDF":
            assert told.media in GRAPHS
        elif expect.form:
            assert told.media in TABLES
        if expect.boolean is not None:
            assert truth(told) is expect.boolean


def test_the_suite_is_run_but_for_its_updates() -> None:
    assert (len(CASES), len(ENTRIES) - len(CASES)) == (27, 7)


def described(server: Server) -> Graph:
    told = server.ask("/sparql")
    assert (told.status, told.media) == (200, "text/turtle")
    return Graph().parse(data=told.text, format="turtle")


def test_service_description_returns_rdf(server: Server) -> None:
    assert len(described(server)) > 0


def test_service_description_has_the_endpoint(server: Server) -> None:
    assert [str(endpoint) for endpoint in described(server).objects(None, SD.endpoint)] == [f"{server.address}sparql"]


def test_service_description_conforms_to_its_schema(server: Server) -> None:
    """Each property is used on what the recommendation says, and with what (SPARQL 1.1 Service Description, 3)."""
    graph = described(server)
    ends = {
        SD.endpoint: (SD.Service, None),
        SD.supportedLanguage: (SD.Service, None),
        SD.resultFormat: (SD.Service, None),
        SD.feature: (SD.Service, None),
        SD.defaultDataset: (SD.Service, SD.Dataset),
        SD.defaultGraph: (SD.Dataset, SD.Graph),
        SD.namedGraph: (SD.Dataset, SD.NamedGraph),
        SD.name: (SD.NamedGraph, None),
    }
    used = {property_ for property_ in graph.predicates() if property_ in SD}
    assert used == set(ends)
    for property_ in used:
        domain, range_ = ends[property_]
        for subject, value in graph.subject_objects(property_):
            assert (subject, RDF.type, domain) in graph
            assert range_ is None or (value, RDF.type, range_) in graph
