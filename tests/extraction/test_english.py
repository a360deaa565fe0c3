import pytest

from kg.extraction.english import classes, words


def test_a_class_of_the_lexicon() -> None:
    assert {"sign", "impose", "make"} <= words("support", "doer")
    assert {"say", "tell", "announce"} <= words("speech", "verbs")
    assert words("support", "doer") is words("support", "doer")  # read once


def test_a_class_that_there_is_not_is_an_error() -> None:
    with pytest.raises(KeyError):
        words("support", "bystander")


def test_the_classes_of_a_table() -> None:
    assert classes("reference") == {"mutual": words("reference", "mutual")}
