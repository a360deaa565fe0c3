from kg.extraction.draft import Draft
from kg.extraction.triggers import Trigger
from kg.model.claim import EntityRef, Words
from kg.ontology.terms import Frame, Kind
from tests.extraction.told import dealing, role

GIVER, TAKER = role("giver"), role("taker")
GOODS, EACH = role("goods", Kind.TEXT), role("each", Kind.TEXT, each=True)


def draft() -> Draft:
    return Draft(Trigger(0, (0,), dealing("Gift", (GIVER, TAKER, GOODS, EACH)), Frame("gift"), verbal=True))


def test_who_has_a_role_gets_no_other() -> None:
    made = draft()
    assert made.add(GIVER, [EntityRef("peru")])
    assert not made.add(TAKER, [EntityRef("peru")])
    assert made.add(TAKER, [EntityRef("peru"), EntityRef("chile")])
    assert made.roles == {"giver": [EntityRef("peru")], "taker": [EntityRef("chile")]}


def test_a_phrase_fills_a_role_once_unless_the_role_takes_each() -> None:
    made = draft()
    assert made.add(GOODS, [Words("wheat"), Words("maize")])
    assert not made.add(GOODS, [Words("oil")])
    assert made.add(EACH, [Words("wheat"), Words("maize")])
    assert made.add(EACH, [Words("oil"), Words("wheat")])
    assert made.roles == {"goods": [Words("wheat")], "each": [Words("wheat"), Words("maize"), Words("oil")]}


def test_what_is_borrowed_is_remembered() -> None:
    made = draft()
    made.borrow(GIVER, [])
    assert (made.borrowed, made.roles) == (False, {})
    made.borrow(GIVER, [EntityRef("peru")])
    made.borrow(GIVER, [EntityRef("peru")])
    assert made.borrowed


def test_what_is_linked_is_remembered_with_how_likely_it_is() -> None:
    made = draft()
    made.add(GIVER, [EntityRef("peru")])
    made.likely = {
        "taker": ((EntityRef("chile"),), 0.7),
        "goods": ((Words("wheat"), Words("maize")), 0.6),
    }
    made.link()
    assert made.roles == {"giver": [EntityRef("peru")], "taker": [EntityRef("chile")], "goods": [Words("wheat")]}
    assert made.linked == {"taker": 0.7, "goods": 0.6}


def test_no_link_gives_an_actor_a_second_role() -> None:
    made = draft()
    made.likely = {"giver": ((EntityRef("peru"),), 0.7), "taker": ((EntityRef("peru"),), 0.6)}
    made.link()
    assert (made.roles, made.linked) == ({"giver": [EntityRef("peru")]}, {"giver": 0.7})
