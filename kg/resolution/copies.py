"""Near-copies: documents that reprint one text.

Candidates come from MinHash and locality-sensitive hashing (Broder 1997; Leskovec, Rajaraman & Ullman, Mining of
Massive Datasets, 3.3–3.4), so that a corpus need not be compared pair by pair; each is verified by exact figures.
"""

from collections.abc import Iterator, Mapping, Sequence

from datasketch import MinHash, MinHashLSH

from kg.model.document import Document
from kg.resolution.shingles import shingles

SHARED = 0.45
"""Jaccard coefficient of a reprint: a sentence cut and one added to a report of five leave more than half in common."""
CONTAINED = 0.65
"""Share of the shorter text that stands in the longer. Two reporters who quote one speaker stay far below."""
LEAST = 12
"""Shingles of a text that can be told from another: a line of so few words may be written twice."""
_CANDIDATE, _PERMUTATIONS, _SEED = 0.35, 128, 1

Shingles = frozenset[str]


def near_copies(documents: Sequence[Document]) -> Mapping[str, str]:
    """For the key of each document that reprints another, the key of the document that stands for the text.

    The earliest issued stands for a text, then the first by key; documents without a date come after those with one.
    A short text within a longer story of its own is no reprint of it.
    """
    ordered = sorted(documents, key=lambda document: (document.issued or "9999", document.key))
    index, originals, whole = _Index(), {}, {}  # type: _Index, dict[str, Shingles], dict[Shingles, str]
    copies: dict[str, str] = {}
    for document in ordered:
        text = shingles(document)
        if len(text) < LEAST:
            continue
        # verbatim copies need no sketch, and a corpus of them stays linear
        original = whole.get(text) or _likest(text, {key: originals[key] for key in index.near(text)})
        if original is None:
            index.add(document.key, text)
            originals[document.key] = text
            original = document.key
        else:
            copies[document.key] = original
        whole.setdefault(text, original)
    return dict(sorted(copies.items()))


def is_copy(one: Shingles, other: Shingles) -> bool:
    """Whether two texts are one, but for a few sentences."""
    common = len(one & other)
    return common >= SHARED * len(one | other) and common >= CONTAINED * min(len(one), len(other))


def _likest(text: Shingles, candidates: Mapping[str, Shingles]) -> str | None:
    """The candidate that has most in common with a text and is one with it; the first in order of equals."""
    likeness = {key: len(text & other) / len(text | other) for key, other in candidates.items() if is_copy(text, other)}
    return max(likeness, key=lambda key: likeness[key]) if likeness else None


class _Index:
    """Texts by the sketches of their shingles; the same sketches on every machine."""

    def __init__(self) -> None:
        self._lsh = MinHashLSH(threshold=_CANDIDATE, num_perm=_PERMUTATIONS)
        self._order: dict[str, int] = {}

    def add(self, key: str, text: Shingles) -> None:
        self._lsh.insert(key, _sketch(text))
        self._order[key] = len(self._order)

    def near(self, text: Shingles) -> Iterator[str]:
        """Keys of texts that may be alike, in the order in which they came."""
        return iter(sorted(self._lsh.query(_sketch(text)), key=lambda key: self._order[key]))


def _sketch(text: Shingles) -> MinHash:
    sketch = MinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    sketch.update_batch([shingle.encode() for shingle in sorted(text)])
    return sketch
