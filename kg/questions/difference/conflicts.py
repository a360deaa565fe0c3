"""Conflicts of two states."""

from collections.abc import Iterator, Sequence

from kg.questions.difference.dealings import dealing_in_words
from kg.questions.difference.entry import Changes, Entry, compared, otherwise
from kg.questions.difference.matching import Match, matched
from kg.questions.difference.state import ConflictState, State


def compared_conflicts(before: State, now: State, dealings: Sequence[Match]) -> Changes:
    """Conflicts that came up, that are about other values now, and that are settled or gone."""

    def how(match: Match) -> Iterator[str]:
        return otherwise("", _values(now.conflicts[match.now[0]]), _values(before.conflicts[match.before[0]]))

    olds = _parts(before, {iri: number for number, match in enumerate(dealings) for iri in match.before})
    news = _parts(now, {iri: number for number, match in enumerate(dealings) for iri in match.now})
    return compared(matched(olds, news), lambda iri: _entry(before, iri), lambda iri: _entry(now, iri), how)


def _parts(state: State, places: dict[str, int]) -> dict[str, list[tuple[int, str]]]:
    """What tells each conflict: the number of its dealing among the matches, and the role."""
    return {iri: [(places[conflict.dealing], conflict.role)] for iri, conflict in state.conflicts.items()}


def _values(conflict: ConflictState) -> str:
    return " or ".join(conflict.values)


def _entry(state: State, iri: str) -> Entry:
    conflict = state.conflicts[iri]
    dealing = state.dealings[conflict.dealing]
    return Entry(f"{conflict.role}, {_values(conflict)}, of {dealing_in_words(dealing)}", iri, (), dealing.files)
