"""Near-copies: documents that reprint one text.

Candidates come from MinHash and locality-sensitive hashing (Broder 1997; Leskovec, Rajaraman & Ullman, Mining of
Massive Datasets, 3.3–3.4), so that a corpus need not be compared pair by pair; each is verified by exact figures.
"""

from collections.abc import Iterable, Mapping, Sequence
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
HELD = 256
"""Wordings of originals that are held, for copies come soon after them."""
_CANDIDATE, _PERMUTATIONS, _SEED = 0.35, 128, 1


def near_copies(documents: Sequence[Document]) -> Mapping[str, str]:
    """For the key of each document that reprints another, the key of the document that stands for the text.

    The earliest issued stands for a text, then the first by key; documents without a date come after those with one.
    A short text within a longer story of its own is no reprint of it.
    """
    index, whole = _Index(documents), dict[str, str]()
    copies: dict[str, str] = {}
    for document in sorted(documents, key=_rank):
        key, text = document.key, wording(document)
        if len(text.shingles) < LEAST:
            continue
        # verbatim copies need no sketch, and a corpus of them stays linear
        told = text.digest
        original = whole.get(told) or index.original(text)
        if original is None:
            index.add(key, text)
        else:
            copies[key] = original
        whole.setdefault(told, original or key)
    return dict(sorted(copies.items()))


def is_copy(one: Wording, other: Wording) -> bool:
    """Whether two texts are one, but for a few sentences."""
    return one.shared(other) >= SHARED and one.jaccard(other) >= JACCARD and one.contained(other) >= CONTAINED


def _rank(document: Document) -> tuple[str, str]:
    return document.issued or "9999", document.key


class _Index:
    """Originals by the sketches of their shingles, the same on every machine.

    No text is held: a corpus of wordings is many times as large as its documents. Those that are compared are made
    again.
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = {document.key: document for document in documents}
        self._numbers: dict[str, int] = {}
        self._sentences: set[int] = set()
        self._wording = lru_cache(maxsize=HELD)(lambda key: wording(self._documents[key]))

    @cached_property
    def _lsh(self) -> "MinHashLSH":
        from datasketch import MinHashLSH  # noqa: PLC0415 - it loads SciPy, which takes a second

        return MinHashLSH(threshold=_CANDIDATE, num_perm=_PERMUTATIONS)

    def add(self, key: str, text: Wording) -> None:
        self._lsh.insert(key, _sketch(text))
        self._numbers[key] = len(self._numbers)
        self._sentences.update(map(hash, text.sentences))

    def original(self, text: Wording) -> str | None:
        """The original that has most in common with a text and is one with it; the first of equals."""
        if self._sentences.isdisjoint(map(hash, text.sentences)):  # copies have whole sentences in common
            return None
        found = []
        for key in self._lsh.query(_sketch(text)):
            other = self._wording(key)
            if is_copy(text, other):
                found.append((-text.jaccard(other), self._numbers[key], key))
        return min(found)[2] if found else None


@cache
def _empty() -> "MinHash":
    from datasketch import MinHash  # noqa: PLC0415

    return MinHash(num_perm=_PERMUTATIONS, seed=_SEED)


@lru_cache(maxsize=1)  # a text that is no copy is sketched to be looked up, then to be kept
def _sketch(text: Wording) -> "MinHash":
    sketch = _empty().copy()  # its permutations take longer to draw than a text to sketch
    sketch.update_batch([shingle.encode() for shingle in text.shingles])
    return sketch
