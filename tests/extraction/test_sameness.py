from decimal import Decimal

import pytest
from hypothesis import given

from kg.extraction.merging import by_role
from kg.extraction.sameness import NEVER, Roles, points, same_time
from kg.model.claim import Claim, When, Words
from kg.model.quantity import Quantity
from tests.strategies import claims

TEN = Quantity(Decimal(10), "t")
TWENTY = Quantity(Decimal(20), "t")
EUROS = Quantity(Decimal(10), "EUR")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({}, {}, 0),
        ({"goods": [Words("wheat")]}, {"quantity": [TEN]}, 0),  # nothing to hold against each other
        ({"supplier": ["rome"]}, {"supplier": ["rome"]}, 1),
        ({"party": ["rome", "oslo"]}, {"party": ["oslo", "rome"]}, 2),
        ({"party": ["rome", "oslo"]}, {"party": ["rome"]}, 1),  # told in part
        ({"party": ["rome", "oslo"]}, {"party": ["rome", "cairo"]}, -2),
        ({"supplier": ["rome"]}, {"supplier": ["oslo"]}, -3),
        ({"quantity": [TEN]}, {"quantity": [TEN]}, 2),
        ({"quantity": [TEN]}, {"quantity": [TWENTY]}, NEVER),
        ({"quantity": [TEN]}, {"quantity": [EUROS]}, 0),  # no unit in common
        ({"quantity": [TWENTY, EUROS]}, {"quantity": [TEN, EUROS]}, 2),
        ({"date": [When("2024")]}, {"date": [When("2024-03")]}, 1),
        ({"date": [When("2024")]}, {"date": [When("2025")]}, NEVER),
        ({"goods": [Words("wheat")]}, {"goods": [Words("winter wheat")]}, 1.5),
        ({"goods": [Words("wheat")]}, {"goods": [Words("hard red winter wheat")]}, 0.5),
        ({"goods": [Words("wheat")]}, {"goods": [Words("tanks")]}, -0.5),
        ({"supplier": ["rome"], "quantity": [TEN]}, {"supplier": ["rome"], "quantity": [TEN]}, 3),
        ({"supplier": ["rome"], "date": [When("2024")]}, {"supplier": ["rome"], "date": [When("2025")]}, NEVER),
    ],
)
def test_points(one: Roles, other: Roles, expected: float) -> None:
    assert points(one, other) == points(other, one) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2023", "2023-11", True),
        ("2023-11", "2023-11-30", True),
        ("2023-11", "2023-12", False),
        ("2023-03/..", "2024", True),  # open at the end
        ("../2022", "2023", False),
        ("2020/2023", "2023-12-31", True),
        ("2020/2023", "2024-01-01", False),
    ],
)
def test_times_that_may_be_one(one: str, other: str, *, expected: bool) -> None:
    assert same_time(When(one), When(other)) is same_time(When(other), When(one)) is expected


@given(claims(), claims())
def test_points_are_the_same_from_both_sides(one: Claim, other: Claim) -> None:
    assert points(by_role(one), by_role(other)) == points(by_role(other), by_role(one))


@given(claims())
def test_nothing_speaks_against_a_claim_being_itself(claim: Claim) -> None:
    assert points(by_role(claim), by_role(claim)) >= len(by_role(claim))
