"""Confidence grows with what a claim says and how often, and falls where it borrows."""

from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.confidence import MOST, of_both, of_claim


def test_more_roles_found_together_support_one_another() -> None:
    assert [of_claim(roles, borrowed=False) for roles in (2, 3, 4, 7)] == [0.6, 0.75, 0.8, 0.8]


def test_borrowed_roles_count_less() -> None:
    assert of_claim(3, borrowed=True) == 0.65


@given(st.floats(0, MOST), st.floats(0, MOST))
def test_a_second_sentence_never_lowers_it(one: float, other: float) -> None:
    assert max(one, other) <= of_both(one, other) + 0.005 <= MOST + 0.01
    assert of_both(one, other) == of_both(other, one)
