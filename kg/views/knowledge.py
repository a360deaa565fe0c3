"""What the page knows, as data for its script: everything by a short name, every text and address once."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from typing import Any

import networkx as nx

from kg.views.facts import Fact, Facts, Nature, Party, Quote, Source
from kg.views.groups import Groups
from kg.views.order import order
from kg.views.wording import date_words

SHAPES = {"State": "dot", "Organization": "square", "Person": "hexagon", "Place": "triangleDown", "Vessel": "triangle"}
DEALING = "diamond"
Short = Callable[[str], str]
Quotes = dict[str, dict[Quote, int]]


def base_of(facts: Facts) -> str:
    """What the IRIs of all things begin with; "" where they have nothing in common.

    >>> base_of(Facts({"https://kg.example/id/document/1": Source("", "")}))
    'https://kg.example/id/'
    """
    things = [*facts.sources, *facts.parties, *facts.facts]
    base = things[0].rsplit("/", 2)[0] + "/" if things and things[0].count("/") > 1 else ""
    return base if all(iri.startswith(base) for iri in things) else ""


def knowledge(facts: Facts, network: nx.MultiDiGraph, short: Short, groups: Groups) -> dict[str, Any]:
    """Documents, parties and dealings by their short names, and types for the legend with their shapes and numbers.

    Dealings stand in the order in which they are drawn. Sentences stand with their documents, as ``[start, text]``,
    and claims name them by their numbers: one sentence often proves several dealings.
    """
    quotes = _quotes(facts)
    counted = Counter((data["kind"] == "dealing", data["type"]) for _, data in network.nodes(data=True))
    ranked = sorted(counted.items(), key=lambda item: (item[0][0], -item[1], item[0][1]))
    return {
        "documents": {short(iri): _document(source, quotes.get(iri, ())) for iri, source in facts.sources.items()},
        "parties": {
            short(iri): _party(party, short, groups) | {"size": size(network, iri)}
            for iri, party in facts.parties.items()
        },
        "dealings": {
            short(iri): _fact(facts.facts[iri], quotes, short)
            | {"label": network.nodes[iri]["label"], "size": size(network, iri)}
            for iri in order(facts)
        },
        "types": [
            {
                "name": name,
                "dealing": dealing,
                "count": count,
                "shape": DEALING if dealing else SHAPES.get(name, "dot"),
            }
            for (dealing, name), count in ranked
        ],
    }


def size(network: nx.MultiDiGraph, node: str) -> float:
    """How large a node is drawn: a dealing by the documents that tell of it, others by what they are linked to."""
    if network.nodes[node]["kind"] == "dealing":
        return 7.5 + 1.5 * min(int(network.nodes[node]["documents"]), 5)
    linked = len({*network.predecessors(node), *network.successors(node)})
    return float(round(7 + 3 * min(linked, 60) ** 0.5, 1))


def _quotes(facts: Facts) -> Quotes:
    """The sentences of each document in their order, with their numbers."""
    found: defaultdict[str, set[Quote]] = defaultdict(set)
    for fact in facts.facts.values():
        for telling in fact.tellings:
            found[telling.document].update(telling.quotes)
    ranked = {iri: sorted(each, key=lambda quote: (quote.start, quote.end, quote.exact)) for iri, each in found.items()}
    return {iri: {quote: number for number, quote in enumerate(each)} for iri, each in ranked.items()}


def _document(source: Source, quotes: Iterable[Quote]) -> dict[str, Any]:
    known = {
        "title": source.title,
        "publisher": source.publisher,
        "issued": date_words(source.issued),
        "day": source.issued,
        "original": source.original,
        "url": source.url,
        "quotes": [[quote.start, quote.exact] for quote in quotes],
    }
    return {"file": source.file} | {key: value for key, value in known.items() if value}


def _party(party: Party, short: Short, groups: Groups) -> dict[str, Any]:
    known = {"community": groups.community.get(party.iri), "country": groups.country.get(party.iri)}
    return {
        "type": party.type,
        "names": party.names,
        "documents": [short(iri) for iri in party.documents],
        **{key: value for key, value in known.items() if value is not None},
    }


def _fact(fact: Fact, quotes: Quotes, short: Short) -> dict[str, Any]:
    def filler(nature: Nature, text: str) -> dict[str, Any]:
        return {"text": short(text), "party": True} if nature is Nature.ENTITY else {"text": text}

    known = {
        "outlets": fact.outlets,
        "stances": [
            {"role": stance.role, "outlets": stance.sources} | filler(stance.nature, stance.text)
            for stance in fact.stances
        ],
        "earliest": fact.earliest,
        "latest": fact.latest,
    }
    return {
        "type": fact.type,
        "modalities": fact.modalities,
        "roles": [{"role": part.role} | filler(part.nature, part.text) for part in fact.fillings],
        "tellings": [
            {
                "document": short(telling.document),
                "modality": telling.modality,
                "confidence": telling.confidence,
                "speakers": [short(iri) for iri in telling.speakers],
                "quotes": [quotes[telling.document][quote] for quote in telling.quotes],
            }
            for telling in fact.tellings
        ],
        **{key: value for key, value in known.items() if value},
    }
