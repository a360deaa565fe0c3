"""What one word tells is told once."""

from typing import Any

import pytest

from kg.annotation.annotated import Annotated
from kg.extraction.choice import chosen
from kg.extraction.draft import Draft
from kg.extraction.triggers import Trigger
from kg.model.claim import EntityRef, Filler, Words
from kg.model.quantity import Quantity
from kg.ontology.terms import DealingType, Frame, Kind
from tests.extraction.told import dealing, document, role, told
from tests.parsed import word

PERU, CHILE, WHEAT = EntityRef("peru"), EntityRef("chile"), Words("wheat")
PARTIES = (role("giver"), role("taker"), role("what", Kind.TEXT))
TRADE = dealing("Trade", (*PARTIES, role("place", Kind.ENTITY)))
FIGURE = dealing("Figure", (role("giver"), role("what", Kind.TEXT)))
PACT = dealing("Pact", PARTIES)

GOODS = role("goods", Kind.TEXT)
IMPORT = dealing(
    "Trade",
    (role("buyer"), role("seller"), GOODS),
    Frame(
        "buying",
        nouns=("import",),
        functions={"subject": ("buyer",), "of": ("goods",), "from": ("seller",)},
        requires=("goods",),
    ),
)
CURB = dealing(
    "Curb",
    (role("imposer"), role("target"), GOODS),
    Frame(
        "stopping",
        verbs=("halt",),
        functions={"subject": ("imposer",), "object": ("goods",), "from": ("target",)},
        requires=("imposer",),
        unwraps=("goods",),
    ),
)
HALT = "Peru halted imports of wheat from Chile."


def drafted(
    annotated: Annotated,
    type_: DealingType,
    *words: str,
    objects: tuple[str, ...] = (),
    frame: Frame = Frame("any"),  # noqa: B008  # frozen
    **roles: Filler,
) -> Draft:
    """What words tell, the first of them the head."""
    tokens = [word(annotated.doc, text) for text in words]
    trigger = Trigger(tokens[0].i, tuple(t.i for t in tokens), type_, frame, verbal=tokens[0].pos_ == "VERB")
    return Draft(
        trigger,
        {name: [filler] for name, filler in roles.items()},
        objects=[word(annotated.doc, text) for text in objects],
    )


# ---- rivals at one word
@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # two actors explain more than one
        ((TRADE, {"giver": PERU, "taker": CHILE}), (FIGURE, {"giver": PERU, "what": WHEAT}), TRADE),
        ((PACT, {"giver": PERU}), (TRADE, {"what": WHEAT}), PACT),
        # of equals that which leaves fewer roles empty
        ((TRADE, {"giver": PERU, "what": WHEAT}), (FIGURE, {"giver": PERU, "what": WHEAT}), FIGURE),
        # of empty ones that which has fewer roles
        ((TRADE, {}), (FIGURE, {}), FIGURE),
    ],
)
def test_the_frame_that_explains_most_tells(
    one: tuple[DealingType, dict[str, Filler]], other: tuple[DealingType, dict[str, Filler]], expected: DealingType
) -> None:
    annotated = document("Peru sold 40 tanks to Chile.")
    rivals = [drafted(annotated, type_, "sold", **roles) for type_, roles in (one, other)]
    for order in (rivals, rivals[::-1]):
        assert [draft.trigger.dealing for draft in chosen(order, annotated)] == [expected]


def test_more_words_tell_more_but_not_where_one_is_an_adjective() -> None:
    annotated = document("Peru sold 40 tanks to Chile.")
    whole: dict[str, Any] = {"giver": PERU, "what": WHEAT}
    long = drafted(annotated, TRADE, "sold", "to", **whole)
    assert list(chosen([drafted(annotated, FIGURE, "sold", **whole), long], annotated)) == [long]
    described = drafted(annotated, TRADE, "sold", "to", frame=Frame("any", adjectives=("to",)), **whole)
    short = drafted(annotated, FIGURE, "sold", **whole)
    assert list(chosen([short, described], annotated)) == [short]


def test_an_amount_is_no_actor() -> None:
    annotated = document("Peru sold 40 tanks to Chile.")
    one = drafted(annotated, PACT, "sold", giver=PERU, what=Quantity(40, "tank"))  # type: ignore[arg-type]
    other = drafted(annotated, TRADE, "sold", giver=PERU, taker=CHILE)
    assert list(chosen([one, other], annotated)) == [other]


def test_two_words_tell_two_dealings_in_their_order() -> None:
    annotated = document("Rome bought tanks after Oslo sold ships, in May.")
    bought, sold = drafted(annotated, TRADE, "bought"), drafted(annotated, TRADE, "sold")
    assert list(chosen([bought, sold], annotated)) == [bought, sold]
    assert list(chosen([], annotated)) == []


# ---- verbs and the nouns that they carry
def test_a_noun_that_is_part_of_a_verb_tells_nothing() -> None:
    annotated = document("Rome took delivery of the ships.")
    verb, noun = (
        drafted(annotated, TRADE, "took", "delivery"),
        drafted(annotated, FIGURE, "delivery", giver=PERU, taker=CHILE),
    )
    assert list(chosen([verb, noun], annotated)) == [verb]


def test_a_verb_that_only_carries_a_noun_lends_it_who_takes_part() -> None:
    annotated = document("Oslo received a loan from Rome.")
    verb = drafted(annotated, PACT, "received", objects=("loan",), taker=CHILE, what=WHEAT)
    noun = drafted(annotated, PACT, "loan", giver=PERU)
    assert list(chosen([verb, noun], annotated)) == [noun]
    assert noun.roles == {"giver": [PERU], "taker": [CHILE]}  # no phrase, only who


def test_a_noun_with_other_parties_borrows_none() -> None:
    annotated = document("Oslo received a loan from Rome.")
    verb = drafted(annotated, PACT, "received", objects=("loan",), giver=CHILE)
    noun = drafted(annotated, PACT, "loan", giver=PERU)
    assert list(chosen([verb, noun], annotated)) == [noun]
    assert noun.roles == {"giver": [PERU]}


@pytest.mark.parametrize(
    ("what", "expected"),
    [(Words("a loan"), ["Pact"]), (Words("money"), ["Trade", "Pact"])],
)
def test_a_noun_of_another_type_is_carried_where_it_fills_a_role_of_the_verb(what: Words, expected: list[str]) -> None:
    annotated = document("Oslo received a loan from Rome.")
    verb = drafted(annotated, TRADE, "received", objects=("loan",), what=what)
    found = chosen([verb, drafted(annotated, PACT, "loan", giver=PERU)], annotated)
    assert [draft.trigger.dealing.name for draft in found] == expected


def test_a_verb_that_does_more_than_carry_tells_its_own() -> None:
    annotated = document("Oslo signed the sale that Rome reported.")
    verb = drafted(annotated, TRADE, "reported", objects=("sale",), giver=PERU)
    noun = drafted(annotated, TRADE, "sale", giver=PERU)
    assert list(chosen([verb, noun], annotated)) == [verb, noun]


def test_a_verb_that_joins_in_carries_any_noun() -> None:
    annotated = document("Rome denied holding talks with Oslo.")
    noun = drafted(annotated, PACT, "talks", giver=PERU)
    assert list(chosen([drafted(annotated, TRADE, "holding", objects=("talks",)), noun], annotated)) == [noun]


def test_what_is_moved_is_no_dealing() -> None:
    annotated = document("Peru sold a $5 million loan.")
    moving = Frame("moving", concrete=("what",))
    loan = drafted(annotated, PACT, "loan", giver=PERU)
    assert list(chosen([drafted(annotated, TRADE, "sold", frame=moving, what=Words("Loan")), loan], annotated)) == [
        loan
    ]
    other = drafted(annotated, TRADE, "sold", frame=moving, what=WHEAT)
    assert list(chosen([other, loan], annotated)) == [other, loan]
    same = drafted(annotated, PACT, "sold", frame=moving, what=Words("loan"))
    assert list(chosen([same, loan], annotated)) == [same, loan]


def test_what_a_verb_stops_is_no_dealing_of_its_own() -> None:
    assert told((IMPORT, CURB), HALT) == ["Curb: imposer Peru, target Chile, goods wheat"]
    assert told((IMPORT,), HALT) == ["Trade: buyer Peru, seller Chile, goods wheat"]
