"""What a graph knows of one entity, as plain frozen data."""

from dataclasses import dataclass

Roles = tuple[tuple[str, tuple[str, ...]], ...]
"""Pairs of a role and its fillers, written readably."""


@dataclass(frozen=True)
class Source:
    """One claim of one document: how sure it is, who answers for it, and the sentences that prove it.

    ``modality`` is ``actual``, ``planned``, ``possible`` or ``denied``; ``speakers`` is empty for the document's own
    voice; ``issued`` is the date of publication in ISO 8601, ``entered`` when the document entered the graph, if it is
    known; ``quotes`` are verbatim, in the order of the text. ``reprint_of`` is the file of the document whose text this
    one reprints.
    """

    file: str
    modality: str
    confidence: float
    speakers: tuple[str, ...]
    quotes: tuple[str, ...]
    title: str | None = None
    publisher: str | None = None
    issued: str | None = None
    entered: str | None = None
    reprint_of: str | None = None


@dataclass(frozen=True)
class Outlet:
    """A source on whose word claims rest; ``grade`` is the user's, by the Admiralty code ("B2"), empty without one."""

    name: str
    grade: str = ""


@dataclass(frozen=True)
class Fact:
    """A dealing in which the entity takes part.

    ``outlets`` are its independent sources; ``disputed`` are the roles (or ``modality``) about which claims conflict.
    """

    dealing: str
    type: str
    roles: Roles
    sources: tuple[Source, ...]
    outlets: tuple[Outlet, ...] = ()
    disputed: tuple[str, ...] = ()

    @property
    def modalities(self) -> tuple[str, ...]:
        """What the claims say of it, each once, in the order of the alphabet."""
        return tuple(sorted({source.modality for source in self.sources}))

    @property
    def documents(self) -> int:
        """How many documents tell of it."""
        return len({source.file for source in self.sources})


@dataclass(frozen=True)
class EntityFacts:
    """An entity with its names and types, and its facts by type and time.

    ``claims_made`` counts the claims that it answers for as a speaker; ``namesakes`` are the IRIs of other entities of
    the same name.
    """

    iri: str
    name: str
    names: tuple[str, ...]
    types: tuple[str, ...]
    facts: tuple[Fact, ...]
    claims_made: int = 0
    namesakes: tuple[str, ...] = ()

    def by_type(self) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
        """The facts in groups of one dealing type."""
        types = dict.fromkeys(fact.type for fact in self.facts)
        return tuple((type_, tuple(fact for fact in self.facts if fact.type == type_)) for type_ in types)


@dataclass(frozen=True)
class Side:
    """One value that is in conflict, written readably, with the sources that stand on this side and their claims."""

    value: str
    outlets: tuple[Outlet, ...]
    claims: tuple[Source, ...]


@dataclass(frozen=True)
class Dispute:
    """What claims about one dealing say differently of ``role``; ``roles`` are those of the dealing beside it.

    ``role`` is ``modality`` where it is disputed that the dealing took place, or is to.
    """

    dealing: str
    type: str
    roles: Roles
    role: str
    sides: tuple[Side, ...]
