import pytest

from benchmarks.calibrate import Suggestion, comparison, is_borrowed, suggested
from benchmarks.checked import Checked
from kg.extraction.confidence import of_both, of_claim


def claim(roles: int, right: float, *, borrowed: bool = False, quotes: int = 1) -> Checked:
    stated = of_claim(roles, borrowed=borrowed)
    stated = of_both(stated, stated) if quotes > 1 else stated
    return Checked(stated, right, found=right > 0.5, type="Funding", roles=roles, quotes=quotes)


def test_what_was_borrowed_is_told_by_its_confidence() -> None:
    assert is_borrowed(claim(3, 1.0, borrowed=True))
    assert not is_borrowed(claim(3, 1.0))
    assert not is_borrowed(claim(3, 1.0, borrowed=True, quotes=2))


def test_values_are_found_that_the_shares_were_made_with() -> None:
    claims = [
        claim(roles, share - 0.2 * borrowed, borrowed=borrowed)
        for roles, share in ((2, 0.5), (3, 0.7), (4, 0.8), (6, 0.8))
        for borrowed in (True, False)
    ]
    found = suggested([*claims, claim(3, 0.75, quotes=2)])
    assert found.by_roles == pytest.approx({2: 0.5, 3: 0.7, 4: 0.8})
    assert (found.borrowed, found.repeated, found.most) == pytest.approx((0.2, 0.05, 0.85))


def test_what_is_not_in_the_claims_changes_nothing() -> None:
    found = suggested([claim(roles, 1.0) for roles in (2, 3, 4)])
    assert found.by_roles == pytest.approx({2: 1.0, 3: 1.0, 4: 1.0})
    assert (found.borrowed, found.repeated, found.most) == pytest.approx((0.0, 0.0, 1.0))


def test_suggestions_are_careful() -> None:
    assert str(Suggestion({2: 0.649, 4: 0.85}, borrowed=0.0, repeated=0.099, most=0.949)) == (
        "BY_ROLES = {2: 0.6, 4: 0.85}\nBORROWED = 0.0\nREPEATED = 0.05\nMOST = 0.9"
    )


def test_comparison() -> None:
    claims = [
        Checked(0.31, 0.5, found=False, type="Funding", roles=2, quotes=1),
        Checked(0.31, 1.0, found=True, type="Meeting", roles=2, quotes=1),
        Checked(0.97, 1.0, found=True, type="Funding", roles=3, quotes=2),
    ]
    assert [line.split() for line in comparison(claims)] == [
        ["claims", "stated", "fillers", "right"],
        ["confidence", "0.31", "2", "0.310", "0.750", "0.500"],
        ["confidence", "0.97", "1", "0.970", "1.000", "1.000"],
        ["roles", "2", "2", "0.310", "0.750", "0.500"],
        ["roles", "3", "1", "0.970", "1.000", "1.000"],
        ["quotes", "1", "2", "0.310", "0.750", "0.500"],
        ["quotes", "more", "1", "0.970", "1.000", "1.000"],
        ["borrowed", "no", "3", "0.530", "0.833", "0.667"],
        ["type", "Funding", "2", "0.640", "0.750", "0.500"],
        ["type", "Meeting", "1", "0.310", "1.000", "1.000"],
    ]
