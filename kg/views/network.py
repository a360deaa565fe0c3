"""The graph as a networkx network of actors, places and dealings, ready for analysis and drawing."""

from collections.abc import Iterable, Iterator
from itertools import combinations

import networkx as nx
from rdflib import Dataset

from kg.views.captions import caption
from kg.views.facts import Fact, Facts, Filling, Nature, read_facts

SAYS = "says"
_DONE_TO = frozenset({"recipient", "target", "organization"})  # roles of those who get, bear or are served


def network(graph: Dataset) -> nx.MultiDiGraph:
    """The network of a built graph. Nodes are named by their IRIs and stand in the order of the IRIs, parties first.

    Nodes, with scalar attributes only (lists are joined by "; "):

    - actors and places: ``kind`` ("actor" or "place"), ``type`` ("State"), ``label``, ``names`` (all, the label
      first), ``iri``, ``documents`` (number of documents that mention it);
    - dealings: ``kind`` ("dealing"), ``type`` ("Funding"), ``label`` (a caption: "Funding: 890 million RUB, 2026"),
      ``iri``, ``modality`` ("mixed" where claims disagree), ``modalities``, ``date``, ``amount``, ``words``
      ("purpose: surveying a basin"), ``documents`` (number that tell of it), ``confidence`` (highest of its claims).

    Edges, with the role as their key, run from a dealing to each party that fills a role of it (``role``,
    ``modality``, ``documents``: number of documents that say so), and from a speaker to the dealing that a claim of
    theirs tells of (``role`` "says").

    >>> found = network(open_graph(Path("output")))  # doctest: +SKIP
    >>> [data["label"] for _, data in found.nodes(data=True) if data["type"] == "Funding"]  # doctest: +SKIP
    ['Funding: 890 million RUB, 2026']
    """
    return network_of(read_facts(graph))


def network_of(facts: Facts) -> nx.MultiDiGraph:
    """The network of facts that have been read already."""
    result = nx.MultiDiGraph()
    for party in facts.parties.values():
        result.add_node(
            party.iri,
            kind="place" if party.type == "Place" else "actor",
            type=party.type,
            label=party.names[0],
            names="; ".join(party.names),
            iri=party.iri,
            documents=len(party.documents),
        )
    for fact in facts.facts.values():
        result.add_node(fact.iri, **_dealing(fact))
    for fact in facts.facts.values():
        for source, target, role, documents in _edges(fact):
            modality = _modality(fact, documents)
            result.add_edge(source, target, key=role, role=role, modality=modality, documents=len(documents))
    return result


def actors(dealings: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Actor to actor, one edge a dealing and pair: from who does (funder, supplier, imposer, person) to whom it is
    done (recipient, target, organization); an edge each way where the sides are equal (party and party).

    ``dealings`` is a network as `network` makes it. Nodes keep their attributes; an edge, keyed by the IRI of its
    dealing, has ``dealing``, ``type``, ``modality``, ``label``, ``source_role`` and ``target_role``.
    """
    result = nx.MultiDiGraph()
    result.add_nodes_from((node, data) for node, data in dealings.nodes(data=True) if data["kind"] == "actor")
    for iri, data in dealings.nodes(data=True):
        if data["kind"] != "dealing":
            continue
        shared = {"dealing": iri} | {key: data[key] for key in ("type", "modality", "label")}
        filled = [(actor, role) for _, actor, role in dealings.out_edges(iri, keys=True) if actor in result]
        for (source, source_role), (target, target_role) in _pairs(filled):
            result.add_edge(source, target, key=iri, source_role=source_role, target_role=target_role, **shared)
    return result


def _pairs(filled: list[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    for one, other in combinations(filled, 2):
        if one[0] == other[0]:
            continue
        if other[1] not in _DONE_TO or one[1] in _DONE_TO:
            yield other, one
        if one[1] not in _DONE_TO or other[1] in _DONE_TO:
            yield one, other


def _dealing(fact: Fact) -> dict[str, str | int | float]:
    confidences = [telling.confidence for telling in fact.tellings if telling.confidence is not None]
    return {
        "kind": "dealing",
        "type": fact.type,
        "label": caption(fact),
        "iri": fact.iri,
        "modality": _modality(fact, {telling.document for telling in fact.tellings}),
        "modalities": "; ".join(fact.modalities),
        "date": _joined(fact.fillings, Nature.DATE),
        "amount": _joined(fact.fillings, Nature.AMOUNT),
        "words": "; ".join(f"{part.role}: {part.text}" for part in fact.fillings if part.nature is Nature.WORDS),
        "documents": len({telling.document for telling in fact.tellings}),
        **({"confidence": max(confidences)} if confidences else {}),
    }


def _edges(fact: Fact) -> Iterator[tuple[str, str, str, set[str]]]:
    for part in fact.fillings:
        if part.nature is Nature.ENTITY:
            yield fact.iri, part.text, part.role, set(part.documents)
    said: dict[str, set[str]] = {}
    for telling in fact.tellings:
        for speaker in telling.speakers:
            said.setdefault(speaker, set()).add(telling.document)
    for speaker in sorted(said):
        yield speaker, fact.iri, SAYS, said[speaker]


def _modality(fact: Fact, documents: set[str]) -> str:
    """What the claims of these documents say of the dealing."""
    found = {telling.modality for telling in fact.tellings if telling.document in documents}
    return found.pop() if len(found) == 1 else "mixed"


def _joined(fillings: Iterable[Filling], nature: Nature) -> str:
    return "; ".join(part.text for part in fillings if part.nature is nature)
