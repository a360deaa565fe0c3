"""One statement of one graph."""

from typing import NamedTuple

from rdflib import Literal, URIRef


class Quad(NamedTuple):
    """A triple and the graph that says it; there are no blank nodes."""

    subject: URIRef
    predicate: URIRef
    object: URIRef | Literal
    graph: URIRef
