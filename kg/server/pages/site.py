"""The pages of a server, each a method."""

from collections.abc import Iterable
from functools import cached_property
from itertools import dropwhile
from pathlib import Path

import pyoxigraph as ox
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from kg.errors import StopRun
from kg.questions.binding import bind
from kg.questions.catalogue import catalogue, named
from kg.rdf.vocabulary import PREFIXES
from kg.server.accept import choose
from kg.server.endpoint import accept, written
from kg.server.formats import GRAPHS
from kg.server.gate import POLICY
from kg.server.graph import Served
from kg.server.pages.facts import facts, local
from kg.server.pages.finding import find
from kg.server.pages.paths import THINGS, Paths
from kg.server.pages.render import Pages
from kg.server.pages.texts import Texts
from kg.server.pages.things import dealing_of, document, entity, statements
from kg.server.queries import rows, triples
from kg.server.refusal import Refused
from kg.server.terms.page import values

DOWNLOADS = {
    "graph.nq": "The whole graph, one named graph a document (N-Quads)",
    "graph.ttl": "The union of all graphs, for people (Turtle)",
    "graph.graphml": "The network of actors and dealings, for Gephi and networkx (GraphML)",
    "ontology.ttl": "The ontology in whose terms the graph is told (Turtle)",
    "explorer.html": "The explorer, which works without a server (HTML)",
    "unread.jsonl": "Sentences that may tell of a dealing, but gave none (JSON Lines)",
    "run.json": "What the build read, skipped and counted (JSON)",
}
SUFFIXES = {
    ".ttl": "text/turtle",
    ".jsonld": "application/ld+json",
    ".nt": "application/n-triples",
    ".rdf": "application/rdf+xml",
}
ASSETS = Path(__file__).parents[1] / "assets"
_HTML = "text/html"
# YASGUI's tables write one style element into the page, which its hash allows.
_EDITOR = POLICY.replace("style-src", "style-src 'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='")
_EXPLORER = {"Content-Security-Policy": "frame-ancestors 'none'"}  # the file brings its own, which is stricter


class Site:
    """Pages over a graph. Methods are called in threads: the store may be read by several at once."""

    def __init__(self, graph: Served) -> None:
        """Open the store of the graph."""
        self._folder = graph.folder
        self._base = graph.base
        self._store = ox.Store.read_only(str(graph.store))
        self._paths = Paths(graph.base)
        self.pages = Pages(self._paths, graph.folder.resolve().name)
        self._texts = Texts(graph.folder)

    def routes(self) -> list[BaseRoute]:
        """Where each page is."""
        return [
            Route("/", self.editor),
            Route("/questions/{name}.rq", self.question),
            Route("/search", self.search),
            Route(f"{THINGS}{{thing:path}}", self.thing),
            Route("/explorer", self.explorer),
            Route("/downloads", self.downloads),
            Route("/download/{name}", self.download),
            Route("/ontology", self.ontology),
            Route("/ontology{suffix}", self.ontology),
            Mount("/assets", StaticFiles(directory=ASSETS)),
        ]

    def editor(self, _request: Request) -> Response:
        """The query editor, with the named questions."""
        counts = {local(row["class"]): int(row["n"]) for row in rows(self._store, "classes")}
        page = self.pages.page("editor", questions=catalogue(), counts=counts, base=self._base, prefixes=PREFIXES)
        page.headers["Content-Security-Policy"] = _EDITOR
        return page

    def question(self, request: Request) -> Response:
        """The text of a named question, with the values of its parameters."""
        values = {name: value for name, value in request.query_params.items() if value.strip()}
        try:
            return PlainTextResponse(_without_head(bind(named(request.path_params["name"]), values)))
        except StopRun as error:
            raise Refused(400, str(error)) from None

    def search(self, request: Request) -> Response:
        """Names, documents and quotes that hold some words; without words all entities and documents."""
        return self.pages.page("search", found=find(self._store, request.query_params.get("q", "")))

    def thing(self, request: Request) -> Response:
        """What an IRI of the graph stands for: a page, or RDF."""
        path, suffix = _without_suffix(request.path_params["thing"])
        iri = self._paths.iri(path)
        wanted = SUFFIXES.get(suffix) or choose(accept(request), ("text/turtle", _HTML, *GRAPHS))
        if iri is None or not self._known(iri):
            if wanted == _HTML:
                return self.pages.page("missing", 404)
            raise Refused(404, "this graph knows nothing of that name")
        if wanted == _HTML:
            return self._page(iri, request.query_params.get("type"))
        return written(self._about(ox.NamedNode(iri)), wanted or accept(request), PREFIXES)

    def explorer(self, _request: Request) -> Response:
        """The explorer that the build has made."""
        return self._file("explorer.html", headers=_EXPLORER)

    def downloads(self, _request: Request) -> Response:
        """What can be had as a file."""
        there = [(name, what, self._folder / name) for name, what in DOWNLOADS.items()]
        files = [(name, what, path.stat().st_size) for name, what, path in there if path.is_file()]
        return self.pages.page("downloads", files=files)

    def download(self, request: Request) -> Response:
        """A file of the build."""
        name = request.path_params["name"]
        return self._file(name, filename=name)

    def ontology(self, request: Request) -> Response:
        """The ontology of the build: a page, or RDF."""
        wanted = SUFFIXES.get(request.path_params.get("suffix", ""))
        if wanted is None and "suffix" in request.path_params:
            raise Refused(404, "there is no such file")
        wanted = wanted or choose(accept(request), ("text/turtle", _HTML, *GRAPHS))
        file = self._there("ontology.ttl")
        if wanted != _HTML:
            return written(ox.parse(path=str(file), format=ox.RdfFormat.TURTLE), wanted or accept(request), {})
        return self._terms

    def _page(self, iri: str, only: str | None) -> Response:
        said = statements(self._store, iri)
        kind = self._paths.kind(iri)
        if kind == "entity" and (found := entity(self._store, iri, only)):
            return self.pages.page("entity", entity=found, only=only, iri=iri, said=said)
        if kind == "document" and (told := document(self._store, iri, self._texts)):
            return self.pages.page("document", document=told, iri=iri, said=said)
        dealing = dealing_of(self._store, iri) if kind in ("claim", "conflict") else iri
        if dealing and (told_of := facts(self._store, [dealing])):
            return self.pages.page("dealing", fact=told_of[0], kind=kind, iri=iri, said=said)
        return self.pages.page("thing", iri=iri, said=said)

    def _about(self, thing: ox.NamedNode) -> Iterable[ox.Triple]:
        """What describes a thing; of what is only the name of a graph, all that stands in it."""
        described = triples(self._store, "about", thing=[thing], subject=[thing], value=[thing])
        return described or (quad.triple for quad in self._store.quads_for_pattern(None, None, None, thing))

    def _known(self, iri: str) -> bool:
        thing = ox.NamedNode(iri)
        patterns = ((thing, None, None, None), (None, None, thing, None), (None, None, None, thing))
        return any(next(self._store.quads_for_pattern(*pattern), None) for pattern in patterns)

    @cached_property
    def _terms(self) -> Response:
        try:
            return self.pages.page("ontology", **values(self._folder, self._store))
        except StopRun:
            raise Refused(500, "the ontology beside the graph cannot be read") from None

    def _file(self, name: str, *, filename: str | None = None, headers: dict[str, str] | None = None) -> Response:
        return FileResponse(self._there(name), filename=filename, headers=headers)

    def _there(self, name: str) -> Path:
        if name not in DOWNLOADS or not (self._folder / name).is_file():
            raise Refused(404, "there is no such file")
        return self._folder / name


def _without_head(query: str) -> str:
    """A query without the comments that begin it, which the page tells in another way."""
    lines = query.splitlines(keepends=True)
    return "".join(dropwhile(lambda line: line.startswith("#") or not line.strip(), lines))


def _without_suffix(path: str) -> tuple[str, str]:
    for suffix in SUFFIXES:
        if path.endswith(suffix):
            return path.removesuffix(suffix), suffix
    return path, ""
