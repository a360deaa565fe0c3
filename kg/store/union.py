"""The union of all graphs as a set of triples."""

from collections.abc import Generator, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pyoxigraph as ox
from rdflib import URIRef
from rdflib.store import Store

from kg.rdf.vocabulary import PREFIXES
from kg.store.answers import Answers

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.query import Result

    from kg.store.in_rdflib import Pattern, RdflibStore, Triple


def fill(store: ox.Store, nquads: Path) -> None:
    """Load N-Quads, and once more without their graphs into the store's default graph, for a `UnionStore`."""
    store.bulk_load(path=nquads, format=ox.RdfFormat.N_QUADS)
    quads = ox.parse(path=nquads, format=ox.RdfFormat.N_QUADS)
    store.bulk_extend(ox.Quad(quad.subject, quad.predicate, quad.object, ox.DefaultGraph()) for quad in quads)


class UnionStore(Store):
    """A store whose default graph holds the union of its named graphs, as an `rdflib.Dataset` wants one.

    Queries of this package go straight to it, by `answers`. What else rdflib asks is answered by oxrdflib, which
    loads rdflib's engine for SPARQL, and so waits until then (see `kg.store.in_rdflib`).
    """

    context_aware = True
    graph_aware = True

    def __init__(self, embedded: ox.Store) -> None:
        """Take a store that `fill` has filled."""
        self._embedded = embedded
        super().__init__()

    def answers(self, query: str) -> Answers:
        """The answer to a query, see `Answering.answers`."""
        return self._embedded.query(query, prefixes=PREFIXES)

    @cached_property
    def _in_rdflib(self) -> "RdflibStore":
        from kg.store.in_rdflib import RdflibStore  # noqa: PLC0415 - see above

        store = RdflibStore(self._embedded)
        for prefix, namespace in PREFIXES.items():
            store.bind(prefix, URIRef(namespace))
        return store

    def query(self, *arguments: Any, **options: Any) -> "Result":
        """Answer a query that comes through rdflib."""
        return self._in_rdflib.query(*arguments, **options)

    def triples(
        self, pattern: "Pattern", context: "Graph | None" = None
    ) -> "Iterator[tuple[Triple, Iterator[Graph | None]]]":
        """The triples of one graph; without one each triple of the union, with the graphs that state it."""
        return self._in_rdflib.triples(pattern, context)

    def contexts(self, triple: "Triple | None" = None) -> "Generator[Graph, None, None]":
        """The graphs, or those that state a triple."""
        return self._in_rdflib.contexts(triple)

    def __len__(self, context: "Graph | None" = None) -> int:
        """How many triples there are."""
        return self._in_rdflib.__len__(context)

    def bind(self, *arguments: Any, **options: Any) -> None:
        """Note a prefix."""
        self._in_rdflib.bind(*arguments, **options)

    def prefix(self, namespace: URIRef) -> str | None:
        """The prefix of a namespace."""
        return self._in_rdflib.prefix(namespace)

    def namespace(self, prefix: str) -> URIRef | None:
        """The namespace of a prefix."""
        return self._in_rdflib.namespace(prefix)

    def namespaces(self) -> Iterator[tuple[str, URIRef]]:
        """Prefixes with their namespaces."""
        return self._in_rdflib.namespaces()

    def add_graph(self, graph: "Graph") -> None:
        """Nothing: rdflib calls this when it is asked for a graph, which must work where nothing can be written."""

    def add(self, *_: Any, **__: Any) -> NoReturn:
        """Refuse."""
        raise RuntimeError("a built graph is only read, it is not open in read-write mode; build it again")

    remove = update = remove_graph = add

    def close(self, commit_pending_transaction: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - as rdflib calls it
        """Let the store go, and its lock on the disk."""
        self.__dict__.pop("_in_rdflib", None)
        del self._embedded
