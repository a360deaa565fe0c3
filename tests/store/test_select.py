import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Dataset, Literal, URIRef

from kg.errors import StopRun
from kg.rdf.vocabulary import RDFS
from kg.store import Solutions, select

NAMED = (
    "SELECT ?s WHERE { VALUES ?name { UNDEF } ?s rdfs:label ?label . FILTER (!BOUND(?name) || ?name = STR(?label)) }"
)
A, B = URIRef("urn:a"), URIRef("urn:b")


@pytest.fixture(scope="module")
def graph() -> Dataset:
    dataset = Dataset(store="Oxigraph", default_union=True)
    dataset.add((A, RDFS.label, Literal("Rome"), A))
    dataset.add((B, RDFS.label, Literal('Oslo" } ?s ?p ?o #'), B))
    return dataset


def test_a_parameter_that_is_left_out_stays_undefined(graph: Dataset) -> None:
    assert sorted(select(graph, NAMED).rows) == [(A,), (B,)]


def test_a_parameter_is_bound_inside_the_query(graph: Dataset) -> None:
    assert select(graph, NAMED, {"name": Literal("Rome")}) == Solutions(("s",), ((A,),))


def test_a_hostile_parameter_stays_text(graph: Dataset) -> None:
    assert select(graph, NAMED, {"name": Literal('Oslo" } ?s ?p ?o #')}).rows == ((B,),)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_reaches_the_store_as_it_is(text: str) -> None:
    (row,) = select(Dataset(store="Oxigraph"), "SELECT ?x { VALUES ?x { UNDEF } }", {"x": Literal(text)}).rows
    assert [str(term) for term in row] == [text]


def test_an_unbound_variable_is_none(graph: Dataset) -> None:
    solutions = select(graph, "SELECT ?s ?nothing WHERE { ?s rdfs:label 'Rome' }")
    assert solutions == Solutions(("s", "nothing"), ((A, None),))


def test_a_binding_needs_a_place(graph: Dataset) -> None:
    with pytest.raises(ValueError, match=r"has no VALUES \?other \{ UNDEF \}"):
        select(graph, NAMED, {"other": Literal("x")})


@pytest.mark.parametrize(
    ("query", "cause"),
    [
        ("SELEKT ?s", "the query is no SPARQL: error at 1:1"),
        ("INSERT DATA { <urn:a> <urn:a> <urn:a> }", "the query is no SPARQL"),
        ("ASK { ?s ?p ?o }", "the query is a ASK; only SELECT gives a table"),
    ],
)
def test_what_is_no_select_stops_the_run(graph: Dataset, query: str, cause: str) -> None:
    with pytest.raises(StopRun, match=cause) as stop:
        select(graph, query)
    assert "\n" not in str(stop.value)
