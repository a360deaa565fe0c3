"""Turtle files, parsed: all declarations as one graph that still knows which file said what."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rdflib import Graph, Literal, URIRef
from rdflib.plugins.parsers.notation3 import BadSyntax
from rdflib.term import Node

from kg.errors import StopRun


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

    def where(self, term: Node) -> str:
        """The name of the last file that says something of ``term``, for messages."""
        names = [source.path.name for source in self.sources if (term, None, None) in source.graph]
        return names[-1] if names else "the ontology"

    def iri(self, subject: Node, predicate: URIRef) -> URIRef | None:
        """The one IRI that ``subject`` has under ``predicate``, or None. Raises `StopRun` if there are several."""
        found = [value for value in self.graph.objects(subject, predicate) if isinstance(value, URIRef)]
        return URIRef(self._only(subject, predicate, {str(value) for value in found})) if found else None

    def text(self, subject: Node, predicate: URIRef) -> str:
        """The one English text that ``subject`` has under ``predicate``. Raises `StopRun` if none or several."""
        found = {
            str(value)
            for value in self.graph.objects(subject, predicate)
            if isinstance(value, Literal) and value.language in (None, "en")
        }
        if not found:
            raise StopRun(
                f"{self.where(subject)}: {self.short(subject)} has no {self.short(predicate)}; add one in English"
            )
        return self._only(subject, predicate, found)

    def short(self, term: Node) -> str:
        """A term as a person writes it: ``kg:funder``."""
        return term.n3(self.graph.namespace_manager) if isinstance(term, URIRef) else "a frame"

    def _only(self, subject: Node, predicate: URIRef, values: set[str]) -> str:
        if len(values) > 1:
            said = " and ".join(repr(value) for value in sorted(values))
            raise StopRun(
                f"{self.where(subject)}: {self.short(subject)} has two different {self.short(predicate)}, {said}; "
                "declare it the same, or take another name"
            )
        return next(iter(values))


def parse(files: Iterable[Path]) -> Declarations:
    """Parse Turtle files. Raises `StopRun` on one that cannot be read, with the line where the parser gives one."""
    sources = tuple(Source(path, _graph(path)) for path in files)
    union = Graph()
    for source in sources:
        union += source.graph
        for prefix, namespace in source.graph.namespaces():
            union.bind(prefix, namespace, override=False)
    return Declarations(sources, union)


def _graph(path: Path) -> Graph:
    try:
        return Graph().parse(data=path.read_text(encoding="utf-8"), format="turtle")
    except BadSyntax as error:
        raise StopRun(f"{path}: line {error.lines + 1}: not Turtle; correct the line or the one before it") from error
    except (OSError, UnicodeDecodeError) as error:
        raise StopRun(f"{path}: cannot be read as UTF-8 text ({error}); check the path and the encoding") from error
