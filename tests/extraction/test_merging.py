from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.merging import grouped, is_same, joined, merged
from kg.model.claim import Claim, EntityRef, Evidence, Filler, Modality, When, Words
from kg.model.quantity import Quantity
from tests.strategies import claims

ROME, OSLO, CAIRO = EntityRef("rome"), EntityRef("oslo"), EntityRef("cairo")
DOLLARS, EUROS = Quantity(Decimal(100), "USD"), Quantity(Decimal(90), "EUR")
TONNES = Quantity(Decimal(5000), "t")


def claim(start: int, /, *, of: str = "Shipment", modality: Modality = Modality.ACTUAL, **roles: Filler) -> Claim:
    """A claim with a quote at ``start``."""
    return Claim(of, tuple(roles.items()), modality, (Evidence(start, start + 9, "Rome paid"),))


TOLD = claim(0, supplier=ROME, recipient=OSLO, goods=Words("wheat"), quantity=TONNES)


@pytest.mark.parametrize(
    "other",
    [
        claim(50, supplier=ROME, recipient=OSLO, goods=Words("winter wheat")),  # two actors and a like phrase
        claim(50, supplier=ROME, quantity=replace(TONNES, value=Decimal(5020))),  # an actor and a like amount
        claim(50, supplier=ROME, recipient=OSLO, goods=Words("wheat"), date=When("2024")),
        replace(TOLD, modality=Modality.PLANNED, evidence=(Evidence(50, 59, "Rome pays"),)),
    ],
)
def test_one_dealing_told_twice(other: Claim) -> None:
    assert is_same(TOLD, other)


@pytest.mark.parametrize(
    "other",
    [
        claim(50, of="Funding", supplier=ROME, recipient=OSLO, goods=Words("wheat"), quantity=TONNES),
        claim(50, supplier=ROME, recipient=OSLO, goods=Words("tanks")),  # other goods
        claim(50, supplier=ROME, recipient=CAIRO, goods=Words("wheat")),  # to somebody else
        claim(50, supplier=ROME, recipient=OSLO, goods=Words("wheat"), quantity=replace(TONNES, value=Decimal(9000))),
        replace(TOLD, modality=Modality.DENIED),  # what is denied is not what was done
    ],
)
def test_dealings_that_the_text_keeps_apart(other: Claim) -> None:
    assert not is_same(TOLD, other)


def post(start: int, title: str, of: EntityRef = ROME) -> Claim:
    return claim(start, of="Affiliation", person=EntityRef("ada"), organization=of, title=Words(title))


def test_who_leads_a_country_may_be_its_president() -> None:
    for first, second in (("leader", "President"), ("President", "Leader")):
        (one,) = merged([post(0, first), post(50, second)])
        assert one.fillers("title") == (Words("President"),)
    assert not is_same(post(0, "leader"), post(50, "President", of=OSLO))
    assert not is_same(post(0, "prime minister"), post(50, "President"))


def test_two_counts_of_one_sentence_are_two() -> None:
    roles: dict[str, Filler] = {"actor": ROME, "indicator": Words("oil refineries")}
    counted = claim(0, of="Measurement", **roles, quantity=Quantity(Decimal(2), "refinery"))
    processed = claim(0, of="Measurement", actor=ROME, indicator=Words("oil"), quantity=TONNES)
    assert not is_same(counted, processed)
    assert is_same(counted, replace(processed, roles=processed.roles[:2]))


def test_dates_apart_keep_dealings_apart() -> None:
    roles: dict[str, Filler] = {"supplier": ROME, "recipient": OSLO, "goods": Words("wheat")}
    assert is_same(claim(0, **roles, date=When("2024")), claim(50, **roles, date=When("2024-03")))
    assert not is_same(claim(0, **roles, date=When("2024")), claim(50, **roles, date=When("2025")))


@pytest.mark.parametrize(("start", "expected"), [(700, True), (710, False)])
def test_a_sum_told_again_nearby_in_another_currency_is_the_same_sum(start: int, *, expected: bool) -> None:
    paid = claim(0, of="Funding", funder=ROME, amount=DOLLARS)
    assert is_same(paid, claim(start, of="Funding", funder=ROME, amount=EUROS)) is expected


def test_sums_that_are_no_conversion() -> None:
    paid = claim(0, of="Funding", funder=ROME, amount=DOLLARS)
    assert not is_same(paid, claim(0, of="Funding", funder=ROME, amount=EUROS))  # apart in one sentence
    offered = claim(50, of="Funding", modality=Modality.POSSIBLE, funder=ROME, amount=EUROS)
    assert not is_same(paid, offered)


def test_a_sum_told_with_who_gives_and_with_who_gets_it_is_one() -> None:
    paid = claim(0, of="Funding", funder=ROME, amount=DOLLARS)
    assert is_same(paid, claim(50, of="Funding", recipient=OSLO, amount=DOLLARS))
    assert not is_same(paid, claim(50, of="Funding", funder=CAIRO, amount=DOLLARS))


def test_two_triggers_of_one_sentence_with_the_same_actors_are_one() -> None:
    hosted = claim(0, of="Meeting", participant=ROME, subject=Words("gas"))
    assert is_same(hosted, claim(0, of="Meeting", participant=ROME, place=OSLO))
    assert not is_same(hosted, claim(50, of="Meeting", participant=ROME, place=OSLO))


def test_a_joined_claim_has_all_quotes_speakers_actors_and_amounts_and_the_first_words() -> None:
    first = replace(
        claim(0, of="Funding", funder=ROME, amount=DOLLARS, purpose=Words("a port"), date=When("2024")),
        attributed_to=("aly",),
        confidence=0.5,
    )
    second = replace(
        claim(50, of="Funding", funder=CAIRO, amount=EUROS, purpose=Words("docks"), date=When("2024-03"), place=OSLO),
        attributed_to=("zoe", "aly"),
        confidence=0.75,
    )
    assert joined(first, second) == Claim(
        "Funding",
        (
            ("funder", ROME),
            ("funder", CAIRO),
            ("amount", DOLLARS),
            ("amount", EUROS),
            ("purpose", Words("a port")),
            ("date", When("2024")),
            ("place", OSLO),
        ),
        Modality.ACTUAL,
        (Evidence(0, 9, "Rome paid"), Evidence(50, 59, "Rome paid")),
        ("aly", "zoe"),
        0.8,
    )


def test_claims_come_in_the_order_of_their_first_quotes() -> None:
    early, late = claim(0, of="Meeting", participant=ROME), claim(90, of="Funding", funder=OSLO)
    assert merged([late, early]) == [early, late]


@given(st.lists(claims(), max_size=6))
def test_merging_again_changes_nothing(told: list[Claim]) -> None:
    once = merged(told)
    assert merged(once) == once


@given(st.lists(claims(), max_size=6))
def test_merging_loses_no_quote_and_no_actor(told: list[Claim]) -> None:
    once = merged(told)
    assert {quote for claim in once for quote in claim.evidence} == {
        quote for claim in told for quote in claim.evidence
    }
    actors = {(claim.type, filler) for claim in told for filler in claim.roles if isinstance(filler[1], EntityRef)}
    assert {
        (claim.type, filler) for claim in once for filler in claim.roles if isinstance(filler[1], EntityRef)
    } == actors


@given(
    st.lists(claims(), max_size=5, unique_by=lambda claim: claim.evidence[0]).flatmap(
        lambda told: st.tuples(st.just(told), st.permutations(told))
    )
)
def test_the_order_in_which_sentences_are_read_does_not_matter(orders: tuple[list[Claim], list[Claim]]) -> None:
    assert merged(orders[0]) == merged(orders[1])


def test_what_is_one_is_told_once() -> None:
    again = claim(50, supplier=ROME, recipient=OSLO, goods=Words("wheat"), date=When("2024"))
    other = claim(90, supplier=CAIRO, recipient=OSLO, goods=Words("tanks"))
    assert merged([other, again, TOLD]) == [joined(TOLD, again), other]


def test_what_two_say_together_may_show_that_a_third_is_the_same() -> None:
    sum_ = claim(0, of="Funding", funder=ROME, amount=DOLLARS)
    port = claim(1000, of="Funding", recipient=OSLO, purpose=Words("a port"), date=When("2024"))
    whole = {"funder": ROME, "amount": DOLLARS, "recipient": OSLO, "purpose": Words("a port"), "date": When("2024")}
    both = claim(2000, of="Funding", **whole)
    assert not is_same(sum_, port)
    assert len(merged([sum_, port, both])) == 1


def test_a_group_knows_the_claims_that_it_is_made_of() -> None:
    again = claim(50, supplier=ROME, recipient=OSLO, goods=Words("wheat"), date=When("2024"))
    other = claim(90, supplier=CAIRO, recipient=OSLO, goods=Words("tanks"))
    assert grouped([other, again, TOLD]) == [(joined(TOLD, again), (2, 1)), (other, (0,))]
    assert grouped([]) == []


@given(st.lists(claims(), max_size=6))
def test_each_claim_is_in_one_group(told: list[Claim]) -> None:
    groups = grouped(told)
    assert sorted(n for _, numbers in groups for n in numbers) == list(range(len(told)))
    for group, numbers in groups:
        assert {told[n].type for n in numbers} == {group.type}
        assert {*group.evidence} == {quote for n in numbers for quote in told[n].evidence}


# ---- general words
def work(start: int, activity: str, *participants: EntityRef) -> Claim:
    roles = (*(("participant", who) for who in participants), ("activity", Words(activity)))
    return Claim("Cooperation", roles, Modality.ACTUAL, (Evidence(start, start + 9, "Rome paid"),))


DRILL, SURVEY = work(0, "drill for oil", ROME, OSLO), work(50, "survey of whales", ROME, OSLO)


def test_the_project_of_two_is_the_one_that_was_told_last() -> None:
    project = work(90, "joint project", ROME, OSLO)
    assert merged([DRILL, SURVEY, project]) == [DRILL, joined(SURVEY, project)]


def test_words_that_say_what_is_done_replace_general_ones() -> None:
    (found,) = merged([work(0, "new joint project", ROME, OSLO), SURVEY])
    assert found.roles == SURVEY.roles
    assert [quote.start for quote in found.evidence] == [0, 50]


def test_a_project_of_one_may_be_any() -> None:
    one = work(90, "joint project", ROME)
    assert merged([DRILL, one]) == [DRILL, one]


def test_a_leader_is_the_one_whose_title_is_told() -> None:
    post = [
        claim(start, of="Affiliation", person=ROME, organization=OSLO, title=Words(title))
        for start, title in ((0, "leader"), (50, "President"))
    ]
    (found,) = merged(post)
    assert found.roles == post[1].roles
