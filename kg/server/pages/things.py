"""What a page shows of each kind of thing that has an IRI."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import pyoxigraph as ox

from kg.rdf.vocabulary import PREFIXES
from kg.server.pages.facts import Claim, Fact, Named, Source, facts, local, source
from kg.server.pages.texts import Stretch, Texts, marked
from kg.server.queries import rows

FEW, MANY = 20, 500  # facts of each type on a page of all types, facts on a page of one


@dataclass(frozen=True)
class Group:
    """Facts of one type, and how many there are in all."""

    type: str
    total: int
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Entity:
    """An entity: ``names`` are those beside its preferred one, ``spoken`` counts the claims that it answers for."""

    iri: str
    name: str
    names: tuple[str, ...]
    types: tuple[str, ...]
    groups: tuple[Group, ...]
    spoken: int
    mentions: tuple[Source, ...]


@dataclass(frozen=True)
class Told:
    """A document with its claims, in the order of the text; without ``text`` only the quotes are known."""

    iri: str
    source: Source
    url: str | None
    told: tuple[tuple[Fact, Claim], ...]
    text: tuple[Stretch, ...] | None
    mentioned: tuple[tuple[str, tuple[Named, ...]], ...]


@dataclass(frozen=True)
class Statement:
    """Something that is said of a thing, or of which the thing is said (``inverse``)."""

    property: str
    value: Named
    inverse: bool


def entity(store: ox.Store, iri: str, only: str | None = None) -> Entity | None:
    """The entity of this IRI, with the facts of one type or some of each; None if it is none."""
    naming = rows(store, "names", thing=[ox.NamedNode(iri)])
    if not naming:
        return None
    preferred = naming[0]["preferred"]
    return Entity(
        iri=iri,
        name=preferred,
        names=tuple(dict.fromkeys(row["name"] for row in naming if row["name"] != preferred)),
        types=tuple(sorted({local(row["type"]) for row in naming})),
        groups=_groups(store, iri, only),
        spoken=int(rows(store, "spoken", thing=[ox.NamedNode(iri)])[0]["n"]),
        mentions=tuple(source(row["document"], row) for row in rows(store, "mentions", thing=[ox.NamedNode(iri)])),
    )


def document(store: ox.Store, iri: str, texts: Texts) -> Told | None:
    """The document of this IRI; None if it is none."""
    known = rows(store, "document", thing=[ox.NamedNode(iri)])
    if not known:
        return None
    dealings = dict.fromkeys(row["dealing"] for row in rows(store, "dealings_in", thing=[ox.NamedNode(iri)]))
    told = [(fact, claim) for fact in facts(store, tuple(dealings)) for claim in fact.claims if claim.source.iri == iri]
    told.sort(key=lambda item: (min((quote.start for quote in item[1].quotes), default=0), item[1].iri))
    claims = [claim for _, claim in told]
    text = texts.get(local(iri), [quote for claim in claims for quote in claim.quotes])
    return Told(
        iri=iri,
        source=source(iri, known[0]),
        url=_web(known[0].get("source")),
        told=tuple(told),
        text=None if text is None else tuple(marked(text, claims)),
        mentioned=_mentioned(store, iri),
    )


def dealing_of(store: ox.Store, claim: str) -> str | None:
    """The dealing of a claim or a conflict."""
    return next((row["value"] for row in _raw(store, claim) if local(row["property"]) == "dealing"), None)


def statements(store: ox.Store, iri: str) -> tuple[Statement, ...]:
    """All that is said of a thing, and of which it is said; at most some hundreds."""
    return tuple(
        Statement(row["property"], _other(row.get("subject") or row["value"], row.get("label")), "subject" in row)
        for row in _raw(store, iri)
    )


def short(iri: str) -> str:
    """An IRI with a prefix where there is one.

    >>> short("https://kg.example/ontology#Funding")
    'kg:Funding'
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def _groups(store: ox.Store, iri: str, only: str | None) -> tuple[Group, ...]:
    found = {row["dealing"]: local(row["type"]) for row in rows(store, "dealings_of", thing=[ox.NamedNode(iri)])}
    by_type = {type_: list(dealings) for type_, dealings in groupby(found, key=lambda dealing: found[dealing])}
    shown = {only: by_type[only]} if only in by_type else by_type
    most = MANY if only in by_type else FEW
    return tuple(
        Group(type_, len(dealings), facts(store, dealings[:most])) for type_, dealings in shown.items() if type_
    )


def _mentioned(store: ox.Store, iri: str) -> tuple[tuple[str, tuple[Named, ...]], ...]:
    found = rows(store, "mentioned", thing=[ox.NamedNode(iri)])
    types = sorted({local(row["type"]) for row in found})
    entities = {type_: [_entity(row) for row in found if local(row["type"]) == type_] for type_ in types}
    return tuple((type_, tuple(dict.fromkeys(named))) for type_, named in entities.items())


def _entity(row: dict[str, str]) -> Named:
    return Named(row["label"], row["entity"])


def _raw(store: ox.Store, iri: str) -> Sequence[dict[str, str]]:
    return rows(store, "statements", thing=[ox.NamedNode(iri)])


def _other(value: str, label: str | None) -> Named:
    return Named(label or value, value)


def _web(url: str | None) -> str | None:
    """An address that a link may lead to: nothing but the web, whatever a document says of itself."""
    return url if url and url.lower().startswith(("http://", "https://")) else None
