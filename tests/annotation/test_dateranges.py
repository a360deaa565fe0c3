from datetime import date

import pytest

from kg.annotation.dateranges import Item, interval, joined

ISSUED = date(2023, 1, 16)


def items(text: str, *times: tuple[str, str, str]) -> list[Item]:
    """Words of a text as times with two readings."""
    return [
        Item(at := text.index(words), at + len(words), past, future, to_come=False) for words, past, future in times
    ]


MAY, JULY = ("May", "2022-05", "2023-05"), ("July", "2022-07", "2023-07")
NOVEMBER = ("November", "2022-11", "2023-11")


@pytest.mark.parametrize(
    ("text", "times", "expected"),
    [
        ("from May to July", (MAY, JULY), ("2022-05/2022-07", "2023-05/2023-07")),
        ("between May and July", (MAY, JULY), ("2022-05/2022-07", "2023-05/2023-07")),
        ("from November to May", (NOVEMBER, MAY), ("2022-11/2023-05", "2022-11/2023-05")),
        ("in May and July", (MAY, JULY), None),
    ],
)
def test_two_times_make_an_interval(
    text: str, times: tuple[tuple[str, str, str], ...], expected: tuple[str, str] | None
) -> None:
    found = interval(text, *items(text, *times))
    assert (found and (found.past, found.future)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("since May", "2022-05/.."), ("by the end of May", "../2022-05"), ("in May", "2022-05"), ("to May", "2022-05")],
)
def test_prepositions(text: str, expected: str) -> None:
    assert [item.past for item in joined(text, items(text, MAY), ISSUED)] == [expected]


def test_the_reading_that_the_words_suggest() -> None:
    assert Item(0, 3, "2022-05", "2023-05", to_come=True).told == "2023-05"
    assert Item(0, 3, "2022-05", "2023-05", to_come=False).told == "2022-05"
