"""The queries that a server asks of its own accord, each a ``.rq`` file in this folder."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import pyoxigraph as ox

Term = ox.NamedNode | ox.Literal


def rows(store: ox.Store, name: str, **terms: Iterable[Term]) -> list[dict[str, str]]:
    """The rows of a SELECT as text, without what is unbound.

    ``terms`` take the place of ``UNDEF`` in ``VALUES ?name { UNDEF }``, several for several rows; they are written in
    the syntax of SPARQL by Oxigraph, so that text from outside can be nothing but a value.
    """
    found = store.query(_filled(name, terms))
    assert isinstance(found, ox.QuerySolutions)  # noqa: S101 - it is for whoever writes the file to see
    columns = [variable.value for variable in found.variables]
    return [
        {column: value.value for column in columns if (value := row[column]) is not None and not _triple(value)}
        for row in found
    ]


def triples(store: ox.Store, name: str, **terms: Iterable[Term]) -> Iterable[ox.Triple]:
    """The triples of a CONSTRUCT, each once."""
    found = store.query(_filled(name, terms))
    assert isinstance(found, ox.QueryTriples)  # noqa: S101 - it is for whoever writes the file to see
    return dict.fromkeys(found)


def _triple(value: object) -> bool:
    return isinstance(value, ox.Triple)


def _filled(name: str, terms: dict[str, Iterable[Term]]) -> str:
    text = _text(name)
    for parameter, values in terms.items():
        given = " ".join(map(str, values))
        text = text.replace(f"VALUES ?{parameter} {{ UNDEF }}", f"VALUES ?{parameter} {{ {given} }}")
    return text


@cache
def _text(name: str) -> str:
    return files("kg.server.queries").joinpath(f"{name}.rq").read_text(encoding="utf-8")
