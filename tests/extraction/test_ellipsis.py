"""Amounts told in one breath that are dealings of their own."""

from kg.ontology.terms import Frame, Kind
from tests.extraction.told import dealing, role, told

FUNCTIONS = {"subject": ("giver",), "object": ("goods", "amount"), "dative": ("taker",), "to": ("taker",)}
ROLES = (
    role("giver"),
    role("taker"),
    role("goods", Kind.TEXT, each=True),
    role("amount", Kind.AMOUNT),
    role("date", Kind.DATE),
)
GIFT = dealing("Gift", ROLES, Frame("giving", verbs=("sell", "lend"), functions=FUNCTIONS, requires=("giver",)))


def test_a_figure_held_against_that_of_another_time() -> None:
    assert told((GIFT,), "Peru sold 20 tonnes of wheat in 2023, up from 15 tonnes in 2022.") == [
        "Gift: giver Peru, goods wheat, amount 20 t, date 2023",
        "Gift: giver Peru, goods wheat, amount 15 t, date 2022",
    ]


def test_a_part_that_goes_to_somebody() -> None:
    *_, last = told((GIFT,), "Peru lent $5 million to Chile, $2 million of it to Oslo.")
    assert "amount 2000000 USD" in last
    assert "taker Oslo" in last or "taker Norway" in last
