"""Dealings as pages show them: who and what, said where, in which words, each with the IRI that leads on."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import pyoxigraph as ox

from kg.rdf.vocabulary import KG
from kg.server.queries import rows
from kg.views.wording import amount_words, date_words

Row = dict[str, str]
Item = TypeVar("Item")


@dataclass(frozen=True)
class Named:
    """Something with a name; ``iri`` is None for words and dates."""

    text: str
    iri: str | None = None


@dataclass(frozen=True)
class Quote:
    """A sentence, and where it stands in the text of its document."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Source:
    """A document as a source is cited."""

    iri: str
    file: str
    title: str | None
    publisher: str | None
    issued: str | None

    @property
    def name(self) -> str:
        """Its title, else its file."""
        return self.title or self.file

    @property
    def origin(self) -> str:
        """Publisher and date, as far as they are known."""
        return ", ".join(part for part in (self.publisher, self.issued and date_words(self.issued)) if part)


@dataclass(frozen=True)
class Claim:
    """What one document says of a dealing; ``modality`` is ``actual``, ``planned``, ``possible`` or ``denied``."""

    iri: str
    source: Source
    modality: str
    confidence: float
    speakers: tuple[Named, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Conflict:
    """Values of one role that exclude each other, each with the number of claims that state it."""

    iri: str
    role: str
    sides: tuple[tuple[Named, int], ...]


@dataclass(frozen=True)
class Fact:
    """A dealing with its roles, in the order entities, amounts, words, dates, its claims, and what the merge found.

    ``sources`` is the number of independent ones, None in a graph without; ``wholes`` are dealings it is part of.
    """

    iri: str
    type: str
    roles: tuple[tuple[str, tuple[Named, ...]], ...]
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...] = ()
    sources: int | None = None
    wholes: tuple[Named, ...] = ()

    @property
    def modalities(self) -> tuple[str, ...]:
        """What the claims say of it, each once."""
        return tuple(sorted({claim.modality for claim in self.claims}))

    @property
    def documents(self) -> int:
        """How many documents tell of it."""
        return len({claim.source.iri for claim in self.claims})


def facts(store: ox.Store, dealings: Sequence[str]) -> tuple[Fact, ...]:
    """The dealings of these IRIs, in their order; those that are none are left out."""
    if not dealings:
        return ()
    terms = [ox.NamedNode(iri) for iri in dealings]
    roles = _roles(rows(store, "fillers", dealing=terms))
    claims = _claims(rows(store, "claims", dealing=terms), rows(store, "words", dealing=terms))
    conflicts = _conflicts(rows(store, "conflicts", dealing=terms))
    merged = rows(store, "merged", dealing=terms)
    sources = {row["dealing"]: int(row["sources"]) for row in merged if "sources" in row}
    wholes = _grouped((row["dealing"], Named(local(row["type"]), row["whole"])) for row in merged if "whole" in row)
    return tuple(
        Fact(iri, type_, roles[iri], tuple(told), tuple(conflicts[iri]), sources.get(iri), tuple(wholes[iri]))
        for iri in dealings
        if iri in claims
        for type_, told in [claims[iri]]
    )


def source(iri: str, row: Row) -> Source:
    """The document of a row of a query."""
    return Source(iri, row["file"], row.get("title"), row.get("publisher"), row.get("issued"))


def local(iri: str) -> str:
    """The last part of an IRI."""
    return iri.replace("#", "/").rsplit("/", maxsplit=1)[-1]


def _roles(found: Iterable[Row]) -> dict[str, tuple[tuple[str, tuple[Named, ...]], ...]]:
    filled: defaultdict[str, dict[tuple[int, str], dict[Named, None]]] = defaultdict(dict)
    for row in found:
        order, filler = _filler(row)
        filled[row["dealing"]].setdefault((order, local(row["role"])), {})[filler] = None
    return defaultdict(
        tuple,
        {
            iri: tuple((role, tuple(fillers)) for (_, role), fillers in sorted(roles.items(), key=lambda item: item[0]))
            for iri, roles in filled.items()
        },
    )


def _conflicts(found: Sequence[Row]) -> defaultdict[str, list[Conflict]]:
    sides = _grouped((row["conflict"], (_side(row), int(row["claims"]))) for row in found)
    conflicts = {(row["dealing"], row["conflict"], local(row["role"])): None for row in found}
    return _grouped((dealing, Conflict(iri, role, tuple(sides[iri]))) for dealing, iri, role in conflicts)


def _side(row: Row) -> Named:
    if local(row["role"]) == "modality":
        return Named(local(row["filler"]).lower())
    return _filler(row)[1]


def _grouped(pairs: Iterable[tuple[str, Item]]) -> defaultdict[str, list[Item]]:
    grouped: defaultdict[str, list[Item]] = defaultdict(list)
    for key, item in pairs:
        grouped[key].append(item)
    return grouped


def _filler(row: Row) -> tuple[int, Named]:
    if "value" in row:
        words = amount_words(
            row["value"],
            row["unit"],
            approximate=row["approximate"] == "true",
            bound=row.get("bound", ""),
            per=row.get("per", ""),
        )
        return 1, Named(words, row["filler"])
    if "label" in row:
        return 0, Named(row["label"], row["filler"])
    if row["role"] == str(KG["date"]):
        return 3, Named(date_words(row["filler"]))
    return 2, Named(row["filler"])


def _claims(found: Iterable[Row], words: Iterable[Row]) -> dict[str, tuple[str, list[Claim]]]:
    speakers: defaultdict[str, list[Named]] = defaultdict(list)
    quotes: defaultdict[str, list[Quote]] = defaultdict(list)
    for row in words:
        if "speaker" in row:
            speakers[row["claim"]].append(Named(row["name"], row["speaker"]))
        else:
            quotes[row["claim"]].append(Quote(row["quote"], int(row["start"]), int(row["end"])))
    claims: dict[str, tuple[str, list[Claim]]] = {}
    for iri, row in {row["claim"]: row for row in found}.items():
        claim = Claim(
            iri=iri,
            source=source(row["document"], row),
            modality=local(row["modality"]).lower(),
            confidence=float(row["confidence"]),
            speakers=tuple(speakers[iri]),
            quotes=tuple(quotes[iri]),
        )
        claims.setdefault(row["dealing"], (local(row["type"]), []))[1].append(claim)
    return claims
