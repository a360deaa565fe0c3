"""What a graph knows of an entity: names, dealings, and the words behind each."""

import difflib
from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby

from rdflib import Dataset, Literal, URIRef
from rdflib.term import Node

from kg.errors import StopRun
from kg.questions.corroboration import corroborated
from kg.questions.facts import EntityFacts, Fact, Source
from kg.questions.rows import Row, Words, roles_told, rows, text, words_told

NEVER: Mapping[str, str] = {}


def describe(graph: Dataset, name: str, entered: Mapping[str, str] = NEVER) -> EntityFacts:
    """All that the graph tells of an entity, found by any of its names in any case, or by its IRI.

    ``entered`` says when documents entered the graph, by their keys: the graph itself does not know.

    Of several entities of that name, the one that bears it as preferred label comes first, then the one with most
    facts; the others are its `namesakes`. Raises `StopRun`, with near misses, when there is none.
    """
    found = _entities(graph, name)
    if not found:
        near = near_misses(graph, name)
        hint = f"did you mean {' or '.join(near)}?" if near else "kg query DIR documents lists what was read"
        raise StopRun(f"{name}: the graph knows no entity of this name; {hint}")
    described = [_facts(graph, entity, rows, entered) for entity, rows in found.items()]
    described.sort(key=lambda facts: (facts.name.casefold() != name.casefold(), -len(facts.facts), facts.iri))
    first, *others = described
    facts = corroborated(graph, first.iri, first.facts)
    return replace(first, facts=facts, namesakes=tuple(entity.iri for entity in others))


def near_misses(graph: Dataset, name: str, number: int = 3) -> tuple[str, ...]:
    """Names in the graph that look like this one, nearest first, one an entity.

    Likeness is the ratio of Ratcliff and Obershelp (`difflib`), at least 0.6, of the names without regard to case.
    """
    names = {str(row["name"]).casefold(): row for row in _rows(graph, "names")}
    near = [names[found] for found in difflib.get_close_matches(name.casefold(), names, n=5 * number)]
    nearest: dict[Node, str] = {}
    for row in near:
        nearest.setdefault(row["entity"], str(row["name"]))
    return tuple(nearest.values())[:number]


def _entities(graph: Dataset, name: str) -> dict[URIRef, list[Row]]:
    wanted = {}
    if "://" in name:
        rows = [row for row in _rows(graph, "names") if str(row["entity"]) == name]
    else:
        rows = _rows(graph, "names", asked=Literal(name))
    for entity, group in groupby(rows, key=lambda row: row["entity"]):
        wanted[URIRef(str(entity))] = list(group)
    return wanted


def _facts(graph: Dataset, entity: URIRef, naming: list[Row], entered: Mapping[str, str]) -> EntityFacts:
    preferred = str(naming[0]["preferred"])
    names = dict.fromkeys([preferred, *(str(row["name"]) for row in naming)])
    spoken = _rows(graph, "spoken", entity=entity)
    return EntityFacts(
        iri=str(entity),
        name=preferred,
        names=tuple(names),
        types=tuple(sorted({str(row["type"]) for row in naming})),
        facts=_dealings(graph, entity, entered),
        claims_made=int(str(spoken[0]["claims"])),
    )


def _dealings(graph: Dataset, entity: URIRef, entered: Mapping[str, str]) -> tuple[Fact, ...]:
    roles, words = roles_told(_rows(graph, "roles", entity=entity)), words_told(_rows(graph, "words", entity=entity))
    facts = []
    for dealing, claims in groupby(_rows(graph, "claims", entity=entity), key=lambda row: str(row["dealing"])):
        told = list(claims)
        fact = Fact(dealing, str(told[0]["type"]), roles[dealing], _sources(told, words, entered))
        facts.append((fact.type, min(str(row.get("earliest", "9999")) for row in told), roles[dealing], fact))
    return tuple(fact for *_, fact in sorted(facts, key=lambda item: (*item[:3], item[3].dealing)))


def _sources(claims: list[Row], words: Words, entered: Mapping[str, str]) -> tuple[Source, ...]:
    sources = []
    for claim in {str(row["claim"]): row for row in claims}.values():
        speakers, quotes = words.get(str(claim["claim"]), ((), ()))
        sources.append(
            Source(
                file=str(claim["file"]),
                modality=str(claim["modality"]),
                confidence=float(str(claim["confidence"])),
                speakers=speakers,
                quotes=quotes,
                title=text(claim, "title"),
                publisher=text(claim, "publisher"),
                issued=text(claim, "issued"),
                entered=entered.get(str(claim["document"]).rpartition("/")[2]),
            )
        )
    return tuple(sources)


def _rows(graph: Dataset, query: str, **bindings: URIRef | Literal) -> list[Row]:
    return rows(graph, "entity", query, **bindings)
