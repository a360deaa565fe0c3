"""What a graph has to show for each term: a claim with its quote, a thing of a class, a value of a property."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.server.pages.facts import Claim, Fact, Named, facts
from kg.server.queries import rows
from kg.server.terms.vocabulary import Vocabulary


@dataclass(frozen=True)
class Told:
    """A dealing, and one claim that tells of it."""

    fact: Fact
    claim: Claim

    @property
    def rank(self) -> tuple[int, float, int, str]:
        """What makes a good example, the best first: much said, surely, in few words."""
        words = sum(len(quote.text) for quote in self.claim.quotes)
        return -len(self.fact.roles), -self.claim.confidence, words, self.claim.iri


@dataclass(frozen=True)
class Examples:
    """Examples by the IRIs of terms; a graph need not have one of each."""

    told: Mapping[str, Told]
    things: Mapping[str, Named]
    values: Mapping[str, tuple[Named, Named]]


NONE = Examples({}, {}, {})


def examples(store: ox.Store, vocabulary: Vocabulary) -> Examples:
    """Examples of all terms, the same for the same store; no more than some hundreds of dealings are looked at."""
    types = {term.iri: _dealings(store, "example_dealings", type=term.iri) for term in vocabulary.dealings}
    modes = {term.iri: _dealings(store, "example_claims", modality=term.iri) for term in vocabulary.modalities}
    known = {fact.iri: fact for fact in facts(store, [*dict.fromkeys(_all((*types.values(), *modes.values())))])}
    told = {iri: _best(_told(known, dealings)) for iri, dealings in types.items()}
    for term in vocabulary.modalities:
        wanted = term.name.lower()
        told[term.iri] = _best(one for one in _told(known, modes[term.iri]) if one.claim.modality == wanted)
    for term in vocabulary.roles:
        told[term.iri] = _best(one for one in _told(known, known) if term.name in dict(one.fact.roles))
    return Examples(
        told={iri: one for iri, one in told.items() if one},
        things=dict(_things(store, (term.iri for term in vocabulary.classes))),
        values=dict(_values(store, (term.iri for term in vocabulary.properties))),
    )


def _dealings(store: ox.Store, name: str, **terms: str) -> list[str]:
    given = {parameter: [ox.NamedNode(iri)] for parameter, iri in terms.items()}
    return [row["dealing"] for row in rows(store, name, **given)]


def _all(lists: Iterable[Iterable[str]]) -> Iterator[str]:
    for some in lists:
        yield from some


def _told(known: Mapping[str, Fact], dealings: Iterable[str]) -> Iterator[Told]:
    for iri in dealings:
        if iri in known:
            yield from (Told(known[iri], claim) for claim in known[iri].claims if claim.quotes)


def _best(told: Iterable[Told]) -> Told | None:
    return min(told, key=lambda one: one.rank, default=None)


def _things(store: ox.Store, classes: Iterable[str]) -> Iterator[tuple[str, Named]]:
    for iri in classes:
        for row in rows(store, "example_things", **{"class": [ox.NamedNode(iri)]}):
            yield iri, _named(row["thing"], row.get("name"))


def _values(store: ox.Store, properties: Iterable[str]) -> Iterator[tuple[str, tuple[Named, Named]]]:
    for iri in properties:
        for row in rows(store, "example_values", property=[ox.NamedNode(iri)]):
            yield iri, (_named(row["subject"], row.get("subjectName")), _named(row["value"], row.get("valueName")))


def _named(iri: str, name: str | None) -> Named:
    """A thing by its name; one without is named by the end of its IRI, like ``claim 1f``."""
    return Named(name or " ".join(iri.rsplit("/", 2)[-2:]) if "/" in iri else iri, iri)
