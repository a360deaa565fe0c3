"""What stands in the tables."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from kg.exports.csvw.tables import CALLED, CODES, MENTIONS, PARTS, SOURCES, WHOLES, Table
from kg.exports.slices import Slice, Slices
from kg.views.elements import Edge, Node, dealing_node, edges, party_node
from kg.views.facts import Facts
from kg.views.reading import read_facts
from kg.views.rows import Row, local_name, rows

Told = tuple[str, tuple[Any, ...]]
"""The name of a table, and a row of it; None is a cell without a value."""
_DATES = {"gYear", "gYearMonth", "date", "EDTF"}


def content(build: Path) -> Iterator[Told]:
    """The rows of all tables, those of one table in the order of their IRIs, from a slice of the graph at a time."""
    slices, terms, numbers = Slices(build), dict[str, str](), count()
    for part in slices.documents():
        yield from _documents(part)
    for part in slices.parties():
        yield from _parties(part)
        yield from _types(part, terms)
    for part in slices.dealings():
        facts = read_facts(part.graph)
        yield from _dealings(part, facts, numbers)
        yield from _types(part, terms)
        yield from _fillers(part, facts, terms)
        yield from _claims(part, facts)
        yield from _disputes(part, facts, terms)
        yield from _plain(PARTS, part, "dealing")
    for part in slices.sources():
        yield from _plain(SOURCES, part, "id")
    for term in sorted(terms.items()):
        yield "terms", term


def _documents(part: Slice) -> Iterator[Told]:
    originals = {row["document"]: row["original"] for row in _rows(part, "reprints", "document")}
    for iri, source in read_facts(part.graph).sources.items():
        if iri in part.of:
            known = source.file, source.title, source.issued, source.publisher, source.url, originals.get(iri)
            yield "documents", (iri, *known)


def _parties(part: Slice) -> Iterator[Told]:
    for iri, party in read_facts(part.graph).parties.items():
        if iri in part.of:
            yield _node(party_node(party))
            for number, name in enumerate(party.names):
                yield "names", (iri, name, "true" if number == 0 else "false")
    for table in (CALLED, CODES, WHOLES, MENTIONS):
        yield from _plain(table, part, "node")


def _dealings(part: Slice, facts: Facts, numbers: Iterator[int]) -> Iterator[Told]:
    for iri, fact in facts.facts.items():
        if iri in part.of:
            yield _node(dealing_node(fact))
            for edge, number in zip(edges(fact), numbers, strict=False):
                yield _edge(edge, number)


def _node(node: Node) -> Told:
    names = ("kind", "type", "label", "documents", "modality", "confidence")
    return "nodes", (node.iri, *(node.data.get(name) for name in names))


def _edge(edge: Edge, number: int) -> Told:
    return "edges", (
        f"e{number}",
        edge.source,
        edge.target,
        *(edge.data[name] for name in ("role", "modality", "documents")),
    )


def _types(part: Slice, terms: dict[str, str]) -> Iterator[Told]:
    for row in _rows(part, "types", "node"):
        terms[local_name(row["type"])] = row["type"]
        yield "types", (row["document"], row["node"], local_name(row["type"]))


def _fillers(part: Slice, facts: Facts, terms: dict[str, str]) -> Iterator[Told]:
    found = set()
    for row in _rows(part, "roles", "dealing", "kg.views"):
        role = local_name(row["role"])
        terms[role] = row["role"]
        found.add((row["document"], row["dealing"], role, *_value(row, facts)))
    yield from (("fillers", filler) for filler in sorted(found, key=lambda filler: (filler[1], str(filler))))


def _claims(part: Slice, facts: Facts) -> Iterator[Told]:
    extractors = {row["claim"]: row["extractor"] for row in rows(part.graph, "extractors", __package__)}
    own = [(fact.iri, telling) for fact in facts.facts.values() if fact.iri in part.of for telling in fact.tellings]
    for dealing, telling in own:
        known = telling.document, telling.modality, telling.confidence, extractors.get(telling.iri)
        yield "claims", (telling.iri, dealing, *known)
        yield from (("speakers", (telling.iri, speaker)) for speaker in telling.speakers)
        yield from (("quotes", (telling.iri, quote.start, quote.end, quote.exact)) for quote in telling.quotes)
    claims = {telling.iri for _, telling in own}
    for row in rows(part.graph, "rests", __package__):
        if row["claim"] in claims:
            yield "rests", (row["claim"], row["source"])


def _disputes(part: Slice, facts: Facts, terms: dict[str, str]) -> Iterator[Told]:
    for row in _rows(part, "conflicts", "dealing"):
        terms[local_name(row["role"])] = row["role"]
        yield "conflicts", (row["id"], row["dealing"], local_name(row["role"]))
    for row in _rows(part, "sides", "dealing"):
        is_modality = local_name(row["role"]) == "modality"
        value = [None] * 8 if is_modality else _value(row, facts)
        yield "sides", (row["id"], row["conflict"], *value, local_name(row["text"]).lower() if is_modality else None)
    for row in _rows(part, "stands", "dealing"):
        yield "stands", (row["side"], row["claim"])


def _value(row: Row, facts: Facts) -> tuple[str | None, ...]:
    """What fills a role: a party, words, a date, or the five parts of an amount."""
    if row["filler"] in facts.parties:
        return row["filler"], *[None] * 7
    if "unit" in row:
        return *[None] * 3, *(row.get(part) for part in ("value", "unit", "approximate", "bound", "per"))
    if local_name(row.get("datatype", "")) in _DATES:
        return None, None, row["text"], *[None] * 5
    return None, row["text"], *[None] * 6


def _plain(table: Table, part: Slice, about: str) -> Iterator[Told]:
    """A table whose columns are the variables of the query of its name."""
    for row in _rows(part, table.name, about):
        yield table.name, tuple(row.get(column.name) for column in table.columns)


def _rows(part: Slice, query: str, about: str, package: str = __package__) -> Iterator[Row]:
    """The answers of a query that are about what the slice is about, by the name of the variable, sorted by it."""
    found = (row for row in rows(part.graph, query, package) if row[about] in part.of)
    return iter(sorted(found, key=lambda row: row[about]))
