"""A JSON-LD context that fits a dataset, and the short forms that it allows."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from kg.rdf.turtle import SECTIONS
from kg.rdf.vocabulary import KG, PREFIXES, RDF, XSD

_SIMPLE = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")  # a name that is no keyword, path or compact IRI
_REST = re.compile(r"[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*")
_INSTANCE = re.compile(rf"(?P<base>.*[/#])({'|'.join(SECTIONS)})/[^/#]+")
TYPE = str(RDF.type)
_WHOLE = re.compile(r"0|-?[1-9][0-9]{0,14}")  # JSON numbers are exact up to 2^53
Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


@dataclass(frozen=True)
class Compact:
    """The short forms of a dataset's terms.

    ``prefixes`` map a name to the beginning of IRIs; ``kinds`` map the IRI of a property to the one kind that all of
    its values are of: ``{"@type": "@id"}``, ``{"@type": "xsd:date"}``, ``{"@language": "en"}``.
    """

    prefixes: Mapping[str, str]
    kinds: Mapping[str, Mapping[str, str]]

    @property
    def context(self) -> dict[str, Any]:
        """The context by which a reader gets the IRIs and datatypes back; ``kg:`` is its vocabulary."""
        terms = {self.term(iri): {"@id": self._prefixed(iri), **kind} for iri, kind in self.kinds.items()}
        return {
            "@version": 1.1,
            "@vocab": str(KG),
            **dict(sorted(self.prefixes.items())),
            **dict(sorted(terms.items())),
        }

    def term(self, iri: str) -> str:
        """A property or class: ``funder`` for one of ``kg:``, ``skos:prefLabel`` for one of another vocabulary."""
        name = iri.removeprefix(str(KG))
        return name if name != iri and _SIMPLE.fullmatch(name) and name not in self.prefixes else self._prefixed(iri)

    def node(self, node: Term) -> str:
        """A thing: ``id:entity/00cef92767c19147``."""
        return self._prefixed(node.value) if isinstance(node, ox.NamedNode) else str(node)

    def value(self, predicate: str, value: Term) -> Any:
        """A value of a property: plain where the context tells its kind, an object that tells it elsewhere."""
        native = _native(value)
        if native is not None:
            return native
        if predicate in self.kinds:
            return self._plain(value)
        if not isinstance(value, ox.Literal):
            return {"@id": self.node(value)}
        if value.language:
            return {"@value": value.value, "@language": value.language}
        if value.datatype.value == str(XSD.string):
            return value.value
        return {"@value": value.value, "@type": self._prefixed(value.datatype.value)}

    def kind(self, value: Term) -> Mapping[str, str] | None:
        """What the context would have to say of a property with this value; None if nothing."""
        if not isinstance(value, ox.Literal):
            return {"@type": "@id"}
        if value.language:
            return {"@language": value.language}
        if _native(value) is not None or value.datatype.value == str(XSD.string):
            return None
        return {"@type": self._prefixed(value.datatype.value)}

    def _plain(self, value: Term) -> str:
        return value.value if isinstance(value, ox.Literal) else self.node(value)

    def _prefixed(self, iri: str) -> str:
        for name, beginning in self.prefixes.items():
            rest = iri.removeprefix(beginning)
            if rest != iri and _REST.fullmatch(rest):
                return f"{name}:{rest}"
        return iri


def compact_for(quads: Iterable[ox.Quad]) -> Compact:
    """The short forms for a dataset, the same for the same statements in any order."""
    found: defaultdict[str, set[tuple[tuple[str, str], ...]]] = defaultdict(set)
    known, bases = Compact(PREFIXES, {}), set()
    for quad in quads:
        if quad.predicate.value != TYPE:
            found[quad.predicate.value].add(tuple((known.kind(quad.object) or {}).items()))
        match = _INSTANCE.fullmatch(quad.subject.value) if isinstance(quad.subject, ox.NamedNode) else None
        if match:
            bases.add(match["base"])
    kinds = {iri: dict(next(iter(kinds))) for iri, kinds in sorted(found.items()) if len(kinds) == 1}
    prefixes = {**PREFIXES, "id": min(bases)} if bases else PREFIXES
    return Compact(prefixes, {iri: kind for iri, kind in kinds.items() if kind})


def _native(value: Term) -> int | bool | None:
    """A whole number or a boolean that JSON writes in the one way in which RDF has it."""
    if not isinstance(value, ox.Literal) or value.language:
        return None
    if value.datatype.value == str(XSD.integer) and _WHOLE.fullmatch(value.value):
        return int(value.value)
    if value.datatype.value == str(XSD.boolean) and value.value in ("true", "false"):
        return value.value == "true"
    return None
