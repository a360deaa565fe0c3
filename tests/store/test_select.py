from collections.abc import Iterable

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Dataset, Literal, URIRef

from kg.errors import StopRun
from kg.rdf.vocabulary import RDFS
from kg.store import Solutions, select
from kg.store.union import UnionStore

NAMED = (
    "SELECT ?s WHERE { VALUES ?name { UNDEF } ?s rdfs:label ?label . FILTER (!BOUND(?name) || ?name = STR(?label)) }"
)
A, B = URIRef("urn:a"), URIRef("urn:b")


@pytest.fixture(scope="module")
def graph() -> Dataset:
    label = ox.NamedNode(str(RDFS.label))
    names = {"urn:a": "Rome", "urn:b": 'Oslo" } ?s ?p ?o #'}
    return of(ox.Quad(ox.NamedNode(iri), label, ox.Literal(name)) for iri, name in names.items())


def of(quads: Iterable[ox.Quad]) -> Dataset:
    store = ox.Store()
    store.extend(quads)
    return Dataset(store=UnionStore(store), default_union=True)


def test_a_parameter_that_is_left_out_stays_undefined(graph: Dataset) -> None:
    assert sorted(select(graph, NAMED).rows) == [(A,), (B,)]


def test_a_parameter_is_bound_inside_the_query(graph: Dataset) -> None:
    assert select(graph, NAMED, {"name": Literal("Rome")}) == Solutions(("s",), ((A,),))


def test_a_hostile_parameter_stays_text(graph: Dataset) -> None:
    assert select(graph, NAMED, {"name": Literal('Oslo" } ?s ?p ?o #')}).rows == ((B,),)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_reaches_the_store_as_it_is(text: str) -> None:
    (row,) = select(of(()), "SELECT ?x { VALUES ?x { UNDEF } }", {"x": Literal(text)}).rows
    assert [str(term) for term in row] == [text]


def test_a_parameter_may_be_several_terms(graph: Dataset) -> None:
    names = [Literal("Rome"), Literal("Paris"), Literal('Oslo" } ?s ?p ?o #')]
    assert sorted(select(graph, NAMED, {"name": names}).rows) == [(A,), (B,)]
    assert select(graph, NAMED, {"name": []}).rows == ()


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
        ("ASK { ?s ?p ?o }", "the query is no SELECT; only SELECT gives a table"),
    ],
)
def test_what_is_no_select_stops_the_run(graph: Dataset, query: str, cause: str) -> None:
    with pytest.raises(StopRun, match=cause) as stop:
        select(graph, query)
    assert "\n" not in str(stop.value)
