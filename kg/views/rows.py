"""Answers of the queries beside this module, or of another package, as plain rows."""

from collections.abc import Mapping
from importlib.resources import files

from rdflib import Dataset

Row = Mapping[str, str]


def rows(graph: Dataset, name: str, package: str = "kg.views") -> list[Row]:
    """The answer to ``queries/NAME.rq`` of a package over the whole dataset, sorted: no store's own order is seen.

    A row maps the names of variables to strings (an IRI as it is, a literal by its lexical form); a variable that
    is unbound is left out. The query is handed on as a string: oxrdflib answers a prepared one in rdflib's own,
    far slower engine.

    >>> rows(open_graph(Path("output")), "mentions")[0]["document"]  # doctest: +SKIP
    'https://kg.example/id/document/160be7f2cf816004'
    """
    query = files(package).joinpath("queries", f"{name}.rq").read_text(encoding="utf-8")
    answer = ({str(key): str(term) for key, term in row.asdict().items()} for row in graph.query(query))  # type: ignore[union-attr]
    return sorted(answer, key=lambda row: sorted(row.items()))


def local_name(iri: str) -> str:
    """What follows the last ``#`` or ``/``: the name of a term.

    >>> local_name("https://kg.example/ontology#Funding")
    'Funding'
    """
    return iri.replace("#", "/").rsplit("/", 1)[-1]
