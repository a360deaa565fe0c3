"""The store as rdflib sees it: patterns, and queries put to a `Dataset`. Loading this takes a third of a second."""

from collections.abc import Iterator, Mapping
from typing import Any

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import XSD, Graph, Literal
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result
from rdflib.term import Identifier, Node

Triple = tuple[Node, Node, Node]
Pattern = tuple[Node | None, Node | None, Node | None]


class RdflibStore(OxigraphStore):
    """A store whose default graph holds the union of its named graphs, and answers for it.

    Oxigraph below 0.6 can query named graphs as one, but finds a triple that two documents state twice, so that
    ``COUNT`` and ``SUM`` go wrong (its issue 1919). Here each triple of the union is found once, as SPARQL 1.1 has it
    (13.1: the merge of the graphs). Strings come without ``xsd:string``, which is implied (RDF 1.1 Concepts, 3.3), but
    makes rdflib hold two equal literals for different.
    """

    def __init__(self, store: ox.Store) -> None:
        """Take a store that `kg.store.union.fill` has filled."""
        super().__init__(store=store)
        self._union = Graph(self, DATASET_DEFAULT_GRAPH_ID)

    def query(
        self,
        query: Query | str,
        initNs: Mapping[str, Any],  # noqa: N803 - as rdflib calls it
        initBindings: Mapping[str, Identifier],  # noqa: N803 - as rdflib calls it
        queryGraph: str,  # noqa: N803 - as rdflib calls it
        **options: object,
    ) -> Result:
        """Answer a query, over the default graph where rdflib asks for the union."""
        asked = DATASET_DEFAULT_GRAPH_ID if queryGraph == "__UNION__" else queryGraph
        result = super().query(query, initNs, initBindings, asked, **options)
        if result.type == "SELECT":
            result.bindings = [{name: _plain(term) for name, term in row.items()} for row in result.bindings]
        return result

    def triples(
        self, pattern: Pattern, context: Graph | None = None
    ) -> Iterator[tuple[Triple, Iterator[Graph | None]]]:
        """The triples of one graph; without one each triple of the union, with the graphs that state it."""
        if context is not None:
            for triple, graphs in super().triples(pattern, context):
                yield _plain_triple(triple), graphs
            return
        for triple, _ in super().triples(pattern, self._union):
            yield _plain_triple(triple), self._stated_in(triple)

    def _stated_in(self, triple: Triple) -> Iterator[Graph | None]:
        return (graph for graph in self.contexts(triple) if graph and graph.identifier != DATASET_DEFAULT_GRAPH_ID)


def _plain_triple(triple: Triple) -> Triple:
    subject, predicate, value = triple
    return subject, predicate, _plain(value)


def _plain(term: Any) -> Any:
    return Literal(str(term)) if isinstance(term, Literal) and term.datatype == XSD.string else term
