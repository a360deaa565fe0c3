"""Stretches that bear evidence."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kg.model.document import Document
from kg.readers.boilerplate import boilerplate
from kg.readers.passages import passages

WRAPPED = """Oil sails again

SHANGHAI, May 21, 2014 (Tide Wire) - Russia has delivered more than a
million barrels of oil to North Korea since March 2024, the ministry in
Seoul said.
The deliveries breach a cap of 500,000 barrels a year which the United
Nations Security Council imposed in December 2017:
- Rome has paid for the gas which it had bought from the owners of the
  pipeline.
- Paris did not.

"""


def document(text: str) -> Document:
    return Document("a.txt", text, boilerplate=boilerplate(text))


def shown(text: str) -> list[str]:
    read = document(text)
    return [text[span.start : span.end] for span in passages(read)]


def test_lines_are_passages() -> None:
    assert shown(
        " Oil sails again\n\nRome paid. Paris paid.\nOslo paid.\n\u00a0\n\nRelated articles\nShips collide\n"
    ) == [
        "Oil sails again",
        "Rome paid. Paris paid.",
        "Oslo paid.",
    ]


def test_wrapped_lines_are_joined_to_paragraphs() -> None:
    assert shown(WRAPPED) == [
        "Oil sails again",
        "SHANGHAI, May 21, 2014 (Tide Wire) - Russia has delivered more than a\n"
        "million barrels of oil to North Korea since March 2024, the ministry in\n"
        "Seoul said.",
        "The deliveries breach a cap of 500,000 barrels a year which the United\n"
        "Nations Security Council imposed in December 2017:",
        "- Rome has paid for the gas which it had bought from the owners of the\n  pipeline.",
        "- Paris did not.",
    ]


def test_boilerplate_ends_a_passage() -> None:
    text = WRAPPED.replace("million barrels", "Advertisement\nmillion barrels", 1) + WRAPPED
    assert shown(text)[1:3] == [
        "SHANGHAI, May 21, 2014 (Tide Wire) - Russia has delivered more than a",
        "million barrels of oil to North Korea since March 2024, the ministry in\nSeoul said.",
    ]


def test_byte_order_mark_is_no_part_of_a_passage() -> None:
    assert shown("\ufeffOil sails again") == ["Oil sails again"]


LINES = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [
            "",
            "  ",
            "Comments (3)",
            "Related articles",
            "About TideEnergy",
            "3 May 2023",
            "– ENDS –",
            "Share this story: Facebook | Twitter",
            "Rome paid for the gas which it had bought from the owners of the pipeline, and",
            "Paris paid five million euros for the wheat, and the ministry said that it would pay two million more.",
        ]
    ),
)


@given(st.lists(LINES, max_size=25).map("\n".join))
def test_passages_and_boilerplate_share_out_the_text(text: str) -> None:
    read = document(text)
    spans = passages(read)
    both = sorted((*spans, *read.boilerplate))
    assert list(spans) == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in both)
    assert all(before.end <= after.start for before, after in pairwise(both))
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in spans)
    told = "".join(text[span.start : span.end] for span in both)
    assert _dense(told) == _dense(text)


def _dense(text: str) -> str:
    """Without white space and the marks that are invisible."""
    return "".join(text.translate(dict.fromkeys(map(ord, "\u200b\u2060\ufeff"))).split())
