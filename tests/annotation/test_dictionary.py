"""Words of English against words that only names have."""

import pytest

from kg.annotation.dictionary import is_common


@pytest.mark.parametrize("word", ["coal", "Coal", "Utilities", "wharves", "Enter"])
def test_words_of_english(word: str) -> None:
    assert is_common(word) is (word != "wharves")  # plurals that are formed otherwise are not looked for


@pytest.mark.parametrize("word", ["Norfund", "Gazprom", "Kvane", "Folketing"])
def test_words_of_no_dictionary(word: str) -> None:
    assert not is_common(word)
