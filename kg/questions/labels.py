"""Names for people in the place of IRIs."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from rdflib import Dataset, URIRef

from kg.rdf.vocabulary import PREFIXES
from kg.store import select

AT_ONCE = 1000
"""How many are asked for in one query."""


def labels(graph: Dataset, iris: Iterable[str]) -> Mapping[str, str]:
    """What to call each thing: its preferred label, its file if it is a document, else a short form of its IRI.

    >>> labels(open_graph(Path("output")), ["https://kg.example/ontology#Funding"])  # doctest: +SKIP
    {'https://kg.example/ontology#Funding': 'kg:Funding'}
    """
    wanted = list(dict.fromkeys(map(str, iris)))
    called = {iri: short(iri) for iri in wanted}
    for begin in range(0, len(wanted), AT_ONCE):
        terms = [URIRef(iri) for iri in wanted[begin : begin + AT_ONCE]]
        for iri, name in select(graph, _query(), {"iri": terms}).rows:
            called[str(iri)] = str(name)
    return called


def short(iri: str) -> str:
    """An IRI by its prefix, else the last two parts of it.

    >>> short("https://kg.example/ontology#Funding"), short("https://kg.example/id/dealing/25d7de5d8892b0c7")
    ('kg:Funding', 'dealing/25d7de5d8892b0c7')
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return "/".join(iri.rsplit("/", maxsplit=2)[-2:])


@cache
def _query() -> str:
    return files("kg.questions").joinpath("labels.rq").read_text(encoding="utf-8")
