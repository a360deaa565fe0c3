"""Near-copies: documents that reprint one text.

Candidates come from MinHash and locality-sensitive hashing (Broder 1997; Leskovec, Rajaraman & Ullman, Mining of
Massive Datasets, 3.3–3.4), so that a corpus need not be compared pair by pair; each is verified by exact figures.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from kg.model.document import Document
from kg.resolution.sources.shingles import Wording, wording

if TYPE_CHECKING:
    from datasketch import MinHash, MinHashLSH

JACCARD = 0.45
"""Of a reprint: a sentence cut and one added to a report of five leave more than half of the shingles in common."""
CONTAINED = 0.65
"""Share of the shorter text in the longer. Two reporters who quote one speaker stay far below."""
SHARED = 0.5
"""Share of the shorter text in whole sentences: two days' bulletins have words in common, but other names and sums."""
LEAST = 12
"""Shingles of a text that can be told from another: a line of so few words may be written twice."""
_CANDIDATE, _PERMUTATIONS, _SEED = 0.35, 128, 1


def near_copies(documents: Sequence[Document]) -> Mapping[str, str]:
    """For the key of each document that reprints another, the key of the document that stands for the text.

    The earliest issued stands for a text, then the first by key; documents without a date come after those with one.
    A short text within a longer story of its own is no reprint of it.
    """
    texts = {document.key: wording(document) for document in sorted(documents, key=_rank)}
    index, whole = _Index(), dict[Wording, str]()
    copies: dict[str, str] = {}
    for key, text in texts.items():
        if len(text.shingles) < LEAST:
            continue
        # verbatim copies need no sketch, and a corpus of them stays linear
        original = whole.get(text) or index.original(text)
        if original is None:
            index.add(key, text)
        else:
            copies[key] = original
        whole.setdefault(text, original or key)
    return dict(sorted(copies.items()))


def is_copy(one: Wording, other: Wording) -> bool:
    """Whether two texts are one, but for a few sentences."""
    return one.shared(other) >= SHARED and one.jaccard(other) >= JACCARD and one.contained(other) >= CONTAINED


def _rank(document: Document) -> tuple[str, str]:
    return document.issued or "9999", document.key


class _Index:
    """Originals by the sketches of their shingles, the same on every machine, and by their sentences."""

    def __init__(self) -> None:
        self._originals: dict[str, tuple[int, Wording]] = {}
        self._having: defaultdict[str, set[str]] = defaultdict(set)

    @cached_property
    def _lsh(self) -> "MinHashLSH":
        from datasketch import MinHashLSH  # noqa: PLC0415 - it loads SciPy, which takes a second

        return MinHashLSH(threshold=_CANDIDATE, num_perm=_PERMUTATIONS)

    def add(self, key: str, text: Wording) -> None:
        self._lsh.insert(key, _sketch(text))
        self._originals[key] = len(self._originals), text
        for sentence in text.sentences:
            self._having[sentence].add(key)

    def original(self, text: Wording) -> str | None:
        """The original that has most in common with a text and is one with it; the first of equals."""
        having = [self._having[sentence] for sentence in text.sentences if sentence in self._having]
        if not having:
            return None
        found = []
        for key in set().union(*having).intersection(self._lsh.query(_sketch(text))):
            number, other = self._originals[key]
            if is_copy(text, other):
                found.append((-text.jaccard(other), number, key))
        return min(found)[2] if found else None


@cache
def _empty() -> "MinHash":
    from datasketch import MinHash  # noqa: PLC0415

    return MinHash(num_perm=_PERMUTATIONS, seed=_SEED)


@lru_cache(maxsize=1)  # a text that is no copy is sketched to be looked up, then to be kept
def _sketch(text: Wording) -> "MinHash":
    sketch = _empty().copy()  # its permutations take longer to draw than a text to sketch
    sketch.update_batch([shingle.encode() for shingle in sorted(text.shingles)])
    return sketch
