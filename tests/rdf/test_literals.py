from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.rdf.literals import date_literal, decimal_text
from kg.rdf.vocabulary import EDTF, XSD


@pytest.mark.parametrize(
    ("text", "datatype"),
    [
        ("2026", XSD.gYear),
        ("2023-11", XSD.gYearMonth),
        ("2025-06-19", XSD.date),
        ("2020/2023", EDTF),
        ("2024-03/..", EDTF),
        ("../2016", EDTF),
        ("2025-06-19/2025-06-21", EDTF),
    ],
)
def test_a_date_is_typed_by_its_form(text: str, datatype: str) -> None:
    literal = date_literal(text)
    assert (str(literal), literal.datatype) == (text, datatype)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "/",
        "../..",
        "spring",
        "26",
        "2023-13",
        "2023-02-30",
        "2023-2",
        "0000",
        "2023/2020",
        "２０２６",
        "1/2",
        "2020/2021/2022",
        "2020/",
    ],
)
def test_what_is_no_date_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="no date"):
        date_literal(text)


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_numbers_keep_their_value_in_the_shortest_plain_form(number: Decimal) -> None:
    text = decimal_text(number)
    assert Decimal(text) == number
    assert not any(mark in text for mark in "eE+")
    assert "." not in text or text[-1] not in "0."


def test_infinity_is_no_number() -> None:
    with pytest.raises(ValueError, match="no number: Infinity"):
        decimal_text(Decimal("Infinity"))
