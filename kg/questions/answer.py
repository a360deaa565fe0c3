"""What a query gives back."""

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox
from rdflib import Graph
from rdflib.term import Identifier

from kg.rdf.vocabulary import PREFIXES
from kg.store import rdflib_term


@dataclass(frozen=True)
class Answer:
    """Rows of terms under the columns of a SELECT; None where a variable is unbound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Identifier | None, ...], ...]


@dataclass(frozen=True)
class Statements:
    """The triples of a CONSTRUCT or DESCRIBE."""

    graph: Graph

    @classmethod
    def of(cls, triples: Iterable[ox.Triple]) -> "Statements":
        """What the store gives back."""
        graph = Graph()
        for triple in triples:
            graph.add((rdflib_term(triple.subject), rdflib_term(triple.predicate), rdflib_term(triple.object)))
        return cls(graph)

    def turtle(self) -> str:
        """The triples as Turtle, with the usual prefixes."""
        for prefix, namespace in PREFIXES.items():
            self.graph.bind(prefix, namespace)
        return self.graph.serialize(format="turtle")
