"""The name that a title comes before, on parses made by hand."""

import pytest

from kg.annotation.titles import name_after
from tests.parsed import parsed, word


@pytest.mark.parametrize(
    ("sentence", "title", "expected"),
    [
        # through what says whose the title is, and past ranks
        ("The minister of mines of Chad, General Ida Moe, spoke.", "minister", "Ida"),
        ("The ministers, Ida Moe and Jon Lie, spoke.", "ministers", "Ida"),
        # no other than who it is said of
        ("Ida Moe, the chairman, Jon Lie spoke.", "chairman", None),
        # a clause between them
        ("The minister paid, Peru said.", "minister", None),
        ("Ida Moe is chief executive officer.", "officer", None),
    ],
)
def test_the_name_after_a_title(sentence: str, title: str, expected: str | None) -> None:
    name = name_after(word(parsed(sentence), title))
    assert (name.text if name else None) == expected
