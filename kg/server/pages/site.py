"""The pages of a server, each a method: what a worker makes of the graph."""

from collections.abc import Callable, Iterable, Mapping
from itertools import dropwhile

import pyoxigraph as ox

from kg.errors import StopRun
from kg.exports import FORMATS
from kg.questions.binding import bind
from kg.questions.catalogue import catalogue, named
from kg.rdf.vocabulary import PREFIXES
from kg.server import description
from kg.server.accept import choose
from kg.server.answering import written
from kg.server.exporting import file_name
from kg.server.formats import GRAPHS
from kg.server.graph import Served
from kg.server.jobs import Reply, Wanted
from kg.server.pages.completion import terms
from kg.server.pages.facts import facts, local
from kg.server.pages.files import FILES
from kg.server.pages.finding import find
from kg.server.pages.paths import Paths
from kg.server.pages.policy import EDITOR
from kg.server.pages.render import Pages
from kg.server.pages.texts import Texts
from kg.server.pages.things import dealing_of, document, entity, statements
from kg.server.queries import rows, triples
from kg.server.refusal import Refused

SUFFIXES = {
    ".ttl": "text/turtle",
    ".jsonld": "application/ld+json",
    ".nt": "application/n-triples",
    ".rdf": "application/rdf+xml",
}
_HTML = "text/html"


class Site:
    """Pages over a graph."""

    def __init__(self, graph: Served, store: ox.Store) -> None:
        """Take the graph, and its store."""
        self._folder = graph.folder
        self._base = graph.base
        self._store = store
        self._paths = Paths(graph.base, ontology=(graph.folder / "ontology.ttl").is_file())
        self._pages = Pages(self._paths, graph.title)
        self._texts = Texts(graph.folder)
        self._methods: Mapping[str, Callable[[Wanted], Reply]] = {
            "downloads": self.downloads,
            "editor": self.editor,
            "ontology": self.ontology,
            "question": self.question,
            "search": self.search,
            "service": self.service,
            "terms": self.terms,
            "thing": self.thing,
            "void": self.void,
        }

    def answer(self, wanted: Wanted) -> Reply:
        """Make a page. Raises `Refused`."""
        return self._methods[wanted.page](wanted)

    def editor(self, _wanted: Wanted) -> Reply:
        """The query editor, with the named questions."""
        counts = {local(row["class"]): int(row["n"]) for row in rows(self._store, "classes")}
        headers = {"Content-Security-Policy": EDITOR}
        return self._pages.page(
            "editor", headers=headers, questions=catalogue(), counts=counts, base=self._base, prefixes=PREFIXES
        )

    def question(self, wanted: Wanted) -> Reply:
        """The text of a named question, with the values of its parameters."""
        values = {name: value for name, value in wanted.query.items() if value.strip()}
        try:
            text = _without_head(bind(named(wanted.path["name"]), values))
        except StopRun as error:
            raise Refused(400, str(error)) from None
        return Reply("text/plain; charset=utf-8", text.encode())

    def search(self, wanted: Wanted) -> Reply:
        """Names, documents and quotes that hold some words; without words all entities and documents."""
        return self._pages.page("search", found=find(self._store, wanted.query.get("q", "")))

    def thing(self, wanted: Wanted) -> Reply:
        """What an IRI of the graph stands for: a page, or RDF."""
        path, suffix = _without_suffix(wanted.path["thing"])
        iri = self._paths.iri(path)
        media = SUFFIXES.get(suffix) or choose(wanted.accept, ("text/turtle", _HTML, *GRAPHS))
        if iri is None or not self._known(iri):
            if media == _HTML:
                return self._pages.page("missing", 404)
            raise Refused(404, "this graph knows nothing of that name")
        if media == _HTML:
            return self._page(iri, wanted.query.get("type"))
        return written(self._about(ox.NamedNode(iri)), media or wanted.accept, PREFIXES)

    def downloads(self, _wanted: Wanted) -> Reply:
        """What can be had as a file."""
        there = [(name, what, self._folder / name) for name, what in FILES.items()]
        files = [(name, what, path.stat().st_size) for name, what, path in there if path.is_file()]
        others = [(name, file_name(name), form.holds) for name, form in FORMATS.items() if f"graph.{name}" not in FILES]
        return self._pages.page("downloads", files=files, others=others)

    def ontology(self, wanted: Wanted) -> Reply:
        """The ontology of the build: a page, or RDF."""
        suffix = wanted.path.get("suffix", "")
        file = self._folder / "ontology.ttl"
        if not file.is_file() or (suffix and suffix not in SUFFIXES):
            raise Refused(404, "there is no such file")
        media = SUFFIXES.get(suffix) or choose(wanted.accept, ("text/turtle", _HTML, *GRAPHS))
        if media != _HTML:
            return written(ox.parse(path=str(file), format=ox.RdfFormat.TURTLE), media or wanted.accept, {})
        from kg.server.terms.page import values  # noqa: PLC0415 - one page needs it, and it is read once

        try:
            return self._pages.page("ontology", **values(self._folder, self._store))
        except StopRun:
            raise Refused(500, "the ontology beside the graph cannot be read") from None

    def terms(self, _wanted: Wanted) -> Reply:
        """What the query editor completes."""
        return Reply("application/json", terms(self._folder / "ontology.ttl"))

    def service(self, wanted: Wanted) -> Reply:
        """The description of the service."""
        told = description.service(self._store, f"{wanted.address}sparql")
        return written(told, wanted.accept, description.PREFIXES)

    def void(self, wanted: Wanted) -> Reply:
        """The description of the dataset."""
        told = description.dataset(self._store, wanted.address, self._base)
        return written(told, wanted.accept, description.PREFIXES)

    def _page(self, iri: str, only: str | None) -> Reply:
        said = statements(self._store, iri)
        kind = self._paths.kind(iri)
        if kind == "entity" and (found := entity(self._store, iri, only)):
            return self._pages.page("entity", entity=found, only=only, iri=iri, said=said)
        if kind == "document" and (told := document(self._store, iri, self._texts)):
            return self._pages.page("document", document=told, iri=iri, said=said)
        dealing = dealing_of(self._store, iri) if kind in ("claim", "conflict") else iri
        if dealing and (told_of := facts(self._store, [dealing])):
            return self._pages.page("dealing", fact=told_of[0], kind=kind, iri=iri, said=said)
        return self._pages.page("thing", iri=iri, said=said)

    def _about(self, thing: ox.NamedNode) -> Iterable[ox.Triple]:
        """What describes a thing; of what is only the name of a graph, all that stands in it."""
        described = triples(self._store, "about", thing=[thing], subject=[thing], value=[thing])
        return described or (quad.triple for quad in self._store.quads_for_pattern(None, None, None, thing))

    def _known(self, iri: str) -> bool:
        thing = ox.NamedNode(iri)
        patterns = ((thing, None, None, None), (None, None, thing, None), (None, None, None, thing))
        return any(next(self._store.quads_for_pattern(*pattern), None) for pattern in patterns)


def _without_head(query: str) -> str:
    """A query without the comments that begin it, which the page tells in another way."""
    lines = query.splitlines(keepends=True)
    return "".join(dropwhile(lambda line: line.startswith("#") or not line.strip(), lines))


def _without_suffix(path: str) -> tuple[str, str]:
    for suffix in SUFFIXES:
        if path.endswith(suffix):
            return path.removesuffix(suffix), suffix
    return path, ""
