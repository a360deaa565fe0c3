"""Graph Store Protocol and SPARQL Protocol (W3C, 21 March 2013), as far as a graph of ours needs them."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Self

import pyoxigraph as ox
from rdflib import URIRef

from kg.errors import StopRun
from kg.model.location import Remote
from kg.store.answers import Answers
from kg.store.remote.http import Http, server_header
from kg.store.remote.secrets import auth_of, is_known
from kg.store.remote.server import Server, server_of

NTRIPLES = "application/n-triples"  # the one syntax in which no server that we met changes a literal
RESULTS = "application/sparql-results+json"
PAGE = 5_000  # triples asked for at once of a graph that was cut; how many come is for the server to say
TRIPLES = (NTRIPLES, "text/plain")
Dataset = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Client:
    """One server: its graphs as a whole, and SPARQL. All methods raise `StopRun` like `Http.send`."""

    server: Server
    http: Http

    @classmethod
    def connect(cls, remote: Remote, environ: Mapping[str, str] = os.environ) -> Self:
        """Find out what the server is. Raises `StopRun` also for a wrong address, file of settings or environment."""
        server = server_of(remote, known=is_known(environ), ask=server_header)
        auth = auth_of(environ, digest=server.digest)
        return cls(server, Http(server.url, auth, server.timeout, server.max_answer))

    def get(self, graph: URIRef) -> bytes | None:
        """A graph as N-Triples, None if there is none."""
        headers = {"Accept": f"{NTRIPLES}, text/plain;q=0.5"}
        reply = self.http.send("GET", self.server.graphs, params={"graph": graph}, headers=headers, also=(404,))
        if reply.status == 404:
            return None
        if reply.body and reply.type not in TRIPLES:
            raise self._no_sparql(reply.type)
        return reply.body

    def triples(self, graph: URIRef, is_whole: Callable[[set[str]], bool]) -> set[str] | None:
        """The triples of a graph, each as N-Triples without the dot; None if there is no such graph.

        Some servers cut a long answer without a word. Where ``is_whole`` says so, the graph is asked for in pages; the
        caller is to look once more at what is given back.
        """
        given = self.get(graph)
        if given is None:
            return None
        found = self._parsed(given)
        return found if is_whole(found) else self._paged(graph)

    def put(self, graph: URIRef, triples: bytes) -> None:
        """Replace a graph, which the server does at once."""
        self._send_triples("PUT", graph, triples)

    def add(self, graph: URIRef, triples: bytes) -> None:
        """Add triples to a graph."""
        self._send_triples("POST", graph, triples)

    def delete(self, graph: URIRef) -> None:
        """Remove a graph, if it is there."""
        self.http.send("DELETE", self.server.graphs, params={"graph": graph}, also=(404,))

    def update(self, text: str) -> None:
        """Send an update, which the server carries out as a whole."""
        self.http.send("POST", self.server.update, data=[("update", text)])

    def answer(self, query: str, dataset: Dataset = ()) -> Answers:
        """The answer to a query of any form; ``dataset`` are parameters of the protocol that say what is asked."""
        headers = {"Accept": f"{RESULTS}, {NTRIPLES};q=0.9"}
        reply = self.http.send("POST", self.server.query, data=[("query", query), *dataset], headers=headers)
        try:
            if reply.type in TRIPLES:
                return _triples(reply.body)
            if reply.type not in (RESULTS, "application/json"):
                raise self._no_sparql(reply.type)
            return _whole(reply.body)
        except (SyntaxError, ValueError) as error:
            raise self.half(error) from error

    def check(self) -> None:
        """Raise `StopRun` if nobody answers queries there: a graph that is not found may be just not there."""
        if not isinstance(self.answer("ASK {}"), ox.QueryBoolean):
            raise self._no_sparql("something else")

    def rows(self, query: str, dataset: Dataset = ()) -> ox.QuerySolutions:
        """The solutions of a SELECT."""
        given = self.answer(query, dataset)
        if not isinstance(given, ox.QuerySolutions):
            raise self._no_sparql("something else")
        return given

    def half(self, cause: Exception) -> StopRun:
        """What to say of an answer that cannot be read to its end."""
        said = str(cause).partition("\n")[0][:100]
        return StopRun(f"{self.server.url}: its answer cannot be read ({said}); try again")

    def _paged(self, graph: URIRef) -> set[str]:
        found: set[str] = set()
        seen = size = 0
        while size <= self.server.max_answer:
            query = f"{filled('page.rq', graph=graph)}LIMIT {PAGE} OFFSET {seen}"
            headers = {"Accept": NTRIPLES}
            body = self.http.send("POST", self.server.query, data=[("query", query)], headers=headers).body
            page = self._parsed(body)
            if page <= found:
                return found
            found |= page
            seen, size = seen + len(page), size + len(body)
        raise StopRun(f"{self.server.url}: {graph} is too long; raise max_answer in a .toml file")

    def _parsed(self, given: bytes) -> set[str]:
        try:
            return {str(quad.triple) for quad in ox.parse(given, format=ox.RdfFormat.N_TRIPLES)}
        except SyntaxError as error:
            raise self.half(error) from error

    def close(self) -> None:
        """Let the connections go."""
        self.http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _send_triples(self, method: str, graph: URIRef, triples: bytes) -> None:
        self.http.send(
            method, self.server.graphs, params={"graph": graph}, data=triples, headers={"Content-Type": NTRIPLES}
        )

    def _no_sparql(self, given: str) -> StopRun:
        return StopRun(
            f"{self.server.url}: this is no SPARQL service (it answers with {given or 'nothing'});"
            " check the address and the kind of server"
        )


def _whole(body: bytes) -> Answers:
    """Solutions or a truth value. Raises `SyntaxError` now for what would be found broken while it is read."""
    found = ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)
    if isinstance(found, ox.QuerySolutions):
        for _ in found:
            pass
        return ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)
    return found


def _triples(body: bytes) -> Answers:
    """N-Triples as the answer to a CONSTRUCT."""
    store = ox.Store()
    store.load(body, format=ox.RdfFormat.N_TRIPLES)
    return store.query("CONSTRUCT WHERE { ?s ?p ?o }")


@cache
def template(name: str) -> str:
    """A query or update of this package, with ``<urn:x-kg:…>`` for what `filled` puts there."""
    return files("kg.store.remote").joinpath("queries", name).read_text(encoding="utf-8")


def filled(name: str, **iris: str | Iterable[str]) -> str:
    """A query or update with IRIs in its places: one or several for ``<urn:x-kg:NAME>``.

    IRIs are made by us, or checked before: none holds a character that could end it.
    """
    text = template(name)
    for place, value in iris.items():
        given = (value,) if isinstance(value, str) else value
        text = text.replace(f"<urn:x-kg:{place}>", " ".join(URIRef(iri).n3() for iri in given))
    return text
