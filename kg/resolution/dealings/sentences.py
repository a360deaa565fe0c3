"""Sentences held against each other: what reports of one dealing say beside its roles.

A search told with two other verbs and of two other waters is still told as the "Soviet attempts" that came to nothing.
"""

from collections.abc import Iterator

from kg.resolution.dealings.phrases import overlap
from kg.resolution.dealings.telling import Told
from kg.resolution.dealings.weights import LIKE_SENTENCES
from kg.resolution.links import Reason

LEAST = 4
"""Words from which on a sentence is not like another by chance."""


def compare_sentences(one: Told, other: Told) -> Iterator[Reason]:
    """What the likest two sentences of two claims say; a post is told in passing, in sentences about anything."""
    if one.type == "Affiliation":
        return
    ours, theirs = ([stems for stems in told.sentences if len(stems) >= LEAST] for told in (one, other))
    share = max((overlap(a, b) for a in ours for b in theirs), default=0.0)
    points = next((points for least, points in LIKE_SENTENCES if share >= least), 0.0)
    if points:
        yield Reason(points, f"sentences alike by {share:.0%}")
