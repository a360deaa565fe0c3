"""Queries put straight to the store of a graph."""

from typing import Protocol, runtime_checkable

import pyoxigraph as ox
from rdflib import Dataset

Answers = ox.QuerySolutions | ox.QueryTriples | ox.QueryBoolean


@runtime_checkable
class Answering(Protocol):
    """What a store of ours can do beyond what rdflib asks of one."""

    def answers(self, query: str) -> Answers:
        """The answer to a query, over the union where it names no graph; the usual prefixes need not be declared.

        Raises `SyntaxError` for what is no query, `RuntimeError`, `ValueError` or `OSError` if it cannot be answered.
        """


def answers(graph: Dataset, query: str) -> Answers:
    """What the store itself answers, in its own terms: none of them is converted, so that this takes no time.

    ``graph`` is one that `kg.store.open_graph` gave. Raises like `Answering.answers`.
    """
    if not isinstance(graph.store, Answering):
        raise TypeError(f"{type(graph.store).__name__} is no store of a built graph: open one by kg.store.open_graph")
    return graph.store.answers(query)
