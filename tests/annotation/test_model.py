import pytest

from kg.annotation.model import load, parse
from kg.errors import StopRun
from kg.model.document import Document
from tests.parsed import language


def test_documents_are_parsed_in_order_with_their_sentences_kept() -> None:
    documents = [Document("a.txt", "Rome paid\n\nOslo did not"), Document("b.txt", "Oil rose")]
    parses = list(parse(documents, language()))
    assert [document for document, _ in parses] == documents
    assert [[token.text for token in doc if token.is_sent_start] for _, doc in parses] == [["Rome", "Oslo"], ["Oil"]]


def test_a_model_that_is_not_installed_stops_the_run_and_names_the_choice() -> None:
    with pytest.raises(StopRun, match=r"no spaCy model 'xxl': .*sm, md"):
        load("xxl")
