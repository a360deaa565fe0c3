import pytest

from kg.errors import StopRun
from kg.questions.guard import check

SERVICE = "SERVICE <https://example.org/sparql> { ?s ?p ?o }"


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?s ?p 'SERVICE <x:y> {}' } # SERVICE, INSERT DATA",
        "ASK { ?s kg:funder ?o }",
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "DESCRIBE <https://kg.example/id/entity/1>",
        "PREFIX service: <x:y> SELECT ?service { ?service service:service service:insert }",
    ],
)
def test_what_only_reads_passes(text: str) -> None:
    check("query", text)


@pytest.mark.parametrize(
    "text",
    [
        f"SELECT * {{ {SERVICE} }}",
        f"SELECT * {{ ?s ?p ?o OPTIONAL {{ {SERVICE} }} }}",
        f"SELECT * {{ {{ SELECT * {{ GRAPH ?g {{ MINUS {{ {SERVICE} }} }} }} }} }}",
        f"SELECT * {{ ?s ?p ?o FILTER (?s = ?o || NOT EXISTS {{ {SERVICE} }}) }}",
        f"SELECT (IF(EXISTS {{ {SERVICE} }}, 1, 2) AS ?x) {{ }}",
        f"SELECT * {{ ?s ?p ?o }} ORDER BY EXISTS {{ {SERVICE} }}",
        f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {SERVICE} }}",
        "ASK { service silent ?where { } }",
        "ASK { \\u0053ERVICE <x:y> { } }",
    ],
)
def test_no_query_reaches_for_another_server(text: str) -> None:
    with pytest.raises(StopRun) as stopped:
        check("q.rq", text)
    assert str(stopped.value) == "q.rq: SERVICE would send the query to another server; only this graph can be asked"


@pytest.mark.parametrize(
    "text",
    ["DROP ALL", "INSERT DATA { <x:a> <x:b> <x:c> }", "DELETE WHERE { ?s ?p ?o }", "LOAD <https://example.org/x.ttl>"],
)
def test_updates_are_refused(text: str) -> None:
    with pytest.raises(StopRun) as stopped:
        check("query", text)
    assert str(stopped.value) == "query: this is an update; a built graph is only read, build it again to change it"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELEC * { }", "query: this is no SPARQL: line 1, column 1, at 'SELEC'"),
        ("SELECT *\n{ ?s ?p }", "query: this is no SPARQL: line 2, column 3, at '?s'"),
        ("SELECT * { ?s ?p ?o", "query: this is no SPARQL: line 1, column 20, where it ends"),
        (" \n", "query: the query is empty"),
        (f"ASK {'{' * 3000}{'}' * 3000}", "query: the query is nested too deeply"),
    ],
)
def test_what_is_no_query_is_said_where(text: str, message: str) -> None:
    with pytest.raises(StopRun) as stopped:
        check("query", text)
    assert str(stopped.value) == message


def test_a_comment_ends_where_the_store_ends_it() -> None:
    with pytest.raises(StopRun, match="SERVICE would send"):
        check("q", "SELECT * { #\r SERVICE <http://127.0.0.1:1/> { ?s ?p ?o }\n }")
