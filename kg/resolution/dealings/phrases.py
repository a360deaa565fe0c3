"""Phrases held against each other: what was delivered, done, or talked about, in the words of two documents."""

from collections.abc import Iterator
from functools import lru_cache

from kg.resolution.dealings.posts import Likeness, likeness
from kg.resolution.dealings.rarity import Rarity
from kg.resolution.dealings.telling import Phrase, Told
from kg.resolution.dealings.weights import (
    A_WORD,
    KIN,
    LIKE_PHRASE,
    LIKE_POST,
    OTHER_POST,
    OTHER_WORDS,
    OTHER_WORDS_ELSE,
    SAME_PHRASE,
    SAME_POST,
    SAME_WORD,
    SOME_WORDS,
)
from kg.resolution.dealings.words import kindred
from kg.resolution.links import Reason

TITLE = "title"
LONGEST = 60
"""Characters of a phrase that a reason shows."""


def compare_phrases(one: Told, other: Told, rarity: Rarity) -> Iterator[Reason]:
    """What the phrases of two claims say, role by role."""
    for role in sorted(one.phrases.keys() & other.phrases.keys()):
        if role == TITLE:
            yield _titles(one, other)
        else:
            yield _role(role, one, other, rarity)


def _role(role: str, one: Told, other: Told, rarity: Rarity) -> Reason:
    pairs = [(overlap(a.stems, b.stems), a, b) for a in one.phrases[role] for b in other.phrases[role]]
    share, a, b = max(pairs, key=lambda pair: (pair[0], sorted((pair[1].text, pair[2].text))))
    if share == 0:
        return Reason(OTHER_WORDS.get(role, OTHER_WORDS_ELSE), f"{role}: {_quoted(a)}; {_quoted(b)}")
    points = _points(share, a, b) * rarity.share(one.type, role, a.stems & b.stems)
    if a.text.casefold() == b.text.casefold():
        return Reason(points, f"{role}: {_quoted(a)} in both")
    return Reason(points, f"{role}: {_quoted(a)} and {_quoted(b)}, alike by {share:.0%}")


def _points(share: float, a: Phrase, b: Phrase) -> float:
    if share >= 0.99:
        return SAME_PHRASE if len(a.stems) > 1 else SAME_WORD
    if a.stems.isdisjoint(b.stems):  # words of one kind only: fuel may be diesel, and may be coal
        return SOME_WORDS
    if share >= 0.5 or a.stems < b.stems or b.stems < a.stems:
        return LIKE_PHRASE + (SAME_PHRASE - LIKE_PHRASE) * max(0.0, 2 * share - 1)
    return SOME_WORDS if share >= 0.33 else A_WORD


@lru_cache(maxsize=1 << 16)
def overlap(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """The Dice coefficient of two sets of stems, a word of one kind counting half of an equal one.

    >>> overlap(frozenset({"oil", "explor"}), frozenset({"explor", "hydrocarbon"}))
    0.85
    """
    if not ours or not theirs:
        return 0.0
    shared = ours & theirs
    kin = kindred()
    left, right = ours - shared, theirs - shared
    close = sum(not kin.get(stem, frozenset()).isdisjoint(right) for stem in left)
    near = sum(not kin.get(stem, frozenset()).isdisjoint(left) for stem in right)
    return (2 * len(shared) + KIN * (close + near)) / (len(ours) + len(theirs))


def _titles(one: Told, other: Told) -> Reason:
    """How posts stand to each other: the best of what either document calls them."""
    points = {Likeness.SAME: SAME_POST, Likeness.LIKE: LIKE_POST, Likeness.OPEN: 0.0, Likeness.OTHER: OTHER_POST}
    pairs = [
        (points[likeness(a.text, b.text, one.states | other.states)], a, b)
        for a in one.phrases[TITLE]
        for b in other.phrases[TITLE]
    ]
    best, a, b = max(pairs, key=lambda pair: (pair[0], sorted((pair[1].text, pair[2].text))))
    if best == SAME_POST and a.text.casefold() == b.text.casefold():
        return Reason(best, f"{TITLE}: {_quoted(a)} in both")
    says = "two posts" if best < 0 else "one may be the other"
    return Reason(best, f"{TITLE}: {_quoted(a)} and {_quoted(b)}, {says}")


def _quoted(phrase: Phrase) -> str:
    text = " ".join(phrase.text.split())
    return f"“{text if len(text) <= LONGEST else text[: LONGEST - 1] + '…'}”"
