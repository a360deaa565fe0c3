"""Open roles, what likely fills them, and what a claim gains by it."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.draft import Draft
from kg.extraction.linking.linker import linked, open_roles, wants
from kg.extraction.linking.model import Model
from kg.extraction.triggers import Trigger
from kg.model.claim import Claim, EntityRef, Evidence, Filler, Modality, When, Words
from kg.model.quantity import Quantity
from kg.ontology.terms import Frame, Kind
from tests.extraction.linking.trade import BUYER, SELL, TRADE, draft_of
from tests.extraction.told import dealing, role
from tests.strategies import claims

PERU, CHILE, ROME = EntityRef("peru"), EntityRef("chile"), EntityRef("rome")
WHEAT, TONNES = Words("wheat"), Quantity(Decimal(500), "t")
BOTH = "Oslo sold ships, according to Rome, and Cairo bought tanks."


def trade(frame: Frame = SELL, **roles: Filler) -> Draft:
    return Draft(Trigger(1, (1,), TRADE, frame, verbal=True), {name: [filler] for name, filler in roles.items()})


def likely(draft: Draft, **offers: tuple[Filler, float]) -> Draft:
    draft.likely = {name: ((filler,), probability) for name, (filler, probability) in offers.items()}
    return draft


def claim(**roles: Filler) -> Claim:
    return Claim("Trade", tuple(roles.items()), Modality.ACTUAL, (Evidence(0, 9, "Peru sold"),), confidence=0.6)


# ---- open roles
def opened(draft: Draft) -> list[str]:
    return [role.name for role in open_roles(draft)]


def test_a_role_is_open_that_nothing_fills_and_a_date_never_is() -> None:
    assert opened(trade()) == ["supplier", "buyer", "goods", "quantity"]
    assert opened(trade(supplier=PERU, goods=WHEAT)) == ["buyer", "quantity"]


def test_a_text_is_open_only_where_the_frame_has_a_function_for_it() -> None:
    silent = Frame("trading", functions={"subject": ("supplier",)})
    assert opened(trade(silent)) == ["supplier", "buyer", "quantity"]


@pytest.mark.parametrize("own", ["trigger", "phrase", "name"])
def test_what_the_trigger_itself_says_is_not_open(own: str) -> None:
    frame = Frame("selling", functions={"subject": ("supplier",), own: ("goods",)})
    assert opened(trade(frame)) == ["supplier", "buyer", "quantity"]


@pytest.mark.parametrize(
    ("frame", "fillers", "expected"),
    [
        (Frame("one"), 0, True),
        (Frame("one"), 1, False),
        # it takes two
        (Frame("paired", pairs=("buyer",)), 1, True),
        (Frame("paired", pairs=("buyer",)), 2, False),
        (Frame("mutual", functions={"subject": ("buyer",), "with": ("buyer",)}), 1, True),
        (Frame("with", functions={"subject": ("supplier",), "with": ("buyer",)}), 1, False),
    ],
)
def test_a_role_that_two_share_has_room_for_the_second(frame: Frame, fillers: int, *, expected: bool) -> None:
    draft = trade(frame)
    draft.roles["buyer"] = [PERU, CHILE][:fillers]
    assert wants(draft, BUYER) is expected


# ---- what is likely
@pytest.mark.parametrize(
    ("weights", "least", "expected"),
    [
        ({"to|buyer": 2.0}, 0.5, {"buyer": ("state-italy", 0.881)}),
        ({"subject|buyer": 2.0}, 0.5, {"buyer": ("state-egypt", 0.881)}),
        ({}, 0.5, {"buyer": ("state-italy", 0.5)}),  # of equals the first
        ({"buyer": -0.1}, 0.5, {}),
    ],
)
def test_the_likeliest_candidate_is_taken_where_it_is_likely_enough(
    weights: dict[str, float], least: float, expected: dict[str, tuple[str, float]]
) -> None:
    draft, found = draft_of("sold", BOTH)
    given = found.linker.likely(draft, Model(weights), least)
    assert {name: (fillers[0].id, round(p, 3)) for name, (fillers, p) in given.items()} == expected  # type: ignore[union-attr]


def test_no_candidate_no_link() -> None:
    draft, found = draft_of("sold", "Peru sold wheat and maize.")
    assert found.linker.likely(draft, Model({}), 0.0) == {}


# ---- what a claim gains
def test_a_claim_gains_what_is_likely_in_the_order_of_roles() -> None:
    draft = likely(trade(goods=WHEAT), quantity=(TONNES, 0.5), supplier=(PERU, 0.7))
    assert linked(claim(goods=WHEAT, date=When("2024")), [draft]) == replace(
        claim(supplier=PERU, goods=WHEAT, quantity=TONNES, date=When("2024")),
        confidence=0.6,  # two roles of 0.6, one of 0.7, one of 0.5
    )


def test_what_the_claim_knows_from_another_sentence_needs_no_guess() -> None:
    one = likely(trade(goods=WHEAT), supplier=(PERU, 0.9))
    told = claim(supplier=CHILE, goods=WHEAT)
    assert linked(told, [one, trade(supplier=CHILE)]) == told


def test_who_has_a_role_gets_no_other() -> None:
    told = claim(supplier=PERU, goods=WHEAT)
    assert linked(told, [likely(trade(supplier=PERU, goods=WHEAT), buyer=(PERU, 0.9))]) == told


def test_of_two_guesses_the_likelier_counts() -> None:
    one = likely(trade(goods=WHEAT), supplier=(PERU, 0.5), buyer=(ROME, 0.6))
    other = likely(trade(goods=WHEAT), supplier=(CHILE, 0.8), buyer=(CHILE, 0.7))
    assert linked(claim(goods=WHEAT), [one, other]).roles == (("supplier", CHILE), ("buyer", ROME), ("goods", WHEAT))


def test_what_filled_a_role_after_it_was_weighed_stands() -> None:
    told = claim(supplier=PERU, goods=WHEAT)
    assert linked(told, [likely(trade(supplier=PERU, goods=WHEAT), supplier=(CHILE, 0.9))]) == told


def test_the_second_of_two_joins_the_first() -> None:
    pact = dealing("Pact", (role("party"), role("subject", Kind.TEXT)))
    draft = Draft(Trigger(1, (1,), pact, Frame("signing", pairs=("party",)), verbal=True), {"party": [PERU]})
    told = replace(claim(party=PERU, subject=WHEAT), type="Pact")
    gained = linked(told, [likely(draft, party=(CHILE, 0.9))])
    assert gained.roles == (("party", PERU), ("party", CHILE), ("subject", WHEAT))
    whole = replace(told, roles=(("party", PERU), ("party", ROME)))
    assert linked(whole, [likely(draft, party=(CHILE, 0.9))]) == whole


PROBABILITIES = st.floats(0.4, 1)
TAKING = st.dictionaries(
    st.sampled_from(["supplier", "recipient", "goods"]),
    st.tuples(st.sampled_from([*(EntityRef(id_) for id_ in "abcd"), Words("wheat")]), PROBABILITIES),
)
SHIP = dealing(
    "Shipment",
    (
        role("supplier"),
        role("recipient"),
        role("goods", Kind.TEXT),
        role("quantity", Kind.AMOUNT),
        role("date", Kind.DATE),
    ),
)


@given(claims(), st.lists(TAKING, min_size=1, max_size=3))
def test_what_is_filled_stays_as_it_is(told: Claim, offers: list[dict[str, tuple[Filler, float]]]) -> None:
    drafts = [likely(Draft(Trigger(1, (1,), SHIP, Frame("shipping"), verbal=True)), **offer) for offer in offers]
    gained = linked(told, drafts)
    filled = {name for name, _ in told.roles}
    assert [pair for pair in gained.roles if pair[0] in filled] == list(told.roles)
    assert replace(gained, roles=told.roles, confidence=told.confidence) == told
    assert 0 <= gained.confidence <= 1
    given = [filler for name, filler in gained.roles if name not in filled]
    assert len({*given}) == len(given)
    assert not {*given} & {filler for _, filler in told.roles}
