from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.likeness import alike, comparable, overlapping
from kg.model.quantity import Bound, Per, Quantity
from tests.strategies import amounts


def dollars(value: str, *, approximate: bool = False, bound: Bound | None = None, per: Per | None = None) -> Quantity:
    return Quantity(Decimal(value), "USD", approximate, bound, per)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (dollars("100"), dollars("101"), True),
        (dollars("100"), dollars("102"), False),
        (dollars("9.7"), dollars("10", approximate=True), True),  # "nearly ten"
        (dollars("9.7"), dollars("10", bound="max"), True),  # "up to ten"
        (dollars("8.9"), dollars("10", approximate=True), False),
        (dollars("100"), Quantity(Decimal(100), "EUR"), False),
        (dollars("100", per="year"), dollars("100"), True),
        (dollars("100", per="year"), dollars("100", per="month"), False),
        (dollars("0"), dollars("0"), True),
    ],
)
def test_amounts_that_may_be_one(one: Quantity, other: Quantity, *, expected: bool) -> None:
    assert alike(one, other) is expected


@given(amounts, amounts)
def test_likeness_of_amounts_is_symmetric_and_needs_one_unit(one: Quantity, other: Quantity) -> None:
    assert alike(one, other) == alike(other, one)
    assert comparable(one, other) or not alike(one, other)


@given(amounts)
def test_an_amount_is_like_itself(amount: Quantity) -> None:
    assert alike(amount, amount)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("oil and gas exploration", "exploration of gas fields", 2 / 3),
        ("the tanks", "Tank", 1.0),
        ("wheat", "tanks", 0.0),
        ("of the", "", 0.0),
        ("wheat wheat", "wheat", 2 / 3),
    ],
)
def test_overlap_of_phrases(one: str, other: str, expected: float) -> None:
    assert overlapping(one, other) == pytest.approx(expected)


@given(st.text(), st.text())
def test_overlap_is_symmetric_and_a_share(one: str, other: str) -> None:
    assert overlapping(one, other) == overlapping(other, one)
    assert 0 <= overlapping(one, other) <= 1


@given(st.text(alphabet="abc ", min_size=1))
def test_a_phrase_of_words_overlaps_itself_wholly(phrase: str) -> None:
    assert overlapping(phrase, phrase) == (1 if set(phrase.split()) - {"a"} else 0)
