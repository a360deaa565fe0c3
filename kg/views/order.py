"""Which dealings a picture shows first, where it cannot show all."""

from collections import Counter

from kg.views.facts import Fact, Facts, Nature


def order(facts: Facts) -> tuple[str, ...]:
    """IRIs of all dealings, those that matter most first: between two that have many dealings, told by many documents.

    What counts is the less involved of the two, so that the picture is not of one state's surroundings only; and each
    further dealing of the same two counts far less, so that the next pair has its turn. Equals stand in the order of
    their IRIs.

    >>> from kg.views.facts import Filling
    >>> said = [("x", "a", "c"), ("y", "a", "b"), ("z", "a", "b")]
    >>> three = {i: Fact(i, "", tuple(Filling("", Nature.ENTITY, p, ()) for p in ps), ()) for i, *ps in said}
    >>> order(Facts(facts=three))
    ('y', 'x', 'z')
    """
    parties = {iri: _parties(fact) for iri, fact in facts.facts.items()}
    involved = Counter(party for found in parties.values() for party in found)
    weights, turns = {}, Counter[tuple[str, ...]]()
    for iri, fact in sorted(facts.facts.items(), key=lambda item: (-_documents(item[1]), item[0])):
        ranked = sorted(parties[iri], key=lambda party: (-involved[party], party))
        pair = tuple(ranked[:2])
        turns[pair] += 1
        less = involved[ranked[1]] if len(ranked) > 1 else 0
        weights[iri] = (-less / turns[pair] ** 2, -_documents(fact), -sum(involved[party] for party in ranked), iri)
    return tuple(sorted(weights, key=weights.__getitem__))


def _parties(fact: Fact) -> set[str]:
    return {part.text for part in fact.fillings if part.nature is Nature.ENTITY}


def _documents(fact: Fact) -> int:
    return len({telling.document for telling in fact.tellings})
