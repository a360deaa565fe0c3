"""PDF files: paragraphs from lines, and files that cannot be read."""

import io
import logging
from contextlib import suppress

import pytest

from kg.errors import SkipDocument
from kg.model.document import Document
from kg.readers.pdf import read, unwrapped
from tests.readers.pages import pdf

FIRST = [
    "Tide Wire bulletin 7",
    "Oil sails again",
    "Russia has delivered more than a million barrels of oil to North Korea since",
    "March 2024, the ministry in Seoul said on Friday, citing a study of satel-",
    "lite images.",
    "The deliveries breach a cap of 500,000 barrels a year which the United Nations",
    "page 1 of 2",
]
SECOND = [
    "Tide Wire bulletin 7",
    "Security Council imposed in December 2017, and which is still in force in",
    "all its parts.",
    "",
    "- Rome paid.",
    "- Paris did not.",
    "page 2 of 2",
]


def drawn(data: bytes) -> Document:
    (document,) = read(io.BytesIO(data), "a.pdf", 1_000_000)
    return document


def test_paragraphs_and_metadata() -> None:
    assert drawn(pdf([FIRST, SECOND], title="Oil sails", made="D:20240503120000Z")) == Document(
        "a.pdf",
        "Oil sails again\n\n"
        "Russia has delivered more than a million barrels of oil to North Korea since March 2024, the ministry in Seoul"
        " said on Friday, citing a study of satellite images.\n\n"
        "The deliveries breach a cap of 500,000 barrels a year which the United Nations Security Council imposed in"
        " December 2017, and which is still in force in all its parts.\n\n"
        "- Rome paid.\n\n"
        "- Paris did not.",
        title="Oil sails",
        issued="2024-05-03",
    )


def test_date_in_the_head_goes_before_that_of_the_file() -> None:
    data = pdf([["MOSCOW, May 2, 2024 - Russia paid."]], made="D:20250101120000Z")
    assert drawn(data).issued == "2024-05-02"


def test_date_in_a_form_of_its_own_is_none() -> None:
    assert drawn(pdf([["Russia paid."]], made="yesterday")).issued is None


def test_name_of_a_draft_is_no_title() -> None:
    assert drawn(pdf([["Russia paid."]], title="Microsoft Word - draft.docx")).title is None


def test_empty_password_opens() -> None:
    assert drawn(pdf([["Russia paid."]], password="")).text == "Russia paid."


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (pdf([["Russia paid."]], password="secret"), "encrypted"),  # noqa: S106 -- it opens nothing
        (pdf([[]]), "no text layer; run it through OCR"),
        (b"hello", "damaged PDF: Stream has ended unexpectedly"),
        (b"", "empty"),
    ],
)
def test_left_out(data: bytes, cause: str, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(SkipDocument) as skip:
        drawn(data)
    assert str(skip.value) == cause
    assert caplog.records == []
    assert logging.getLogger("pypdf").propagate


@pytest.mark.parametrize("cut", range(0, 900, 60))
def test_damage_is_never_worse_than_a_skip(cut: int) -> None:
    whole = pdf([FIRST])
    with suppress(SkipDocument):
        drawn(whole[:cut] + whole[cut + 30 :])


def test_ligatures_become_letters() -> None:
    assert unwrapped(["The o\ufb03ce of \ufb01nance"]) == "The office of finance"
