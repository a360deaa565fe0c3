"""Texts as sets of shingles: what two texts have in common, word for word."""

import re

from kg.model.document import Document
from kg.readers import passages

WIDTH = 3
"""Words of a shingle: so few that a sentence cut out breaks few, so many that no two reporters share many."""
_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")


def shingles(document: Document) -> frozenset[str]:
    r"""Each run of `WIDTH` words of the running text, without case and punctuation.

    Headline, byline and boilerplate are left out, for they change from reprint to reprint: passages count that end as
    sentences do, or all where none does. A text of fewer words has none.

    >>> sorted(shingles(Document("a.txt", "Wheat sails\n\nRome sent wheat to Oslo.")))
    ['rome sent wheat', 'sent wheat to', 'wheat to oslo']
    """
    told = [document.text[span.start : span.end] for span in passages(document)]
    running = [text for text in told if _SENTENCE.search(text)] or told
    return frozenset(run for text in running for run in _runs(re.findall(r"\w+", text.casefold())))


def _runs(words: list[str]) -> list[str]:
    return [" ".join(words[start : start + WIDTH]) for start in range(len(words) - WIDTH + 1)]
