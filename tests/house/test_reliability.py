import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.checked import Checked
from benchmarks.reliability import Bin, bins, calibration_error, number_of


def claim(stated: float, right: float, *, found: bool = True) -> Checked:
    return Checked(stated, right, found, type="Funding", roles=3, quotes=1)


def test_claims_of_like_confidence_are_counted_together() -> None:
    claims = [claim(0.8, 1.0), claim(0.7, 0.5), claim(0.75, 0.0, found=False), claim(0.75, 0.25), claim(0.7, 0.25)]
    low, high = bins(claims)
    assert (low.claims, low.right, low.found) == (4, 0.25, 0.75)
    assert low.stated == pytest.approx(0.725)
    assert high == Bin(1, 0.8, 1.0, 1.0)


def test_no_claims_no_bins_no_error() -> None:
    assert bins([]) == []
    assert calibration_error([]) == 0.0


def test_error_is_weighed_by_claims_and_does_not_cancel_out() -> None:
    parts = [Bin(1, 0.6, 0.9, 0.6), Bin(3, 0.8, 0.7, 0.8)]
    assert calibration_error(parts) == pytest.approx(0.15)
    assert calibration_error(parts, of_claims=True) == 0.0


@given(st.integers(0, 100))
def test_a_confidence_of_two_digits_belongs_to_the_bin_of_its_first(hundredths: int) -> None:
    assert number_of(hundredths / 100) == min(hundredths // 10, 9)


@given(st.lists(st.builds(claim, st.floats(0, 1), st.floats(0, 1))))
def test_every_claim_is_in_one_bin(claims: list[Checked]) -> None:
    assert sum(part.claims for part in bins(claims)) == len(claims)
    assert 0 <= calibration_error(bins(claims)) <= 1
