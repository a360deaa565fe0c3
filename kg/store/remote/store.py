"""The graph of a server as an rdflib store: each question is put to the server."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pyoxigraph as ox
from rdflib import Graph, URIRef
from rdflib.query import Result
from rdflib.store import Store
from rdflib.term import Identifier, Node, Variable

from kg.rdf.vocabulary import PREFIXES
from kg.store.answers import Answers
from kg.store.remote.manifest import Manifest
from kg.store.remote.names import Names
from kg.store.remote.protocol import Client
from kg.store.terms import rdflib_term

Triple = tuple[Node, Node, Node]
Pattern = tuple[Node | None, Node | None, Node | None]


class RemoteStore(Store):
    """Our graphs on a server, and no others: each query names them as its dataset (SPARQL 1.1 Protocol, 2.1.4).

    The default graph is the union that `kg.store.remote.publish` keeps there, in which each triple stands once. Nothing
    can be written. All methods raise `StopRun` for whatever goes wrong with the server.
    """

    context_aware = True
    graph_aware = True

    def __init__(self, client: Client, names: Names, manifest: Manifest) -> None:
        """Take a manifest that has the union among its parts."""
        super().__init__()
        self._client = client
        self._graphs = [graph for graph in manifest.parts if graph not in (names.union, names.ontology)]
        self._union = [("default-graph-uri", str(names.union))]
        self._named = [("named-graph-uri", str(graph)) for graph in self._graphs]

    def answers(self, query: str) -> Answers:
        """The answer to a query, see `kg.store.answers.Answering`."""
        return self._put(_with(PREFIXES, query))

    def query(
        self,
        query: Any,
        initNs: Mapping[str, Any],  # noqa: N803 - as rdflib calls it
        initBindings: Mapping[str, Identifier],  # noqa: ARG002, N803 - as rdflib calls it
        queryGraph: str,  # noqa: ARG002, N803 - as rdflib calls it
        **_: Any,
    ) -> Result:
        """Answer a query, given as text, that comes through rdflib."""
        found = self._put(_with(initNs, query))
        if isinstance(found, ox.QueryBoolean):
            result = Result("ASK")
            result.askAnswer = bool(found)
        elif isinstance(found, ox.QueryTriples):
            result = Result("CONSTRUCT")
            result.graph = Graph()
            result.graph += (_triple(*triple) for triple in found)
        else:
            result = Result("SELECT")
            names = [Variable(variable.value) for variable in found.variables]
            result.vars = names
            result.bindings = [
                {name: rdflib_term(term) for name, term in zip(names, row, strict=True) if term is not None}
                for row in found
            ]
        return result

    def triples(
        self, triple_pattern: Pattern, context: Graph | None = None
    ) -> Iterator[tuple[Triple, Iterator[Graph | None]]]:
        """The triples of one graph; without one each triple of the union, with the graphs that state it."""
        for row in self._rows("?s ?p ?o", _where(triple_pattern, context)):
            triple = _triple(*row)
            yield triple, iter([context]) if context is not None else self.contexts(triple)

    def contexts(self, triple: Triple | None = None) -> Iterator[Graph]:  # type: ignore[override]
        """Our graphs, or those that state a triple."""
        if triple is None:
            yield from (Graph(self, graph) for graph in self._graphs)
        else:
            for row in self._rows("?g", f"{_values(triple)} GRAPH ?g {{ ?s ?p ?o }}"):
                yield Graph(self, URIRef(row[0].value))

    def __len__(self, context: Graph | None = None) -> int:
        """How many triples there are."""
        return int(next(self._rows("(COUNT(*) AS ?n)", _where((None, None, None), context)))[0].value)

    def add_graph(self, graph: Graph) -> None:
        """Nothing: rdflib calls this when it is asked for a graph, which must work where nothing can be written."""

    def close(self, commit_pending_transaction: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - as rdflib has it
        """Let the connections go."""
        self._client.close()

    def _put(self, query: str) -> Answers:
        """The answer to a query; graphs are named only to one that has GRAPH in it, for thousands take their time."""
        named = self._named if re.search("graph", query, re.IGNORECASE) else []
        return self._client.answer(query, [*self._union, *named])

    def _rows(self, wanted: str, where: str) -> Iterator[Any]:
        found = self._put(f"SELECT {wanted} WHERE {{ {where} }}")
        return iter(found) if isinstance(found, ox.QuerySolutions) else iter(())


def _with(prefixes: Mapping[str, Any], query: str) -> str:
    return "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in prefixes.items()) + query


def _triple(*terms: Any) -> Any:
    return tuple(map(rdflib_term, terms))


def _where(pattern: Pattern, context: Graph | None) -> str:
    inside = "?s ?p ?o" if context is None else f"GRAPH {context.identifier.n3()} {{ ?s ?p ?o }}"
    return f"{_values(pattern)} {inside}"


def _values(pattern: Pattern) -> str:
    """What is bound, written by rdflib, which escapes it."""
    terms: Iterator[tuple[str, Node | None]] = zip("spo", pattern, strict=True)
    return " ".join(f"VALUES ?{name} {{ {term.n3()} }}" for name, term in terms if term is not None)
