"""Who bears a title and whose it is, on parses made by hand."""

import pytest

from kg.extraction.titles import bearers, whose_title
from tests.parsed import parsed, texts, word

MINISTER = "The minister of mines of Chad, General Ida Moe, spoke."


@pytest.mark.parametrize(
    ("sentence", "title", "expected"),
    [
        (MINISTER, "minister", ["Ida"]),  # the parser says the name of Chad
        ("Ida Moe, the chairman, Jon Lie spoke.", "chairman", ["Moe"]),
        ("The ministers, Ida Moe and Jon Lie, spoke.", "ministers", ["Moe", "Lie"]),
        ("Presidents Ida Moe of Chad and Jon Lie of Togo spoke.", "Presidents", ["Moe", "Lie"]),
        ("Ida Moe is chief executive officer.", "officer", ["Moe"]),
        # part of a title is none
        ("Ida Moe is chief executive officer.", "chief", []),
        ("Ida Moe is chief executive officer.", "executive", []),
    ],
)
def test_bearers(sentence: str, title: str, expected: list[str]) -> None:
    assert texts(bearers(word(parsed(sentence), title))) == expected


def test_whose_a_title_is_stands_between_it_and_the_name() -> None:
    assert texts(list(whose_title(word(parsed(MINISTER), "minister")))) == ["Chad"]
    assert list(whose_title(word(parsed("The ministers, Ida Moe and Jon Lie, spoke."), "ministers"))) == []
