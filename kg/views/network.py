"""The graph as a networkx network of actors, places and dealings, ready for analysis and drawing."""

from collections.abc import Iterator
from itertools import combinations

import networkx as nx
from rdflib import Dataset

from kg.views.elements import SAYS, Edge, Node, elements
from kg.views.facts import Facts
from kg.views.reading import read_facts

__all__ = ["SAYS", "actors", "network", "network_of"]

_DONE_TO = frozenset({"recipient", "target", "organization"})  # roles of those who get, bear or are served


def network(graph: Dataset) -> nx.MultiDiGraph:
    """The network of a built graph. Nodes are named by their IRIs and stand in the order of the IRIs, parties first.

    Nodes, with scalar attributes only (lists are joined by "; "):

    - actors and places: ``kind`` ("actor" or "place"), ``type`` ("State"), ``label``, ``names`` (all, the label
      first), ``iri``, ``documents`` (number of documents that mention it);
    - dealings: ``kind`` ("dealing"), ``type`` ("Funding"), ``label`` (a caption: "Funding: 890 million RUB, 2026"),
      ``iri``, ``modality`` ("mixed" where claims disagree), ``modalities``, ``date``, ``earliest`` and ``latest`` (the
      days that bound its dates, "" where one is open), ``amount``, ``words`` ("purpose: surveying a basin"),
      ``sources`` (those that are independent), ``disputed`` (roles in which claims conflict), ``quotes`` (all its
      sentences, joined by " | "), ``documents`` (number that tell of it), ``confidence`` (highest of its claims).

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
    found = list(elements(facts.parties.values(), facts.facts.values()))
    result = nx.MultiDiGraph()
    result.add_nodes_from((node.iri, node.data) for node in found if isinstance(node, Node))
    result.add_edges_from((edge.source, edge.target, edge.role, edge.data) for edge in found if isinstance(edge, Edge))
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
