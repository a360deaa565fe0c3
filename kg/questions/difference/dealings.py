"""Dealings of two states."""

from collections.abc import Iterator, Sequence

from kg.questions.difference.entry import Changes, Entry, compared, joined, otherwise, roles_in_words
from kg.questions.difference.matching import Match, matched
from kg.questions.difference.regrouped import regrouped
from kg.questions.difference.state import DealingState, State


def matched_dealings(before: State, now: State, claims: Sequence[Match]) -> list[Match]:
    """Which dealing before is which now: those that share a claim."""
    olds, news = (
        _parts(state, side) for state, side in ((before, [m.before for m in claims]), (now, [m.now for m in claims]))
    )
    return list(matched(olds, news))


def compared_dealings(before: State, now: State, matches: Sequence[Match]) -> Changes:
    """Dealings added, gone, and told otherwise than before."""

    def how(match: Match) -> Iterator[str]:
        were, are = [before.dealings[iri] for iri in match.before], [now.dealings[iri] for iri in match.now]
        yield from regrouped(*([dealing_in_words(state) for state in side] for side in (were, are)))
        if len(were) == len(are) == 1:
            yield from _differences(are[0], were[0])

    was, is_ = before.dealings, now.dealings
    return compared(matches, lambda iri: _entry(iri, was[iri]), lambda iri: _entry(iri, is_[iri]), how)


def dealing_in_words(state: DealingState) -> str:
    """A dealing with its roles: ``"Funding: funder Rome · amount 5 USD"``."""
    return f"{state.type}: {roles_in_words(state.roles)}"


def _parts(state: State, claims: Sequence[tuple[str, ...]]) -> dict[str, list[int]]:
    """For each dealing the numbers of its claims among those that were matched."""
    parts: dict[str, list[int]] = {iri: [] for iri in state.dealings}
    for number, names in enumerate(claims):
        for claim in names:
            parts[state.claims[claim].dealing].append(number)
    return parts


def _differences(new: DealingState, old: DealingState) -> Iterator[str]:
    yield from otherwise("a", new.type, old.type)
    yield from otherwise("", joined(new.modalities), joined(old.modalities))
    yield from otherwise("documents", len(new.files), len(old.files))
    yield from otherwise("independent sources", new.sources, old.sources)
    for role in dict.fromkeys(role for role, _ in (*new.roles, *old.roles)):
        yield from otherwise(role, joined(new.fillers(role)), joined(old.fillers(role)))


def _entry(iri: str, state: DealingState) -> Entry:
    return Entry(f"{dealing_in_words(state)} ({joined(state.modalities)})", iri, (), state.files)
