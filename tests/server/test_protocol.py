"""The protocol as a client meets it, on a started server."""

import json
from urllib.parse import quote, urlencode

import pyoxigraph as ox
import pytest

from tests.server.started import Server

NAMES = "SELECT ?name WHERE { ?entity a kg:Vessel ; skos:prefLabel ?name } ORDER BY ?name LIMIT 1"
DOCUMENT = "https://kg.example/id/document/25a0584d908d01b5"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
DIRECT = {"Content-Type": "application/sparql-query"}
ONE = "SELECT (1 AS ?n) {}"


@pytest.mark.parametrize(
    ("accept", "media", "body"),
    [
        ("", "application/sparql-results+json", '{"head":{"vars":["n"]}'),
        ("*/*", "application/sparql-results+json", '{"head":{"vars":["n"]}'),
        ("application/json", "application/json", '{"head":{"vars":["n"]}'),
        ("application/sparql-results+xml, application/rdf+xml", "application/sparql-results+xml", "<?xml"),
        ("text/csv", "text/csv", "n\r\n1\r\n"),
        ("text/tab-separated-values", "text/tab-separated-values", "?n\n1\n"),
        ("text/csv;q=0.3, text/tab-separated-values;q=0.8", "text/tab-separated-values", "?n\n1\n"),
        ("text/*;q=0.5, text/csv;q=0, */*;q=0.1", "text/tab-separated-values", "?n\n1\n"),
    ],
)
def test_rows_come_in_the_format_that_is_liked_best(server: Server, accept: str, media: str, body: str) -> None:
    told = server.query(ONE, accept)
    assert (told.status, told.media) == (200, media)
    assert told.text.startswith(body)
    assert told.headers["vary"] == "Accept"


@pytest.mark.parametrize(
    ("media", "form"),
    [
        ("text/turtle", ox.RdfFormat.TURTLE),
        ("application/n-triples", ox.RdfFormat.N_TRIPLES),
        ("application/ld+json", ox.RdfFormat.JSON_LD),
        ("application/rdf+xml", ox.RdfFormat.RDF_XML),
    ],
)
@pytest.mark.parametrize("query", [f"DESCRIBE <{DOCUMENT}>", f"CONSTRUCT WHERE {{ <{DOCUMENT}> ?p ?o }}"])
def test_graphs_come_in_four_formats(server: Server, query: str, media: str, form: ox.RdfFormat) -> None:
    told = server.query(query, media)
    assert (told.status, told.media) == (200, media)
    read = {quad.triple for quad in ox.parse(told.body, format=form)}
    assert len(read) > 5
    assert read == {quad.triple for quad in ox.parse(server.query(query).body, format=ox.RdfFormat.TURTLE)}


def test_a_truth_value_has_two_formats(server: Server) -> None:
    assert json.loads(server.query("ASK { ?s a kg:Claim }").body) == {"head": {}, "boolean": True}
    assert server.query("ASK {}", "text/csv").status == 406


@pytest.mark.parametrize("query", [ONE, f"DESCRIBE <{DOCUMENT}>", "ASK {}"])
def test_what_cannot_be_had_is_406(server: Server, query: str) -> None:
    told = server.query(query, "image/png")
    assert (told.status, told.media) == (406, "text/plain")
    assert told.text.startswith("this kind of answer can be written as ")


def test_get_form_and_direct_post_answer_alike(server: Server) -> None:
    by_get = server.query(NAMES)
    by_form = server.ask("/sparql", "POST", urlencode({"query": NAMES}).encode(), FORM)
    direct = server.ask("/sparql", "POST", NAMES.encode(), DIRECT)
    charset = server.ask(
        "/sparql/", "POST", NAMES.encode(), {"Content-Type": "application/sparql-query; charset=UTF-8"}
    )
    assert by_get.status == 200
    assert by_get.body == by_form.body == direct.body == charset.body


@pytest.mark.parametrize(
    "path", [f"/sparql?query={quote(ONE)}", "/sparql", "/sparql?query=x", "/search", "/ontology", "/downloads"]
)
def test_head_gives_the_headers_of_get(server: Server, path: str) -> None:
    by_get, by_head = server.ask(path), server.ask(path, "HEAD")
    assert by_get.body
    assert (by_head.status, by_head.body) == (by_get.status, b"")
    varying = {"date"}
    assert {name: value for name, value in by_head.headers.items() if name not in varying} == {
        name: value for name, value in by_get.headers.items() if name not in varying
    }


COUNT = "SELECT (COUNT(*) AS ?n) { ?document a kg:Document }"
NAMED = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?document a kg:Document } }"
GRAPH = f"default-graph-uri={quote(DOCUMENT)}"
OTHER = f"default-graph-uri={quote('https://kg.example/id/document/1b48bd54a92b892e')}"


@pytest.mark.parametrize(
    ("query", "dataset", "count"),
    [
        (COUNT, "", 5),
        (NAMED, "", 5),
        (COUNT, GRAPH, 1),
        (COUNT, f"{GRAPH}&{OTHER}", 2),
        (NAMED, GRAPH, 0),
        (NAMED, GRAPH.replace("default", "named"), 1),
        (COUNT, GRAPH.replace("default", "named"), 0),
        (COUNT, "default-graph-uri=urn:nobody", 0),
        (COUNT.replace("{", f"FROM <{DOCUMENT}> {{", 1), "", 1),
        (NAMED.replace("{", f"FROM NAMED <{DOCUMENT}> {{", 1), "", 1),
        (COUNT.replace("{", f"FROM <{DOCUMENT}> {{", 1), "default-graph-uri=urn:nobody", 0),
        (COUNT.replace("{", "FROM <file:///etc/passwd> {", 1), "", 0),
    ],
)
def test_datasets(server: Server, query: str, dataset: str, count: int) -> None:
    told = server.ask(f"/sparql?query={quote(query)}&{dataset}", headers={"Accept": "text/csv"})
    assert told.text == f"n\r\n{count}\r\n"
    posted = server.ask(f"/sparql?{dataset}", "POST", query.encode(), DIRECT | {"Accept": "text/csv"})
    assert posted.text == told.text


GET, POST = "GET /sparql", "POST /sparql"


@pytest.mark.parametrize(
    ("request_line", "body", "headers", "refusal"),
    [
        (f"{GET}?query=SELECT", None, {}, "400 the query cannot be read: error at 1:7: expected one of"),
        (f"{GET}?query=", None, {}, "400 the query cannot be read: error at 1:1:"),
        (f"{GET}?query=ASK%20%7B%7D&query=ASK%20%7B%7D", None, {}, "400 there is more than one query"),
        (f"{GET}?query=%ff", None, {}, "400 the parameters cannot be read"),
        (f"{GET}?query=ASK%7B%7D&default-graph-uri=here", None, {}, "400 the name of a graph is no absolute IRI"),
        (f"{GET}?update=CLEAR%20ALL", None, {}, "400 this graph is only read"),
        (f"{GET}?query=CLEAR%20ALL", None, {}, "400 the query cannot be read"),
        (f"{GET}?query=LOAD%20%3Cfile:///etc/passwd%3E", None, {}, "400 the query cannot be read"),
        (POST, b"update=CLEAR%20ALL", FORM, "400 this graph is only read"),
        (POST, b"", FORM, "400 there is no query"),
        (POST, b"\xff", DIRECT, "400 this is no UTF-8"),
        (POST, b"CLEAR ALL", {"Content-Type": "application/sparql-update"}, "415 a query is sent as"),
        (POST, b"ASK {}", {"Content-Type": "application/sparql-query;charset=latin-1"}, "415 a query is sent in UTF-8"),
        (POST, b"ASK {}", {}, "415 a query is sent as"),
        (POST, b"#" * 2**21, DIRECT, "413 the request is larger than 1048576 bytes"),
        ("PUT /sparql?query=ASK%20%7B%7D", None, {}, "405 method not allowed"),
        ("DELETE /sparql", None, {}, "405 method not allowed"),
        ("GET /nothing", None, {}, "404 not found"),
    ],
)
def test_refusals_are_one_plain_line(
    server: Server, request_line: str, body: bytes | None, headers: dict[str, str], refusal: str
) -> None:
    method, path = request_line.split()
    told = server.ask(path, method, body, headers)
    assert f"{told.status} {told.text}".startswith(refusal)
    assert told.headers["content-type"] == "text/plain; charset=utf-8"
    assert told.text.index("\n") == len(told.text) - 1


def test_methods_that_may_be_used_are_named(server: Server) -> None:
    refused, told = server.ask("/sparql", "PUT"), server.ask("/sparql", "OPTIONS")
    assert (refused.status, told.status, told.body) == (405, 204, b"")
    for allow in (refused.headers["allow"], told.headers["allow"]):
        assert set(allow.split(", ")) == {"GET", "HEAD", "OPTIONS", "POST"}
    assert not [name for name in told.headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { { SELECT * { OPTIONAL { service silent ?where { ?s ?p ?o } } } } }",
        "SELECT * { #\r SERVICE <http://127.0.0.1:1/> { ?s ?p ?o }\n }",
        "SELECT * { FILTER (?a<?b)SERVICE#>\n<http://127.0.0.1:1/> { ?s ?p ?o } }",
    ],
)
def test_no_other_server_is_asked(server: Server, query: str) -> None:
    told = server.query(query)
    assert (told.status, "SERVICE would send the query to another server" in told.text) == (400, True)


def test_service_as_a_word_does_no_harm(server: Server) -> None:
    told = server.query('SELECT ("SERVICE <x> {}" AS ?word) {} # SERVICE <http://127.0.0.1:1/> {}', "text/csv")
    assert told.text == "word\r\nSERVICE <x> {}\r\n"


def test_browsers_are_sent_to_the_editor(server: Server) -> None:
    told = server.ask("/sparql", headers={"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"})
    assert (told.status, told.headers["location"]) == (303, "/")


def test_void(server: Server) -> None:
    told = server.ask("/.well-known/void", headers={"Accept": "application/n-triples"})
    assert f"<{server.address}.well-known/void#dataset> <http://rdfs.org/ns/void#sparqlEndpoint> " in told.text
    assert '<http://rdfs.org/ns/void#uriSpace> "https://kg.example/id/"' in told.text
    assert server.ask("/.well-known/void", headers={"Accept": "image/png"}).status == 406
