"""Amounts and dates in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.views.wording import amount_words, date_words, shortened


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("890000000", "RUB", "890 million RUB"),
        ("9700000", "USD", "9.7 million USD"),
        ("1234567891", "USD", "1,234,567,891 USD"),
        ("0.5", "t", "0.5 t"),
        ("12.5", "%", "12.5%"),
        ("1", "refinery", "1 refinery"),
        ("2", "refinery", "2 refineries"),
        ("36", "jet", "36 jets"),
        ("3", "aircraft", "3 aircraft"),
        ("10000", "person", "10,000 people"),
        ("60", "USD/bbl", "60 USD/bbl"),
        ("2", "convoy", "2 convoys"),
        ("3", "branch", "3 branches"),
    ],
)
def test_amount(value: str, unit: str, expected: str) -> None:
    assert amount_words(value, unit) == expected


@given(st.decimals(min_value=0, max_value=10**14, allow_nan=False, allow_infinity=False, places=2))
def test_no_digit_is_lost(value: Decimal) -> None:
    number, _, scale = amount_words(str(value), "t").removesuffix(" t").replace(",", "").partition(" ")
    assert Decimal(number) * {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}[scale] == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026", "2026"),
        ("2023-11", "November 2023"),
        ("2025-06-19", "19 June 2025"),
        ("1980/1989", "1980 to 1989"),
        ("0000", "0000"),
        ("2025-06-31", "2025-06-31"),
        ("soon", "soon"),
    ],
)
def test_date(text: str, expected: str) -> None:
    assert date_words(text) == expected


@given(st.text(), st.integers(min_value=2, max_value=50))
def test_shortened_is_short(text: str, length: int) -> None:
    assert len(shortened(text, length)) <= length
