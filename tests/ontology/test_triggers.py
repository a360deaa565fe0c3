import pytest

from kg.ontology.triggers import fault_of


@pytest.mark.parametrize("word", ["lend", "hand over", "bring", "exceed", "embed", "buy-out", "chargé d'affaires"])
def test_lemmas_are_let_through(word):
    assert fault_of(word, verb=True) is None


@pytest.mark.parametrize(
    ("word", "wrong"),
    [
        ("Lend", "is not in lower case"),
        ("CEO", "is not in lower case"),
        ("selling", "is not a lemma"),
        ("supplied", "is not a lemma"),
        ("hand_over", "is not made of words with one blank between them"),
        (" lend", "is not made of words with one blank between them"),
        ("", "is not made of words with one blank between them"),
    ],
)
def test_other_words_are_not(word, wrong):
    assert fault_of(word, verb=True) == wrong


@pytest.mark.parametrize(
    ("word", "wrong"), [("CEO", None), ("MoU", None), ("funding", None), ("Funding", "is not in lower case")]
)
def test_nouns_may_end_as_they_like_and_be_abbreviations(word, wrong):
    assert fault_of(word, verb=False) == wrong
