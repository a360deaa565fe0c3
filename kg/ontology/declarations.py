"""Turtle files, parsed: all declarations as one graph that still knows which file said what."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph
from rdflib import RDFS, Graph, Literal, URIRef
from rdflib.plugins.parsers.notation3 import BadSyntax
from rdflib.term import Node

from kg.ontology.fault import BadDeclaration, Fault
from kg.ontology.names import FRAME, KG


@dataclass(frozen=True)
class Source:
    """One file and what it declares."""

    path: Path
    graph: Graph


@dataclass(frozen=True)
class Declarations:
    """Several files and the union of what they declare."""

    sources: tuple[Source, ...]
    graph: Graph

    def dealing_classes(self) -> list[URIRef]:
        """The classes below kg:Dealing, sorted."""
        return sorted(iris(self.graph.transitive_subjects(RDFS.subClassOf, KG.Dealing)) - {KG.Dealing})

    def iri(self, subject: Node, predicate: URIRef) -> URIRef | None:
        """The one IRI that ``subject`` has under ``predicate``, or None. Raises `BadDeclaration` on several."""
        found = iris(self.graph.objects(subject, predicate))
        return URIRef(self._only(subject, predicate, {str(value) for value in found})) if found else None

    def text(self, subject: Node, predicate: URIRef) -> str:
        """The one English text that ``subject`` has under ``predicate``. Raises `BadDeclaration` on none or several."""
        values = (value for value in self.graph.objects(subject, predicate) if isinstance(value, Literal))
        found = {str(value) for value in values if value.language in (None, "en")}
        if not found:
            raise self.fault(subject, f"has no {self.short(predicate)}; add one in English")
        return self._only(subject, predicate, found)

    def fault(self, term: Node, message: str) -> BadDeclaration:
        """An exception about ``term`` that names the last file which says something of it."""
        files = [source.path.name for source in self.sources if (term, None, None) in source.graph]
        return BadDeclaration(Fault(files[-1] if files else "ontology", self.short(term), message))

    def short(self, term: Node) -> str:
        """A term as a person writes it: ``kg:funder``, or ``the frame 'giving' of kg:Funding``."""
        if isinstance(term, URIRef):
            return term.n3(self.graph.namespace_manager)
        label, owner = self.graph.value(term, RDFS.label), self.graph.value(None, FRAME.frame, term)
        of = f" of {self.short(owner)}" if owner is not None else ""
        return f"the frame {str(label)!r}{of}" if label is not None else f"a frame{of}"

    def _only(self, subject: Node, predicate: URIRef, values: set[str]) -> str:
        if len(values) > 1:
            said = " and ".join(repr(value) for value in sorted(values))
            raise self.fault(
                subject, f"has two different {self.short(predicate)}, {said}; declare it the same, or take another name"
            )
        return next(iter(values))


def iris(terms: Iterable[Node | None]) -> set[URIRef]:
    """Those of ``terms`` that are IRIs."""
    return {term for term in terms if isinstance(term, URIRef)}


def parse(files: Iterable[Path]) -> Declarations:
    """Parse Turtle files. Raises `BadDeclaration` on one that cannot be read, with the line if it is known."""
    return union(Source(path, _graph(path)) for path in files)


def union(sources: Iterable[Source]) -> Declarations:
    """Put sources together; of prefixes that differ the first declaration stays."""
    sources, whole = tuple(sources), Graph()
    for prefix, namespace in _prefixes(sources):
        whole.bind(prefix, namespace, override=False)
    for source in sources:
        whole += source.graph
    return Declarations(sources, whole)


def _prefixes(sources: Iterable[Source]) -> Iterator[tuple[str, URIRef]]:
    for source in sources:
        yield from sorted(source.graph.namespaces())


def _graph(path: Path) -> Graph:
    text = _text(path)
    try:
        return Graph(bind_namespaces="none").parse(data=text, format="turtle")
    except BadSyntax as error:
        advice = "is not Turtle; correct this line or the one before it"
        raise BadDeclaration(Fault(path.name, f"line {_line(text) or error.lines + 1}", advice)) from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadDeclaration(Fault(path.name, "the file", f"cannot be read as UTF-8 text ({error})")) from error


def _line(text: str) -> int | None:
    """The line of the first error as pyoxigraph counts it: rdflib, which looks ahead, is often a few lines off."""
    try:
        deque(pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.TURTLE), maxlen=0)
    except SyntaxError as error:
        return error.lineno
    return None
