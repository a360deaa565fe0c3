from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.quantity import Bound, Per, Quantity
from kg.resolution.conflicts.figures import exclude, figures
from tests.strategies import amounts


def of(value: str, bound: Bound | None = None, *, about: bool = False, per: Per | None = None) -> Quantity:
    return Quantity(Decimal(value), "USD", about, bound, per)


def apart(ours: list[Quantity], theirs: list[Quantity]) -> bool:
    """Whether all figures of the two that can be compared exclude each other, and there are some."""
    one, other = figures(ours), figures(theirs)
    pairs = [(a, b) for measure in one.keys() & other.keys() for a in one[measure] for b in other[measure]]
    return bool(pairs) and all(exclude(a, b) for a, b in pairs)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (of("10000000", about=True), of("9700000")),
        (of("10000000"), of("9700000")),  # to one digit, 9.7 million are 10
        (of("950000000"), of("1000000000")),
        (of("1234"), of("1240")),  # within 1 %
        (of("20"), of("19.6")),
        (of("20", about=True), of("21")),
        (of("9000000", about=True), of("10000000")),
        (of("5000000", "min"), of("8000000")),
        (of("5000000", "min"), of("4900000")),  # over five million, nearly
        (of("5000000", "min"), of("8000000", "min")),
        (of("5000000", "max"), of("3000000")),
        (of("5000000", "max"), of("4000000", "min")),
        (of("0"), of("0")),
    ],
)
def test_figures_that_may_be_one(one: Quantity, other: Quantity) -> None:
    assert not apart([one], [other])
    assert not apart([other], [one])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (of("10000000"), of("14000000")),  # would round to 10 million, but is nowhere near
        (of("5000000"), of("8000000")),
        (of("20"), of("21")),  # counts are told as they are
        (of("500"), of("540")),
        (of("10000000", about=True), of("8000000")),
        (of("820000", about=True), of("760000")),
        (of("5000000", "min"), of("3000000")),
        (of("5000000", "max"), of("8000000")),
        (of("5000000", "max"), of("8000000", "max")),  # each tells how far it may go
        (of("5000000", "max"), of("8000000", "min")),
        (of("0"), of("5")),
    ],
)
def test_figures_that_exclude_each_other(one: Quantity, other: Quantity) -> None:
    assert apart([one], [other])
    assert apart([other], [one])


def test_a_range_is_one_figure() -> None:
    between = [of("5", "min"), of("6", "max")]
    assert apart(between, [of("8")])
    assert apart(between, [of("3")])
    assert not apart(between, [of("5.5")])
    assert not apart(between, [of("6", "min")])
    assert not apart(between, [of("5", "min"), of("7", "max")])


def test_what_has_no_common_measure_is_not_compared() -> None:
    roubles = Quantity(Decimal(890000000), "RUB")
    assert not apart([roubles], [of("9700000")])
    assert not apart([of("10", per="year")], [of("3", per="month")])
    assert apart([roubles, of("9700000")], [of("20000000")])
    assert not apart([roubles, of("9700000")], [Quantity(Decimal(890000000), "RUB"), of("20000000")])


@given(st.lists(amounts, min_size=1, max_size=3), st.lists(amounts, min_size=1, max_size=3))
def test_neither_side_comes_first(ours: list[Quantity], theirs: list[Quantity]) -> None:
    assert apart(ours, theirs) == apart(theirs, ours)


@given(st.lists(amounts, min_size=1, max_size=3))
def test_nothing_excludes_itself(told: list[Quantity]) -> None:
    assert not apart(told, told)
