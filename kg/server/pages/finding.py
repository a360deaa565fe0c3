"""Search over names, documents and quotes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.server.pages.facts import Named, Source, local, source
from kg.server.queries import rows

_LONGEST = 200


@dataclass(frozen=True)
class Match:
    """An entity, its types and how many documents mention it."""

    entity: Named
    types: tuple[str, ...]
    documents: int


@dataclass(frozen=True)
class Said:
    """A quote in pieces, each with whether it is what was looked for, and the document that holds it."""

    pieces: tuple[tuple[str, bool], ...]
    start: int
    source: Source


@dataclass(frozen=True)
class Findings:
    """What was found, each at most 200 and the likeliest first."""

    words: str
    entities: tuple[Match, ...]
    documents: tuple[Source, ...]
    quotes: tuple[Said, ...]


def find(store: ox.Store, words: str) -> Findings:
    """Entities, documents and quotes that hold these words as they stand, in any case; without words no quotes."""
    words = " ".join(words.split())[:_LONGEST]
    looked_for = [ox.Literal(words)]
    return Findings(
        words,
        tuple(sorted(_matches(store, looked_for), key=lambda match: _rank(match, words))),
        tuple(source(row["document"], row) for row in rows(store, "find_documents", words=looked_for)),
        tuple(_said(row, words) for row in rows(store, "find_quotes", words=looked_for)) if words else (),
    )


def pieces(text: str, words: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is one of the words.

    >>> list(pieces("Oil, and more oil.", "oil"))
    [('Oil', True), (', and more ', False), ('oil', True), ('.', False)]
    """
    for number, piece in enumerate(re.split(f"({re.escape(words)})", text, flags=re.IGNORECASE)):
        if piece:
            yield piece, number % 2 == 1


def _matches(store: ox.Store, words: list[ox.Literal]) -> Iterator[Match]:
    found: dict[Named, tuple[list[str], int]] = {}
    for row in rows(store, "find_names", words=words):
        types, _ = found.setdefault(Named(row["label"], row["entity"]), ([], int(row["documents"])))
        types.append(local(row["type"]))
    for entity, (types, documents) in found.items():
        yield Match(entity, tuple(sorted(types)), documents)


def _rank(match: Match, words: str) -> tuple[bool, bool, int, str]:
    name, wanted = match.entity.text.casefold(), words.casefold()
    return name != wanted, not name.startswith(wanted), -match.documents, name


def _said(row: dict[str, str], words: str) -> Said:
    return Said(tuple(pieces(row["quote"], words)), int(row["start"]), source(row["document"], row))
