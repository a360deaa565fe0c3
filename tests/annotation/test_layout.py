import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotation.layout import after_dateline, laid_out, masked
from kg.model.document import Document, Span
from tests.parsed import language


def sentences(text: str, **known: object) -> list[str]:
    """The sentences that a document is laid out in before any parser sees it."""
    doc = laid_out(Document("a.txt", text, **known), language())  # type: ignore[arg-type]
    starts = [token.i for token in doc if token.is_sent_start]
    return [doc[start:end].text.strip() for start, end in zip(starts, [*starts[1:], len(doc)], strict=True)]


@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L", "N", "P", "Z", "Cc", "So"])))
def test_masking_keeps_every_character_in_its_place(text: str) -> None:
    seen = masked(Document("a.txt", text))
    assert len(seen) == len(text)
    assert all(ours == theirs or ours in " '\"" for ours, theirs in zip(seen, text, strict=True))


def test_masking_makes_typographic_quotes_and_blanks_plain() -> None:
    assert masked(Document("a.txt", "“Rome’s\u00a0port” rose 5\u2009%.")) == '"Rome\'s port" rose 5 %.'


def test_masking_blanks_what_is_no_evidence() -> None:
    document = Document("a.txt", "Rome fell.\n\nShare this!\n\nIt did.", boilerplate=(Span(12, 23),))
    assert masked(document) == "Rome fell.               It did."


def test_a_sentence_begins_with_every_passage() -> None:
    assert sentences("Oil shipped\n\nRome paid. Paris did not.\nOslo too") == [
        "Oil shipped",
        "Rome paid. Paris did not.",  # within a passage the parser tells sentences
        "Oslo too",
    ]


def test_no_sentence_begins_with_a_small_word_in_the_middle_of_one() -> None:
    text = "Pact signed\n\nIndia and Kenya will hold an exercise off Mombasa. iPhones are banned."
    starts = [token.text for token in laid_out(Document("a.txt", text), language()) if token.is_sent_start is False]
    assert starts == ["signed", "and", "will", "hold", "an", "exercise", "off", "are", "banned"]


def test_boilerplate_begins_no_sentence() -> None:
    assert sentences("Rome fell.\n\nShare this!\n\nIt did.", boilerplate=(Span(12, 23),)) == ["Rome fell.", "It did."]


def test_a_sentence_begins_after_a_dateline() -> None:
    assert sentences("CAIRO, June 29 (Meridian Wire) - Egypt bought wheat.") == [
        "CAIRO, June 29 (Meridian Wire) -",
        "Egypt bought wheat.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SHANGHAI, May 21, 2014 (Meridian Wire) - China bought gas.", "China"),
        ("MARKETS | CRUDE – Oil rose.", "Oil"),
        ("LONDON — Oil rose.", "Oil"),
        ("DATE OF ISSUE: Oil rose.", "Oil"),
        ("Date of issue: Oil rose.", None),  # nothing in capitals
        ("London - Oil rose.", None),
        ("CAIRO bought wheat - again.", None),  # a word in small letters before the dash
        ("The OPEC members - all of them - met.", None),
        ("UK - Oil rose.", None),  # too short for a place of issue
        ("CAIRO -", None),  # nothing after it
        ("", None),
        ("CAIRO " + "Word " * 24 + "- Oil rose.", None),  # too long for a dateline
    ],
)
def test_datelines(text: str, expected: str | None) -> None:
    doc = language()(text)
    story = after_dateline(doc, 0)
    assert (None if story is None else doc[story].text) == expected
