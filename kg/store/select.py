"""SELECT queries with parameters, answered by the store."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rdflib import Dataset
from rdflib.term import Literal, Node, URIRef

from kg.errors import StopRun
from kg.rdf.vocabulary import PREFIXES

Parameter = URIRef | Literal


@dataclass(frozen=True)
class Solutions:
    """The answer to a SELECT: the names of its variables, and a row of terms a solution, None where one is unbound."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Node | None, ...], ...]


def select(graph: Dataset, query: str, bindings: Mapping[str, Parameter] | None = None) -> Solutions:
    """Answer a SELECT query over the union of all graphs; the prefixes of `kg.rdf.vocabulary` are known to it.

    A parameter is a variable for which the query holds a place, ``VALUES ?actor { UNDEF }``; those that are not in
    ``bindings`` stay undefined. Its term is written there as RDF syntax, escaped by rdflib: text from outside
    cannot become part of the query. (SPARQL's own substitution of variables reaches only those that are projected.)

    Raises `StopRun` if the query cannot be parsed or is no SELECT, `ValueError` if it has no place for a binding.
    """
    for name, value in (bindings or {}).items():
        query = _bound(query, name, value)
    try:
        result = graph.query(query, initNs=PREFIXES)
    except SyntaxError as error:
        raise StopRun(f"the query is no SPARQL: {' '.join(str(error).split())}") from error
    if result.type != "SELECT" or result.vars is None:
        raise StopRun(f"the query is a {result.type}; only SELECT gives a table")
    rows = tuple(tuple(row.get(variable) for variable in result.vars) for row in result.bindings)
    return Solutions(tuple(map(str, result.vars)), rows)


def _bound(query: str, name: str, value: Parameter) -> str:
    place = re.compile(rf"\bVALUES\s+\?{re.escape(name)}\s*\{{\s*UNDEF\s*\}}", re.IGNORECASE)
    bound, count = place.subn(lambda _: f"VALUES ?{name} {{ {value.n3()} }}", query)
    if not count:
        raise ValueError(f"the query has no VALUES ?{name} {{ UNDEF }}")
    return bound
