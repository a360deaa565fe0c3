"""What the graph knows, as plain frozen data: the common ground of the network and the page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Nature(StrEnum):
    """What fills a role, in the order in which a fact is told."""

    ENTITY = "entity"
    WORDS = "words"
    AMOUNT = "amount"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Source:
    """A document: its IRI, the name of its file and what is known about it ("" where nothing is).

    ``original`` is the file of the document whose text this one reprints, ``url`` where it was published.
    """

    iri: str
    file: str
    title: str = ""
    issued: str = ""
    publisher: str = ""
    original: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """An actor or place; ``names`` has its label first, ``documents`` are IRIs of those that mention it.

    ``country`` is the code of the country that it is or is part of, "" where none is known.
    """

    iri: str
    type: str
    names: tuple[str, ...]
    documents: tuple[str, ...] = ()
    country: str = ""


@dataclass(frozen=True, slots=True)
class Filling:
    """What fills a role of a dealing: an IRI of a party or words for people, and the documents that say so."""

    role: str
    nature: Nature
    text: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a document, ``text[start:end]``."""

    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim: how one document tells of a dealing. ``speakers`` are IRIs of parties."""

    iri: str
    document: str
    modality: str
    confidence: float | None
    speakers: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Stance:
    """One value of a role in conflict, as words or the IRI of a party, and the sources that stand by it."""

    role: str
    nature: Nature
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A dealing with all that fills its roles and everyone who tells of it.

    ``outlets`` are the independent sources, with the user's grades in brackets; ``stances`` the values in conflict;
    ``earliest`` and ``latest`` bound its dates (ISO 8601 days, "" where a bound is not known).
    """

    iri: str
    type: str
    fillings: tuple[Filling, ...]
    tellings: tuple[Telling, ...]
    outlets: tuple[str, ...] = ()
    stances: tuple[Stance, ...] = ()
    earliest: str = ""
    latest: str = ""

    @property
    def modalities(self) -> tuple[str, ...]:
        """What the claims say of it, in order of the alphabet: one word, unless they disagree."""
        return tuple(sorted({telling.modality for telling in self.tellings}))


@dataclass(frozen=True, slots=True)
class Facts:
    """The whole graph: sources, parties and facts by their IRIs, in the order of the IRIs."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    parties: Mapping[str, Party] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
