"""Who is tied to whom, and who stands where: the network of actors as networkx's measures want it."""

from itertools import pairwise
from typing import TYPE_CHECKING

import networkx as nx

from kg.analysis.frames import of_records
from kg.errors import StopRun

if TYPE_CHECKING:
    import pandas as pd


def ties(network: nx.MultiDiGraph) -> nx.Graph:
    """Actors that share a dealing are tied, once, without direction; ``weight`` says by how many dealings.

    ``network`` is that of `kg.views.network.actors`; nodes keep their attributes, and those without a tie stay.

    >>> network = nx.MultiDiGraph([("a", "b", {"dealing": "d"}), ("b", "a", {"dealing": "d"})])
    >>> ties(network).edges(data=True)
    EdgeDataView([('a', 'b', {'weight': 1})])
    """
    tied = nx.Graph()
    tied.add_nodes_from(network.nodes(data=True))
    shared: dict[tuple[str, str], set[str]] = {}
    for source, target, dealing in network.edges(data="dealing"):
        first, second = sorted((source, target))
        shared.setdefault((first, second), set()).add(dealing)
    tied.add_edges_from((first, second, {"weight": len(found)}) for (first, second), found in sorted(shared.items()))
    return tied


def measures(tied: nx.Graph) -> "pd.DataFrame":
    """Where each actor stands, the best brokers first: iri, label, type, partners, dealings, broker, community.

    ``partners`` are those it is tied to, ``dealings`` the sum of the weights of its ties. ``broker`` is betweenness
    (Freeman, 1977): on which share of the shortest ways between two others it lies, from 0 to 1. ``community`` numbers
    the groups that deal more among each other than with others (Louvain, by weight), the largest being 1.
    """
    number = {node: n for n, node in enumerate(sorted(tied))}  # as text, nodes would be taken in a new order each run
    plain = nx.relabel_nodes(tied, number)
    between = nx.betweenness_centrality(plain)
    found = sorted(nx.community.louvain_communities(plain, seed=0), key=lambda group: (-len(group), min(group)))
    community = {node: place for place, group in enumerate(found, start=1) for node in group}
    rows = [
        {
            "iri": node,
            "label": data.get("label", node),
            "type": data.get("type"),
            "partners": tied.degree(node),
            "dealings": tied.degree(node, weight="weight"),
            "broker": round(between[number[node]], 6),
            "community": community[number[node]],
        }
        for node, data in tied.nodes(data=True)
    ]
    rows.sort(key=lambda row: (-row["broker"], -row["partners"], row["label"], row["iri"]))
    return of_records(rows, ("iri", "label", "type", "partners", "dealings", "broker", "community"))


def around(tied: nx.Graph, name: str, steps: int = 1) -> nx.Graph:
    """An actor, by any of its names or its IRI, with all who are at most so many ties away: its ego network.

    Raises `StopRun` where nobody or more than one is called so.
    """
    return nx.ego_graph(tied, _actor(tied, name), radius=steps)


def way(network: nx.MultiDiGraph, one: str, other: str) -> "pd.DataFrame":
    """How two actors are connected: the shortest way between them, a row a dealing of each step, from, to, dealing
    (what it is), modality and iri. Of several ways it is the first by the names of those on it.

    ``network`` is that of `kg.views.network.actors`. Raises `StopRun` where nobody or more than one is called so, or
    nothing connects them.
    """
    tied = ties(network)
    begin, end = _actor(tied, one), _actor(tied, other)
    if not nx.has_path(tied, begin, end):
        raise StopRun(f"nothing connects {one} and {other}; give others")
    label = {node: data.get("label", node) for node, data in tied.nodes(data=True)}
    path = min(nx.all_shortest_paths(tied, begin, end), key=lambda nodes: [(label[node], node) for node in nodes])
    rows = [
        {"from": label[first], "to": label[second], "dealing": data["label"], "modality": data["modality"], "iri": iri}
        for first, second in pairwise(path)
        for iri, data in sorted(_shared(network, first, second).items())
    ]
    return of_records(rows, ("from", "to", "dealing", "modality", "iri"))


def _shared(network: nx.MultiDiGraph, one: str, other: str) -> dict[str, dict[str, str]]:
    """The dealings that two actors share, in either direction, by their IRIs."""
    return {**network.get_edge_data(one, other, default={}), **network.get_edge_data(other, one, default={})}


def _actor(tied: nx.Graph, name: str) -> str:
    wanted = name.casefold()
    found: list[str] = [
        node
        for node, data in tied.nodes(data=True)
        if wanted in {node.casefold(), *data.get("names", data.get("label", "")).casefold().split("; ")}
    ]
    if len(found) != 1:
        many = f"{len(found)} actors are called so, {', '.join(sorted(found))}; give the IRI of one"
        raise StopRun(f"{name}: {many if found else 'no actor of this network is called so'}")
    return found[0]
