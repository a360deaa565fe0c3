"""Near-copies: documents that reprint one text.

Candidates come from MinHash and locality-sensitive hashing (Broder 1997; Leskovec, Rajaraman & Ullman, Mining of
Massive Datasets, 3.3–3.4), so that a corpus need not be compared pair by pair; each is verified by exact figures.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.model.document import Document
from kg.resolution.shingles import shingles

if TYPE_CHECKING:
    from datasketch import MinHash

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
    texts = {document.key: shingles(document) for document in sorted(documents, key=_rank)}
    index, whole = _Index(), dict[Shingles, str]()
    copies: dict[str, str] = {}
    for key, text in texts.items():
        if len(text) < LEAST:
            continue
        # verbatim copies need no sketch, and a corpus of them stays linear
        original = whole.get(text) or index.original(text)
        if original is None:
            index.add(key, text)
        else:
            copies[key] = original
        whole.setdefault(text, original or key)
    return dict(sorted(copies.items()))


def _rank(document: Document) -> tuple[str, str]:
    return document.issued or "9999", document.key


def is_copy(one: Shingles, other: Shingles) -> bool:
    """Whether two texts are one, but for a few sentences."""
    common = len(one & other)
    return common >= SHARED * len(one | other) and common >= CONTAINED * min(len(one), len(other))


class _Index:
    """Originals by the sketches of their shingles; the same sketches on every machine."""

    def __init__(self) -> None:
        from datasketch import MinHashLSH  # noqa: PLC0415 - it loads SciPy, which takes a second

        self._lsh = MinHashLSH(threshold=_CANDIDATE, num_perm=_PERMUTATIONS)
        self._originals: dict[str, tuple[int, Shingles]] = {}

    def add(self, key: str, text: Shingles) -> None:
        self._lsh.insert(key, _sketch(text))
        self._originals[key] = len(self._originals), text

    def original(self, text: Shingles) -> str | None:
        """The original that has most in common with a text and is one with it; the first of equals."""
        found = []
        for key in self._lsh.query(_sketch(text)):
            number, other = self._originals[key]
            if is_copy(text, other):
                found.append((-len(text & other) / len(text | other), number, key))
        return min(found)[2] if found else None


@lru_cache(maxsize=1)  # a text that is no copy is sketched to be looked up, then to be kept
def _sketch(text: Shingles) -> "MinHash":
    from datasketch import MinHash  # noqa: PLC0415

    sketch = MinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    sketch.update_batch([shingle.encode() for shingle in sorted(text)])
    return sketch
