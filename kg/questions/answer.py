"""What a query gives back."""

from dataclasses import dataclass

from rdflib import Graph
from rdflib.term import Identifier

from kg.rdf.vocabulary import PREFIXES


@dataclass(frozen=True)
class Answer:
    """Rows of terms under the columns of a SELECT; None where a variable is unbound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Identifier | None, ...], ...]


@dataclass(frozen=True)
class Statements:
    """The triples of a CONSTRUCT or DESCRIBE."""

    graph: Graph

    def turtle(self) -> str:
        """The triples as Turtle, with the usual prefixes."""
        for prefix, namespace in PREFIXES.items():
            self.graph.bind(prefix, namespace)
        return self.graph.serialize(format="turtle")
