"""What a user means by a few words: entities by a name, dealings by words of a quote, either by an IRI."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Literal as OneOf

from rdflib import Dataset, Literal, URIRef
from rdflib.term import Node

from kg.errors import StopRun
from kg.questions.describe import near_misses
from kg.store import select

Kind = OneOf["entity", "dealing"]
KINDS: tuple[Kind, ...] = ("entity", "dealing")
_QUERIES = {"entity": "entities", "dealing": "dealings"}


@dataclass(frozen=True)
class Mention:
    """A document, by key and file, that tells of a thing: its names for an entity, or its quotes of a dealing."""

    document: str
    file: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Thing:
    """An entity or dealing; ``asked`` are the words by which it was found, empty if it was by its IRI."""

    kind: Kind
    iri: str
    type: str
    label: str
    mentions: tuple[Mention, ...]
    asked: str = ""

    @property
    def meant(self) -> tuple[Mention, ...]:
        """The mentions that have what was asked: the name itself, or the words within a quote; all for an IRI."""
        return tuple(mention for mention in self.mentions if any(map(self._means, mention.texts)))

    def _means(self, text: str) -> bool:
        if not self.asked or self.kind == "entity":
            return self.asked in ("", text.casefold())
        return re.search(rf"(?<!\w){re.escape(self.asked)}(?!\w)", _joined(text)) is not None


def things(graph: Dataset, words: str) -> tuple[Thing, ...]:
    """The entities of a name or, if there are none, the dealings with a quote that has these words.

    Case and the breaks of lines do not count; those of most documents come first. Raises `StopRun`, with near misses,
    if there are none.
    """
    for kind in KINDS:
        found = [thing for thing in _things(graph, kind, words) if thing.meant]
        if found:
            return tuple(sorted(found, key=lambda thing: (-len(thing.mentions), thing.iri)))
    near = near_misses(graph, words)
    hint = f"did you mean {' or '.join(near)}?" if near else "give a name, an IRI, or words of a quote"
    raise StopRun(f"{words}: the graph knows no entity of this name and no quote with these words; {hint}")


def _things(graph: Dataset, kind: Kind, words: str) -> list[Thing]:
    asked = "" if "://" in words else _joined(words)
    bound: dict[str, URIRef | Literal] = (
        {"asked": Literal(" ".join(words.split()))} if asked else {"thing": _iri(words)}
    )
    given = select(graph, _query(_QUERIES[kind]), bound)
    rows = [dict(zip(given.variables, row, strict=True)) for row in given.rows]
    return [_thing(kind, iri, list(group), asked) for iri, group in groupby(rows, key=lambda row: str(row["thing"]))]


def _thing(kind: Kind, iri: str, rows: list[dict[str, Node | None]], asked: str) -> Thing:
    types = sorted({str(row["type"]) for row in rows})
    mentions = [
        Mention(document.rpartition("/")[2], file, tuple(dict.fromkeys(str(row["text"]) for row in group)))
        for (document, file), group in groupby(rows, key=lambda row: (str(row["document"]), str(row["file"])))
    ]
    label = str(rows[0].get("label") or types[0])
    return Thing(kind, iri, " and ".join(types), label, tuple(mentions), asked)


def _iri(words: str) -> URIRef:
    """An IRI as given; one that is none, which nothing bears, in place of what cannot stand in a query."""
    bad = any(character in '<>" {}|\\^`' or ord(character) <= 32 for character in words)
    return URIRef("urn:none") if bad or not words else URIRef(words)


def _joined(text: str) -> str:
    return " ".join(text.split()).casefold()


@cache
def _query(name: str) -> str:
    return files("kg.questions").joinpath("thing", f"{name}.rq").read_text(encoding="utf-8")
