from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from kg.model.document import Document
from kg.workers.batches import CHARACTERS, DOCUMENTS, batches


@given(st.lists(st.integers(0, CHARACTERS * 2), max_size=40))
def test_no_document_is_lost_and_no_batch_too_large(lengths: list[int]) -> None:
    documents = [Document(f"{number}.txt", "x" * length) for number, length in enumerate(lengths)]
    found = list(batches(documents))
    assert [document for batch in found for document in batch] == documents
    for batch in found:
        assert 1 <= len(batch) <= DOCUMENTS
        assert len(batch) == 1 or sum(len(document.text) for document in batch) <= CHARACTERS


def test_documents_are_taken_one_batch_ahead_at_most() -> None:
    taken: list[int] = []

    def coming() -> Iterator[Document]:
        for number in range(100):
            taken.append(number)
            yield Document(f"{number}.txt", "Rome.")

    next(batches(coming()))
    assert len(taken) == DOCUMENTS + 1
