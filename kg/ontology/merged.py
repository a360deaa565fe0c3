"""The whole ontology in one piece, to stand beside a built graph."""

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph
from rdflib import Graph

from kg.ontology.load import declarations


def merged(extra: Iterable[Path] = ()) -> Graph:
    """Our own ontology and the dealing files in ``extra`` as one graph. Raises `StopRun` as `load` does."""
    return declarations(extra).graph


def turtle(extra: Iterable[Path] = ()) -> str:
    """The graph of `merged` as Turtle, the same bytes for the same declarations.

    Blank nodes are first named for what is said of them (RDFC-1.0, W3C 2024), since the serialiser orders by name.
    """
    graph = merged(extra)
    canonical = Graph(bind_namespaces="none")
    for prefix, namespace in graph.namespaces():
        canonical.bind(prefix, namespace)
    kept = {f"c14n{number}": f"c14n{number}" for number in range(len(graph))}  # else the parser names them anew
    canonical.parse(data=_canonical(graph), format="nt", bnode_context=kept)
    return canonical.serialize(format="turtle")


def _canonical(graph: Graph) -> str:
    lines = graph.serialize(format="nt", encoding="utf-8")
    dataset = pyoxigraph.Dataset(pyoxigraph.parse(lines, format=pyoxigraph.RdfFormat.N_TRIPLES))
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    return "".join(sorted(f"{quad} .\n" for quad in dataset))
