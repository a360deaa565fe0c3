"""Entities of two states."""

from collections.abc import Iterator, Mapping

from kg.questions.difference.entry import Changes, Entry, compared, joined, otherwise
from kg.questions.difference.matching import Match, matched
from kg.questions.difference.regrouped import regrouped
from kg.questions.difference.state import EntityState

Entities = Mapping[str, EntityState]


def compared_entities(before: Entities, now: Entities) -> Changes:
    """Entities added, gone, and known otherwise than before."""

    def how(match: Match) -> Iterator[str]:
        were, are = [before[iri] for iri in match.before], [now[iri] for iri in match.now]
        yield from regrouped(*([f"{state.label} of {joined(state.files)}" for state in side] for side in (were, are)))
        if len(were) == len(are) == 1:
            yield from otherwise("called", are[0].label, were[0].label)
            yield from otherwise("a", joined(are[0].types), joined(were[0].types))
        old, new = (frozenset().union(*(state.names for state in side)) for side in (were, are))
        if new - old:
            yield f"also called {joined(sorted(new - old))}"
        if old - new:
            yield f"no longer called {joined(sorted(old - new))}"

    matches = matched(_parts(before), _parts(now))
    return compared(matches, lambda iri: _entry(iri, before[iri]), lambda iri: _entry(iri, now[iri]), how)


def _parts(entities: Entities) -> dict[str, frozenset[tuple[str, str]]]:
    return {iri: state.mentions for iri, state in entities.items()}


def _entry(iri: str, state: EntityState) -> Entry:
    others = sorted(state.names - {state.label})
    also = f", also {joined(others)}" if others else ""
    return Entry(f"{state.label} ({joined(state.types)}){also}", iri, (), state.files)
