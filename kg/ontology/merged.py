"""The whole ontology in one piece, to stand beside a built graph."""

from collections.abc import Iterable
from pathlib import Path

from rdflib import Graph
from rdflib.compare import to_canonical_graph

from kg.ontology.load import declarations


def merged(extra: Iterable[Path] = ()) -> Graph:
    """Our own ontology and the dealing files in ``extra`` as one graph. Raises `StopRun` as `load` does."""
    return declarations(extra).graph


def turtle(extra: Iterable[Path] = ()) -> str:
    """The graph of `merged` as Turtle, the same bytes for the same declarations.

    Blank nodes are first named for what is said of them (Hogan 2017, as rdflib has it), since the serialiser
    orders by name.
    """
    graph = merged(extra)
    canonical = Graph(bind_namespaces="none")
    for prefix, namespace in graph.namespaces():
        canonical.bind(prefix, namespace)
    canonical += to_canonical_graph(graph)
    return canonical.serialize(format="turtle")
