"""Answers of the queries beside this module, or of another package, as plain strings."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

import pyoxigraph as ox
from rdflib import Dataset

from kg.store import raw

Row = Mapping[str, str]
_NAMED = (ox.NamedNode, ox.Literal, ox.BlankNode)


def solutions(graph: Dataset, name: str) -> Iterator[tuple[str, ...]]:
    """The answer to ``queries/NAME.rq`` beside this module over the whole dataset: a string a variable, "" where it is
    unbound.

    Solutions come one by one, as the store finds them: who reads them must not depend on their order.
    """
    found: Any = raw(graph, _query(name, "kg.views"))  # terms that all have a value: no query here asks for a triple
    for row in found:
        yield tuple(["" if term is None else term.value for term in row])


def rows(graph: Dataset, name: str, package: str = "kg.views") -> list[Row]:
    """The answer to ``queries/NAME.rq`` of a package over the whole dataset, sorted: no store's own order is seen.

    A row maps the names of variables to strings (an IRI as it is, a literal by its lexical form); a variable that
    is unbound is left out.

    >>> rows(open_graph(Path("output")), "mentions")[0]["document"]  # doctest: +SKIP
    'https://kg.example/id/document/160be7f2cf816004'
    """
    given = raw(graph, _query(name, package))
    columns = [variable.value for variable in given.variables]
    answer = (
        {column: term.value for column, term in zip(columns, row, strict=True) if isinstance(term, _NAMED)}
        for row in given
    )
    return sorted(answer, key=lambda row: sorted(row.items()))


def _query(name: str, package: str) -> str:
    return files(package).joinpath("queries", f"{name}.rq").read_text(encoding="utf-8")


def local_name(iri: str) -> str:
    """What follows the last ``#`` or ``/``: the name of a term.

    >>> local_name("https://kg.example/ontology#Funding")
    'Funding'
    """
    return iri.replace("#", "/").rsplit("/", 1)[-1]
