"""What the views tell, read out of the graph of a build."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from sys import intern

from rdflib import Dataset

from kg.views.facts import Fact, Facts, Quote, Source, Telling
from kg.views.fillers import filler_of, read_fillings, read_stances
from kg.views.parties import read_parties
from kg.views.rows import local_name, solutions


def read_facts(graph: Dataset) -> Facts:
    """All that the graph knows of documents, actors, places and dealings."""
    return with_quotes(graph, read_outline(graph))


def read_outline(graph: Dataset) -> Facts:
    """As `read_facts`, but without the sentences, which take most of the room."""
    types, tellings = _tellings(graph)
    parties = read_parties(graph, types)
    filler, outlets = filler_of(graph, parties), _outlets(graph)
    fillings, stances = read_fillings(graph, filler), read_stances(graph, outlets, filler)
    days = _days(graph)
    facts = {
        iri: Fact(
            iri,
            types[iri],
            fillings.pop(iri, ()),
            tuple(sorted(tellings.pop(iri), key=lambda telling: telling.iri)),
            outlets.get(iri, ()),
            stances.get(iri, ()),
            min(days.get((iri, "earliest"), [""])),
            max(days.get((iri, "latest"), [""])),
        )
        for iri in sorted(types)
    }
    return Facts(_sources(graph), parties, facts)


def with_quotes(graph: Dataset, facts: Facts) -> Facts:
    """The same facts with the sentences that prove them."""
    found: dict[str, list[Quote]] = {telling.iri: [] for fact in facts.facts.values() for telling in fact.tellings}
    for claim, exact, start, end in solutions(graph, "evidence"):
        if claim in found:
            found[claim].append(Quote(int(start), int(end), exact))
    return replace(facts, facts={iri: _quoted(fact, found) for iri, fact in facts.facts.items()})


def _quoted(fact: Fact, quotes: Mapping[str, list[Quote]]) -> Fact:
    def of(telling: Telling) -> tuple[Quote, ...]:
        return tuple(sorted(quotes[telling.iri], key=lambda quote: (quote.start, quote.end, quote.exact)))

    return replace(fact, tellings=tuple(replace(telling, quotes=of(telling)) for telling in fact.tellings))


def _sources(graph: Dataset) -> dict[str, Source]:
    return {iri: Source(iri, *known) for iri, *known in sorted(solutions(graph, "documents"))}


def _tellings(graph: Dataset) -> tuple[dict[str, str], dict[str, list[Telling]]]:
    """The type of each dealing, and its claims, without their sentences and in no order."""
    types: dict[str, str] = {}
    claims: dict[tuple[str, str], tuple[str, str, str]] = {}  # the same words may tell of two dealings
    speakers = defaultdict[tuple[str, str], set[str]](set)
    for claim, document, dealing, type_, modality, confidence, speaker in solutions(graph, "claims"):
        key, told = (dealing, claim), (confidence, intern(document), intern(modality))
        types[dealing] = min(types.get(dealing, type_), intern(type_))
        claims[key] = min(claims.get(key, told), told)
        if speaker:
            speakers[key].add(intern(speaker))
    tellings = defaultdict[str, list[Telling]](list)
    for key, (confidence, document, modality) in claims.items():
        how, sure = intern(local_name(modality).lower()), float(confidence) if confidence else None
        tellings[key[0]].append(Telling(key[1], document, how, sure, tuple(sorted(speakers.get(key, ()))), ()))
    return {dealing: intern(local_name(type_)) for dealing, type_ in types.items()}, tellings


def _days(graph: Dataset) -> dict[tuple[str, str], list[str]]:
    """The days by which documents bound a dealing, by it and the name of the bound."""
    found = defaultdict[tuple[str, str], list[str]](list)
    for dealing, property_, day in solutions(graph, "bounds"):
        found[dealing, local_name(property_)].append(day)
    return found


def _outlets(graph: Dataset) -> dict[str, tuple[str, ...]]:
    """The independent sources of dealings, and of the sides of conflicts: ``NK News (B2)``."""
    names = {
        source: f"{name} ({reliability}{credibility})" if reliability or credibility else name
        for source, name, reliability, credibility in solutions(graph, "outlets")
    }
    found = defaultdict[str, set[str]](set)
    for of, source in solutions(graph, "sources"):
        found[of].add(names[source])
    return {of: tuple(sorted(named)) for of, named in found.items()}
