"""Who deals with one another more than with the rest."""

from collections import defaultdict
from itertools import combinations

import networkx as nx

from kg.views.facts import Fact, Facts, Nature


def communities(facts: Facts) -> tuple[tuple[str, ...], ...]:
    """IRIs of parties by community, the largest first, in each those with most dealings first.

    Found by the method of Louvain (Blondel et al., "Fast unfolding of communities in large networks", 2008) in the
    network of parties, in which a dealing joins each with each, and counts the less the more take part. Who deals with
    nobody is in none. Numbers stand for parties, in the order of their IRIs, so that it is the same on every machine.

    >>> from kg.views.facts import Filling
    >>> said = {"x": "ab", "y": "ab", "z": "cd"}
    >>> three = {i: Fact(i, "", tuple(Filling("", Nature.ENTITY, p, ()) for p in ps), ()) for i, ps in said.items()}
    >>> communities(Facts(facts=three))
    (('a', 'b'), ('c', 'd'))
    """
    together = [taking_part(fact) for fact in facts.facts.values()]
    parties = sorted({party for each in together if len(each) > 1 for party in each})
    number = {party: n for n, party in enumerate(parties)}
    weights, dealings = defaultdict[tuple[int, int], float](float), defaultdict[str, int](int)
    for each in together:
        for party in each:
            dealings[party] += 1
        for one, other in combinations(sorted(number[party] for party in each if len(each) > 1), 2):
            weights[one, other] += 1 / (len(each) - 1)
    graph = nx.Graph()
    graph.add_nodes_from(range(len(parties)))
    graph.add_weighted_edges_from((*pair, weight) for pair, weight in sorted(weights.items()))
    found = nx.community.louvain_communities(graph, seed=1) if parties else []
    named = [sorted((parties[n] for n in each), key=lambda party: (-dealings[party], party)) for each in found]
    return tuple(map(tuple, sorted(named, key=lambda each: (-len(each), each))))


def taking_part(fact: Fact) -> tuple[str, ...]:
    """The parties that fill a role of a dealing, each once, in the order of their IRIs."""
    return tuple(sorted({part.text for part in fact.fillings if part.nature is Nature.ENTITY}))
