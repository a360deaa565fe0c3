"""What stands in the tables."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import networkx as nx
from rdflib import Dataset

from kg.views.facts import Facts, Telling
from kg.views.network import network_of
from kg.views.reading import read_facts
from kg.views.rows import Row, local_name, rows

Rows = Iterable[tuple[Any, ...]]
_DATES = {"gYear", "gYearMonth", "date", "EDTF"}


def content(graph: Dataset) -> Mapping[str, Rows]:
    """The rows of each table by its name, in the order of their IRIs; None is a cell without a value."""
    facts = read_facts(graph)
    network = network_of(facts)
    return {
        "nodes": _nodes(network),
        "edges": _edges(network),
        "names": _names(facts),
        "fillers": sorted({_filler(row, facts) for row in rows(graph, "roles")}, key=str),
        "claims": [_claim(iri, telling) for iri, telling in _tellings(facts)],
        "speakers": [(telling.iri, speaker) for _, telling in _tellings(facts) for speaker in telling.speakers],
        "quotes": [
            (telling.iri, quote.start, quote.end, quote.exact)
            for _, telling in _tellings(facts)
            for quote in telling.quotes
        ],
        "mentions": sorted((document, iri) for iri, party in facts.parties.items() for document in party.documents),
        "documents": [
            (source.iri, source.file, source.title, source.issued, source.publisher)
            for source in facts.sources.values()
        ],
    }


def _nodes(network: nx.MultiDiGraph) -> Rows:
    names = ("kind", "type", "label", "documents", "modality", "confidence")
    return [(iri, *(data.get(name) for name in names)) for iri, data in network.nodes(data=True)]


def _edges(network: nx.MultiDiGraph) -> Rows:
    return [
        (f"e{number}", source, target, *(data[name] for name in ("role", "modality", "documents")))
        for number, (source, target, data) in enumerate(network.edges(data=True))
    ]


def _names(facts: Facts) -> Rows:
    return [
        (party.iri, name, "true" if number == 0 else "false")
        for party in facts.parties.values()
        for number, name in enumerate(party.names)
    ]


def _tellings(facts: Facts) -> Iterator[tuple[str, Telling]]:
    for fact in facts.facts.values():
        for telling in fact.tellings:
            yield fact.iri, telling


def _claim(dealing: str, telling: Telling) -> tuple[Any, ...]:
    return telling.iri, dealing, telling.document, telling.modality, telling.confidence


def _filler(row: Row, facts: Facts) -> tuple[str | None, ...]:
    """A row: who fills the role, words, a date, or the five parts of an amount."""
    told = (row["document"], row["dealing"], local_name(row["role"]))
    if row["filler"] in facts.parties:
        return *told, row["filler"], *[None] * 7
    if "unit" in row:
        return *told, *[None] * 3, *(row.get(part) for part in ("value", "unit", "approximate", "bound", "per"))
    if local_name(row.get("datatype", "")) in _DATES:
        return *told, None, None, row["text"], *[None] * 5
    return *told, None, row["text"], *[None] * 6
