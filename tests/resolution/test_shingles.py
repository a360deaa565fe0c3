from kg.model.document import Document
from kg.resolution.shingles import shingles


def test_case_punctuation_headline_and_byline_do_not_count() -> None:
    text = "Rome's wheat has sailed, at last."
    assert shingles(Document("a.txt", text)) == shingles(
        Document("b.txt", "Wheat for Oslo\n\nBy Ann Smith\n\nROME’S WHEAT has sailed; at last.\n")
    )


def test_a_text_without_sentences_counts_whole() -> None:
    assert shingles(Document("a.txt", "Wheat for Oslo")) == {"wheat for oslo"}
    assert shingles(Document("a.txt", "Wheat")) == frozenset()
