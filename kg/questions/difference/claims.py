"""Claims of two states."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import zip_longest

from kg.questions.difference.entry import Changes, Entry, compared, joined, otherwise, roles_in_words
from kg.questions.difference.matching import Match
from kg.questions.difference.state import ClaimState

Claims = Mapping[str, ClaimState]


def matched_claims(before: Claims, now: Claims) -> list[Match]:
    """Which claim before is which now: the same to the letter, or of one file, type and quotes."""
    same = [Match((iri,), (iri,)) for iri in sorted(before.keys() & now.keys())]
    return [*same, *_by_quotes(before, now)]


def compared_claims(before: Claims, now: Claims, matches: list[Match]) -> Changes:
    """Claims added, changed and gone."""

    def how(match: Match) -> Iterator[str]:
        new, old = now[match.now[0]], before[match.before[0]]
        yield from otherwise("", new.modality, old.modality)
        yield from otherwise("said by", joined(new.speakers), joined(old.speakers))
        for role in dict.fromkeys(role for role, _ in (*new.roles, *old.roles)):
            yield from otherwise(role, joined(new.fillers(role)), joined(old.fillers(role)))

    return compared(matches, lambda iri: _entry(iri, before[iri]), lambda iri: _entry(iri, now[iri]), how)


def _by_quotes(before: Claims, now: Claims) -> Iterator[Match]:
    """Of claims that one sentence proves, those that say the same go together, then the others in their order."""
    rest: defaultdict[tuple[object, ...], tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for side, (states, others) in enumerate(((before, now), (now, before))):
        for iri in sorted(states.keys() - others.keys()):
            state = states[iri]
            rest[state.file, state.type, state.quotes][side].append(iri)
    for old, new in rest.values():
        for was in list(old):
            same = next((iri for iri in new if _said(now[iri]) == _said(before[was])), None)
            if same:
                old.remove(was)
                new.remove(same)
                yield Match((was,), (same,))
        for left, right in zip_longest(old, new):
            yield Match((left,) if left else (), (right,) if right else ())


def _said(state: ClaimState) -> tuple[object, ...]:
    return state.modality, state.roles, state.speakers


def _entry(iri: str, state: ClaimState) -> Entry:
    by = f" by {joined(state.speakers)}" if state.speakers else ""
    text = f"{state.type}, {state.modality}{by}: {roles_in_words(state.roles)}"
    return Entry(text, iri, (), (state.file,), state.quotes)
