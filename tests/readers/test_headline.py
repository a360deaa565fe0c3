"""The first line, where it is a headline."""

import pytest

from kg.model.document import Document
from kg.readers.boilerplate import boilerplate
from kg.readers.headline import headline

BODY = "Russia paid five million euros for the wheat, the ministry said."


def headline_of(text: str) -> str | None:
    return headline(Document("a.txt", text, boilerplate=boilerplate(text)))


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Oil sails again\n\n", "Oil sails again"),
        ("Oil sails again\n", "Oil sails again"),
        ("\n\n  Oil sails again  \n\n", "Oil sails again"),
        ("# Oil sails again\n\n", "Oil sails again"),
        ("Who pays for the oil?\n\n", "Who pays for the oil?"),
        ("New money from Moscow for the U.S.\n\n", "New money from Moscow for the U.S."),
        ("OPINION | The bill comes due\n\n", "The bill comes due"),
        ("EXPLAINER: What the deal did\n\n", "EXPLAINER: What the deal did"),
        ("PRESS RELEASE – FOR IMMEDIATE PUBLICATION\n\nOil sails again\n\n", "Oil sails again"),
        ("CIRCULAR TO MEMBERS No. 2/2018\nLower ceiling\n\nLondon, 12 January 2018\n\n", "Lower ceiling"),
        ("", None),
        ("Rome paid for the gas.\n\n", None),
        ("x" * 201 + "\n\n", None),
    ],
)
def test_headline(head: str, title: str | None) -> None:
    assert headline_of(head + BODY) == title


def test_headline_needs_a_text() -> None:
    assert headline_of("Oil sails again\n") is None


def test_headline_over_two_lines_of_wrapped_text() -> None:
    line = "Russia paid five million euros for the wheat which it had bought from the\n"
    text = (
        "Oil sails again from the harbours of the east, and nobody is looking at\nthe flags\n\n" + line * 5 + "owner."
    )
    assert headline_of(text) == "Oil sails again from the harbours of the east, and nobody is looking at the flags"
