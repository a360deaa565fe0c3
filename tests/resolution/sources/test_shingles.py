import pytest

from kg.model.document import Document
from kg.resolution.sources.shingles import wording


def test_case_punctuation_headline_and_byline_do_not_count() -> None:
    text = "Rome's wheat has sailed, at last. Oslo waits."
    assert wording(Document("a.txt", text)) == wording(
        Document("b.txt", "Wheat for Oslo\n\nBy Ann Smith\n\nROME’S WHEAT has sailed; at last. “Oslo waits.”\n")
    )


def test_a_text_without_sentences_counts_whole() -> None:
    assert wording(Document("a.txt", "Wheat for Oslo")).shingles == {"wheat for oslo"}
    assert wording(Document("a.txt", "Wheat")).shingles == frozenset()
    assert wording(Document("a.txt", "")).sentences == frozenset()


def test_what_two_texts_have_in_common() -> None:
    one = wording(Document("a.txt", "Rome sent wheat. Oslo waits for it."))
    other = wording(Document("b.txt", "Rome sent wheat. Nobody in Cairo waits for it."))
    assert one.sentences & other.sentences == {"rome sent wheat"}
    assert one.shared(other) == other.shared(one) == pytest.approx(3 / 7)
    assert one.jaccard(other) == other.jaccard(one) == pytest.approx(2 / 10)
    assert one.contained(other) == other.contained(one) == pytest.approx(2 / 5)
    nothing = wording(Document("c.txt", ""))
    assert (one.shared(nothing), one.jaccard(nothing), nothing.contained(nothing)) == (0, 0, 0)
