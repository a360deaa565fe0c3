import pytest

from benchmarks.speed import share

PAIRS = [(2.0, 2.2), (2.0, 2.6), (1.0, 1.2)]


def test_share_is_the_median_of_pairs_not_the_ratio_of_medians() -> None:
    assert share(PAIRS) == pytest.approx(1.2)
    assert share([*PAIRS, (1.0, 9.0)]) == pytest.approx(1.25)
