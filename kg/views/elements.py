"""Nodes and edges of the network one by one, for whoever need not have all of it at once."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from kg.views.captions import caption
from kg.views.facts import Fact, Filling, Nature, Party

SAYS = "says"
Data = Mapping[str, str | int | float]
NODE: Mapping[str, type] = {
    "kind": str,
    "type": str,
    "label": str,
    "names": str,
    "iri": str,
    "modality": str,
    "modalities": str,
    "date": str,
    "earliest": str,
    "latest": str,
    "amount": str,
    "words": str,
    "sources": str,
    "disputed": str,
    "quotes": str,
    "documents": int,
    "confidence": float,
}
"""What nodes may be told of, and the type of each: see `kg.views.network.network`."""
EDGE: Mapping[str, type] = {"role": str, "modality": str, "documents": int}
"""The same for edges."""


class Node(NamedTuple):
    """An actor, a place or a dealing, by its IRI."""

    iri: str
    data: Data


class Edge(NamedTuple):
    """From a dealing to who fills a role of it, or from a speaker to a dealing."""

    source: str
    target: str
    data: Data

    @property
    def role(self) -> str:
        """The role, or ``says``."""
        return str(self.data["role"])


def elements(parties: Iterable[Party], facts: Iterable[Fact]) -> Iterator[Node | Edge]:
    """The nodes of parties, then of each fact its node and its edges."""
    yield from map(party_node, parties)
    for fact in facts:
        yield dealing_node(fact)
        yield from edges(fact)


def party_node(party: Party) -> Node:
    """An actor or a place."""
    return Node(
        party.iri,
        {
            "kind": "place" if party.type == "Place" else "actor",
            "type": party.type,
            "label": party.names[0],
            "names": "; ".join(party.names),
            "iri": party.iri,
            "documents": len(party.documents),
        },
    )


def dealing_node(fact: Fact) -> Node:
    """A dealing."""
    confidences = [telling.confidence for telling in fact.tellings if telling.confidence is not None]
    quotes = dict.fromkeys(quote.exact for telling in fact.tellings for quote in telling.quotes)
    return Node(
        fact.iri,
        {
            "kind": "dealing",
            "type": fact.type,
            "label": caption(fact),
            "iri": fact.iri,
            "modality": _modality(fact, {telling.document for telling in fact.tellings}),
            "modalities": "; ".join(fact.modalities),
            "date": _joined(fact.fillings, Nature.DATE),
            "earliest": fact.earliest,
            "latest": fact.latest,
            "amount": _joined(fact.fillings, Nature.AMOUNT),
            "words": "; ".join(f"{part.role}: {part.text}" for part in fact.fillings if part.nature is Nature.WORDS),
            "sources": "; ".join(fact.outlets),
            "disputed": "; ".join(dict.fromkeys(stance.role for stance in fact.stances)),
            "quotes": " | ".join(quotes),
            "documents": len({telling.document for telling in fact.tellings}),
            **({"confidence": max(confidences)} if confidences else {}),
        },
    )


def edges(fact: Fact) -> Iterator[Edge]:
    """The edges of a dealing: who fills its roles, then who speaks of it."""
    for part in fact.fillings:
        if part.nature is Nature.ENTITY:
            yield _edge(fact, fact.iri, part.text, part.role, set(part.documents))
    said: dict[str, set[str]] = {}
    for telling in fact.tellings:
        for speaker in telling.speakers:
            said.setdefault(speaker, set()).add(telling.document)
    for speaker in sorted(said):
        yield _edge(fact, speaker, fact.iri, SAYS, said[speaker])


def _edge(fact: Fact, source: str, target: str, role: str, documents: set[str]) -> Edge:
    modality = _modality(fact, documents)
    return Edge(source, target, {"role": role, "modality": modality, "documents": len(documents)})


def _modality(fact: Fact, documents: set[str]) -> str:
    """What the claims of these documents say of the dealing."""
    found = {telling.modality for telling in fact.tellings if telling.document in documents}
    return found.pop() if len(found) == 1 else "mixed"


def _joined(fillings: Iterable[Filling], nature: Nature) -> str:
    return "; ".join(part.text for part in fillings if part.nature is nature)
