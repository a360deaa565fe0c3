"""Groups of actors and places, for the colours of a picture and for its layout."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kg.views.communities import communities, taking_part
from kg.views.countries import countries
from kg.views.facts import Facts

CROWD = 60  # parties that deal with others; from there on, who belongs to whom says more than what each is
_LEAST = 3  # members of a community that is worth a colour


@dataclass(frozen=True)
class Groups:
    """Parties by the number of their community and by the code of their country; the communities, the largest first,
    by those who have most dealings; countries by name, those of most parties first.
    """

    community: Mapping[str, int]
    country: Mapping[str, str]
    communities: tuple[tuple[str, ...], ...]
    countries: Mapping[str, str]

    def told(self, short: Callable[[str], str]) -> dict[str, Any]:
        """What the page knows of them; ``colour`` is by what it colours at first."""
        return {
            "communities": [
                {"key": n, "leads": [short(iri) for iri in each[:2]]}
                for n, each in enumerate(self.communities)
                if len(each) >= _LEAST
            ],
            "countries": [{"key": code, "name": name} for code, name in self.countries.items()],
            "colour": "community" if len(self.community) >= CROWD else "type",
        }


def groups(facts: Facts) -> Groups:
    """The groups of all parties."""
    found, country = communities(facts), countries(facts)
    names = {party.country: party.names[0] for party in [*facts.parties.values()][::-1] if party.type == "State"}
    counted = sorted(Counter(country.values()).items(), key=lambda item: (-item[1], item[0]))
    return Groups(
        {iri: n for n, each in enumerate(found) for iri in each},
        country,
        found,
        {code: names.get(code, code) for code, _ in counted},
    )


def of_all(facts: Facts, community: Mapping[str, int]) -> dict[str, int]:
    """The communities of parties, and of dealings that of most who take part; the largest of several."""
    found = dict(community)
    for fact in facts.facts.values():
        counted: defaultdict[int, int] = defaultdict(int)
        for party in taking_part(fact):
            if party in community:
                counted[community[party]] += 1
        if counted:
            found[fact.iri] = min(counted, key=lambda n: (-counted[n], n))
    return found
