from datetime import date
from decimal import Decimal

import pytest

from kg.model.claim import Claim, Modality
from kg.model.quantity import Quantity
from kg.resolution.dealings.weights import DOUBTFUL, ENOUGH
from tests.resolution.dealings.told import claim, compared, reasons


def usd(millions: str, **more: object) -> Quantity:
    return Quantity(Decimal(millions) * 10**6, "USD", **more)  # type: ignore[arg-type]


def lent(*roles: tuple[str, str | Quantity], modality: Modality = Modality.ACTUAL, quote: str = "Yes.") -> Claim:
    return claim("Funding", ("funder", "chad"), ("recipient", "togo"), *roles, modality=modality, quote=quote)


def met(*roles: tuple[str, str | Quantity]) -> Claim:
    return claim("Meeting", ("participant", "chad"), ("participant", "togo"), *roles)


def test_a_comparison_tells_its_reasons() -> None:
    one = lent(("amount", usd("890")), ("date", "2023-11"), ("purpose", "oil and gas exploration"))
    other = lent(("amount", usd("890")), ("date", "2023"), ("purpose", "exploring for oil"), modality=Modality.DENIED)
    found = compared(one, other)
    assert reasons(found) == [
        (1.21, "both name Chad, rare in this corpus (2 documents)"),
        (1.21, "both name Togo, rare in this corpus (2 documents)"),
        (2.5, "amount: 890 million USD in both"),
        (0.6, "date: 2023 and 2023-11 may be one"),
        (2.18, "purpose: “exploring for oil” and “oil and gas exploration”, alike by 80%"),
        (-1.0, "one denies it"),
    ]
    assert found.points >= ENOUGH
    assert compared(other, one).points == found.points


@pytest.mark.parametrize(
    ("one", "other", "points"),
    [
        (usd("523"), usd("523"), 3.0),  # the more digits, the less by chance
        (usd("500"), usd("500"), 2.0),
        (usd("9.7"), usd("10", approximate=True), 1.3),
        (usd("9.7"), usd("10"), 1.3),  # in fewer digits
        (usd("1.2"), usd("1", bound="min"), 0.8),
        (usd("5"), usd("8"), -3.0),
        (usd("5"), usd("12"), -4.0),
        (usd("0.82", approximate=True), usd("0.76"), -3.0),  # about 820 is not 760
        (Quantity(Decimal(3), "vessel"), Quantity(Decimal(3), "ship"), 1.0),
    ],
)
def test_amounts(one: Quantity, other: Quantity, points: float) -> None:
    found = compared(lent(("amount", one)), lent(("amount", other)))
    assert reasons(found)[2][0] == points


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (usd("9"), Quantity(Decimal(800), "EUR")),
        (usd("9", per="year"), usd("9", per="month")),
    ],
)
def test_amounts_that_say_nothing_of_each_other(one: Quantity, other: Quantity) -> None:
    assert len(compared(lent(("amount", one)), lent(("amount", other))).reasons) == 2


def test_a_sum_that_agrees_in_two_currencies_counts_more() -> None:
    both = (("amount", usd("9.7")), ("amount", Quantity(Decimal(890_000_000), "RUB")))
    assert reasons(compared(lent(*both), lent(*both)))[2][0] == 3.2


@pytest.mark.parametrize(
    ("one", "other", "points"),
    [
        ("2024-03-05", "2024-03-05", 3.0),
        ("2024-03-05", "2024-03", 1.5),
        ("2024-03", "2024", 0.6),
        ("2024-03", "2020/2025", 0.4),
        ("2024-03-05", "2024-03-04/2024-03-10", 2.0),
        ("2024-03-05", "2024-02-20/2024-03-10", 1.5),
        ("2024-03-05", "2024-03/..", 0.4),
        ("2024-03-05", "2024-03-06", -0.7),
        ("2024-03-05", "2024-03-10", -2.5),
        ("2024-03", "2024-05", -6.0),  # an event that comes again
        ("2019", "2023", -6.0),
    ],
)
def test_dates(one: str, other: str, points: float) -> None:
    assert reasons(compared(lent(("date", one)), lent(("date", other))))[2][0] == points


def test_meetings_of_two_days_are_two_whatever_they_share() -> None:
    about = (("subject", "oil and gas supplies"), ("place", "rome"))
    found = compared(met(*about, ("date", "2024-03-05")), met(*about, ("date", "2024-03-08")))
    assert found.points < DOUBTFUL
    assert found.contradicts


def test_meetings_without_a_day_are_one_only_if_they_were_told_at_once() -> None:
    day, next_month = date(2024, 3, 5), date(2024, 4, 9)
    about = met(("subject", "oil supplies"))
    assert compared(about, about, (day, day)).points >= ENOUGH
    assert compared(about, about, (day, next_month)).points < DOUBTFUL
    assert compared(about, about).points < ENOUGH
    assert compared(met(("subject", "oil supplies"), ("date", "2024-03-05")), about, (day, next_month)).points < ENOUGH


def test_one_difference_forbids_nothing_and_two_do() -> None:
    first = lent(("amount", usd("5")), ("date", "2024-03-05"), ("purpose", "a railway to the port"))
    disagreeing = lent(("amount", usd("8")), ("date", "2024-03-05"), ("purpose", "a railway to the port"))
    another = lent(("amount", usd("8")), ("date", "2024-05-20"), ("purpose", "a railway to the port"))
    assert compared(first, disagreeing).points >= ENOUGH
    assert compared(first, another).points < DOUBTFUL


def test_figures_of_two_years_are_two() -> None:
    def grew(date: str, tonnes: int) -> Claim:
        figure = ("quantity", Quantity(Decimal(tonnes), "t"))
        return claim("Measurement", ("actor", "chad"), ("indicator", "cotton output"), figure, ("date", date))

    assert compared(grew("2023", 820_000), grew("2024", 820_000)).points < DOUBTFUL
    assert compared(grew("2023", 820_000), grew("2023", 760_000)).points >= DOUBTFUL


def test_a_ministry_is_compatible_with_its_state() -> None:
    about = (("amount", usd("9.15")), ("purpose", "a railway to the port"))
    ministry = claim("Funding", ("funder", "ministry"), ("recipient", "togo"), *about)
    assert reasons(compared(lent(*about), ministry))[0][0] > 0
    assert compared(lent(*about), ministry).points >= ENOUGH
    assert compared(lent(*about), claim("Funding", ("funder", "acme"), *about)).points < DOUBTFUL


def test_rare_names_tell_more_than_states_but_two_alone_are_not_enough() -> None:
    def agreed(one: str, other: str) -> Claim:
        return claim("Agreement", ("party", one), ("party", other))

    rare, common = (compared(agreed(*pair), agreed(*pair)).points for pair in (("acme", "bolt"), ("chad", "togo")))
    assert common < rare < ENOUGH


def test_what_has_no_actor_in_common_is_two() -> None:
    one, other = (claim("Funding", ("funder", who), ("amount", usd("523"))) for who in ("acme", "bolt"))
    assert reasons(compared(one, other))[:2] == [(-3.5, "funder: Bolt; Acme"), (-3.0, "no actor in common")]


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("leader", "President", True),
        ("Chadian President", "president", True),
        ("CEO", "chief executive officer", True),
        ("minister", "foreign minister", True),
        ("prime minister", "foreign minister", False),
        ("deputy foreign minister", "foreign minister", False),
        ("former President", "President", False),
    ],
)
def test_posts(one: str, other: str, is_one: bool) -> None:  # noqa: FBT001 - a parameter of the test
    posts = (
        claim("Affiliation", ("person", "ida"), ("organization", "chad"), ("title", post)) for post in (one, other)
    )
    assert (compared(*posts).points >= ENOUGH) == is_one


def test_places_of_a_meeting_are_apart_and_a_state_is_no_other_place() -> None:
    assert (-3.0, "place: Rome; Oslo") in _both_ways(met(("place", "rome")), met(("place", "oslo")))
    assert not [text for _, text in _both_ways(met(("place", "rome")), met(("place", "togo"))) if "place" in text]


def _both_ways(one: Claim, other: Claim) -> list[tuple[float, str]]:
    return reasons(compared(one, other)) + reasons(compared(other, one))


def test_the_lesser_that_is_told_as_a_part_is_another() -> None:
    part = lent(("amount", usd("5")), quote="A first tranche of 5 million has been paid.")
    assert (-2.0, "the lesser is told as a part") in reasons(compared(part, lent(("amount", usd("8")))))
