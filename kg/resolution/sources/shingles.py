"""Texts by their wording: what two texts have in common, word for word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model.document import Document
from kg.readers import passages
from kg.resolution.keys import key

WIDTH = 3
"""Words of a shingle: so few that a sentence cut out breaks few of them, so many that no two reporters share many."""
_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")
_STOP = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+")


@dataclass(frozen=True)
class Wording:
    """The sentences of a text and its shingles, each run of `WIDTH` words, without case and punctuation."""

    sentences: frozenset[str]
    shingles: frozenset[str]

    @property
    def digest(self) -> str:
        """16 hexadecimal digits that tell wordings apart."""
        return key(*sorted(self.sentences), "", *sorted(self.shingles))

    def shared(self, other: "Wording") -> float:
        """How much of the shorter text stands verbatim in whole sentences of the other, from 0 to 1."""
        common = _words(self.sentences & other.sentences)
        return common / (min(_words(self.sentences), _words(other.sentences)) or 1)

    def jaccard(self, other: "Wording") -> float:
        """Common shingles among all of both, from 0 to 1."""
        return len(self.shingles & other.shingles) / (len(self.shingles | other.shingles) or 1)

    def contained(self, other: "Wording") -> float:
        """Common shingles among those of the shorter text, from 0 to 1."""
        return len(self.shingles & other.shingles) / (min(len(self.shingles), len(other.shingles)) or 1)


def wording(document: Document) -> Wording:
    r"""The wording of the running text.

    Headline, byline and boilerplate are left out, for they change from reprint to reprint: passages count that end as
    sentences do, or all where none does.

    >>> text = wording(Document("a.txt", "Wheat sails\n\nRome sent wheat to Oslo."))
    >>> sorted(text.sentences), sorted(text.shingles)
    (['rome sent wheat to oslo'], ['rome sent wheat', 'sent wheat to', 'wheat to oslo'])
    """
    told = [document.text[span.start : span.end] for span in passages(document)]
    running = [text for text in told if _SENTENCE.search(text)] or told
    return Wording(
        frozenset(_plain(sentence) for text in running for sentence in _STOP.split(text)) - {""},
        frozenset(run for text in running for run in _runs(_plain(text).split())),
    )


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _runs(words: list[str]) -> Iterator[str]:
    return (" ".join(words[start : start + WIDTH]) for start in range(len(words) - WIDTH + 1))


def _words(sentences: frozenset[str]) -> int:
    return sum(sentence.count(" ") + 1 for sentence in sentences)
