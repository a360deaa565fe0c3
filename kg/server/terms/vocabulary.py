"""An ontology as a page tells it, whatever the Turtle declares: our own terms and those of the user's files."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.server.terms.names import Names


@dataclass(frozen=True, order=True)
class Match:
    """How a term stands to one of another vocabulary: ``Match("schema:Country", "close match", "https://…")``."""

    name: str
    relation: str
    iri: str


@dataclass(frozen=True)
class Slot:
    """A property as the instances of a class have it, how often (``1``, ``0..n``), and what may be its values."""

    property: str
    count: str
    ranges: tuple[str, ...]


@dataclass(frozen=True)
class Frame:
    """Words that tell of a dealing, by lemma, under the name of their frame."""

    label: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Term:
    """A term; terms that it names are given by IRI.

    ``name`` is the local one, ``short`` has a prefix, ``anchor`` is where its page tells of it. A class has ``slots``,
    ``rules`` that its instances keep, and ``frames`` where it is a type of dealings; a property has ``domains`` and
    ``ranges``.
    """

    iri: str
    name: str
    short: str
    anchor: str
    label: str
    definition: str
    examples: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    matches: tuple[Match, ...] = ()
    slots: tuple[Slot, ...] = ()
    rules: tuple[str, ...] = ()
    frames: tuple[Frame, ...] = ()
    domains: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()
    is_datatype: bool = False


@dataclass(frozen=True)
class Vocabulary:
    """All terms by IRI, and in the groups in which a page tells of them."""

    title: str
    description: str
    version: str
    names: Names
    terms: Mapping[str, Term]
    dealings: tuple[Term, ...]
    roles: tuple[Term, ...]
    classes: tuple[Term, ...]
    properties: tuple[Term, ...]
    modalities: tuple[Term, ...]

    @property
    def groups(self) -> tuple[tuple[str, str, tuple[Term, ...]], ...]:
        """Anchor, heading and terms of each group, in the order of the page."""
        return (
            ("dealings", "Dealings", self.dealings),
            ("roles", "Roles", self.roles),
            ("modalities", "Modalities", self.modalities),
            ("classes", "Classes", self.classes),
            ("properties", "Properties", self.properties),
        )

    @property
    def tops(self) -> tuple[str, ...]:
        """The classes that have others below them, and none above."""
        return tuple(term.iri for term in self.classes if not term.parents and self.below(term.iri))

    def below(self, iri: str) -> tuple[str, ...]:
        """The classes right below one."""
        return tuple(sorted(term.iri for term in (*self.classes, *self.dealings) if iri in term.parents))

    def users(self, iri: str) -> tuple[str, ...]:
        """The classes whose instances have a property."""
        return tuple(term.iri for term in self.terms.values() if any(slot.property == iri for slot in term.slots))
