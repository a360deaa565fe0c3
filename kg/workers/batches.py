"""Documents in small batches: what a worker reads at a time, and what is read again if it dies."""

from collections.abc import Iterable, Iterator

from kg.model.document import Document

DOCUMENTS = 8
CHARACTERS = 40_000
"""What a batch holds at most, one greater document excepted: about a second of reading."""

Batch = tuple[Document, ...]


def batches(documents: Iterable[Document]) -> Iterator[Batch]:
    """All documents in their order, a batch at a time; a document that would make a batch too large begins another.

    >>> sizes = [len(batch) for batch in batches(Document(f"{n}.txt", "Rome. " * 1000) for n in range(10))]
    >>> sizes
    [6, 4]
    """
    batch: list[Document] = []
    for document in documents:
        if batch and (len(batch) == DOCUMENTS or sum(len(one.text) for one in (*batch, document)) > CHARACTERS):
            yield tuple(batch)
            batch = []
        batch.append(document)
    if batch:
        yield tuple(batch)
