"""Which country actors belong to, as far as the graph says."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from rdflib import Dataset

from kg.views.facts import Facts, Nature
from kg.views.rows import solutions

_POST, _HOLDER = "organization", "person"  # roles


def read_codes(graph: Dataset) -> dict[str, str]:
    """ISO 3166 codes of entities that have one, or are part of what has one; the first of several."""
    codes, wholes = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for entity, code, whole in solutions(graph, "belonging"):
        if code:
            codes[entity].add(code)
        else:
            wholes[entity].add(whole)
    own = {entity: min(found) for entity, found in codes.items()}
    of_wholes = {entity: sorted(own[whole] for whole in found if whole in own) for entity, found in wholes.items()}
    return {entity: found[0] for entity, found in of_wholes.items() if found} | own


def countries(facts: Facts) -> Mapping[str, str]:
    """The code of each party whose country is known: its own, or that of the body in which it holds most posts."""
    known = {iri: party.country for iri, party in facts.parties.items() if party.country}
    posts = defaultdict[str, Counter[str]](Counter)
    for fact in facts.facts.values():
        filled = [(part.role, part.text) for part in fact.fillings if part.nature is Nature.ENTITY]
        bodies = sorted({known[party] for role, party in filled if role == _POST and party in known})
        for holder in {party for role, party in filled if role == _HOLDER and party not in known}:
            posts[holder].update(bodies)
    held = {party: min(found, key=lambda code: (-found[code], code)) for party, found in posts.items() if found}
    return known | held
