"""What of a large graph goes into the page."""

from dataclasses import replace

from kg.views.communities import taking_part
from kg.views.facts import Facts
from kg.views.order import order

MOST = 10_000  # dealings: a page of some 15 MB, which a browser opens in seconds


def kept(facts: Facts, most: int = MOST) -> Facts:
    """The facts, or of those with more than ``most`` dealings these, first in `order`, with all that they tell of.

    Documents that tell of none of them are left out, and parties that they do not name.
    """
    if len(facts.facts) <= most:
        return facts
    chosen = [facts.facts[iri] for iri in sorted(order(facts)[:most])]
    documents = {telling.document for fact in chosen for telling in fact.tellings}
    parties = {party for fact in chosen for party in taking_part(fact)}
    parties |= {speaker for fact in chosen for telling in fact.tellings for speaker in telling.speakers}
    return Facts(
        {iri: source for iri, source in facts.sources.items() if iri in documents},
        {
            iri: replace(party, documents=tuple(each for each in party.documents if each in documents))
            for iri, party in facts.parties.items()
            if iri in parties
        },
        {fact.iri: fact for fact in chosen},
    )
