"""What ties a clause to what was told before, and so which roles it borrows."""

import pytest

from kg.extraction.anaphora import Tie, ties
from kg.extraction.draft import Draft
from kg.extraction.triggers import Trigger
from kg.ontology.terms import DealingType, Frame, Kind
from tests.extraction.told import dealing, document, role, told
from tests.parsed import word

LEND = Frame(
    "lending",
    verbs=("lend",),
    nouns=("payment",),
    functions={
        "subject": ("lender",),
        "object": ("amount",),
        "dative": ("borrower",),
        "to": ("borrower",),
        "of": ("amount",),
        "previous": ("lender", "borrower"),
    },
    requires=("amount",),
)
LOAN = dealing("Loan", (role("lender"), role("borrower"), role("amount", Kind.AMOUNT, money=True)), LEND)
SELL = Frame(
    "selling",
    verbs=("sell",),
    functions={
        "subject": ("supplier",),
        "object": ("goods",),
        "to": ("buyer",),
        "previous": ("goods", "supplier", "buyer"),
    },
    requires=("goods",),
)
TRADE = dealing("Trade", (role("supplier"), role("buyer"), role("goods", Kind.TEXT)), SELL)


@pytest.mark.parametrize(
    ("sentence", "head", "expected"),
    [
        ("Of this, $5 million was lent in May.", "lent", {Tie.PART, Tie.BARE, Tie.OPEN}),
        ("A further $2 million was lent in June.", "lent", {Tie.MORE, Tie.BARE, Tie.OPEN}),
        ("A second payment is due.", "payment", {Tie.PART}),
        ("A payment of $3 million is due.", "payment", set()),
        ("They were sold in May.", "sold", {Tie.PRONOUN, Tie.OPEN}),
        ("Peru sold its hopes.", "sold", {Tie.DEFINITE}),
        ("Peru sold 40 tanks to Chile.", "sold", set()),
    ],
)
def test_ties(sentence: str, head: str, expected: set[Tie]) -> None:
    annotated = document(sentence)
    token = word(annotated.doc, head)
    trigger = Trigger(token.i, (token.i,), LOAN, LEND, verbal=token.pos_ == "VERB")
    assert ties(Draft(trigger), annotated) == expected


@pytest.mark.parametrize(
    ("type_", "first", "second", "expected"),
    [
        (
            LOAN,
            "Peru lent Chile $9 million.",
            "Of this, $5 million was lent in May.",
            "Loan: lender Peru, borrower Chile, amount 5000000 USD",
        ),
        (
            LOAN,
            "Peru lent Chile $9 million.",
            "A further $2 million was lent in June.",
            "Loan: lender Peru, borrower Chile, amount 2000000 USD",
        ),
        (
            TRADE,
            "Peru sold 40 tanks to Chile.",
            "They were sold in May.",
            "Trade: supplier Peru, buyer Chile, goods tanks",
        ),
    ],
)
def test_a_clause_that_takes_up_what_was_told_borrows(
    type_: DealingType, first: str, second: str, expected: str
) -> None:
    assert told((type_,), first, second)[1] == expected


def test_a_clause_that_takes_nothing_up_borrows_nothing() -> None:
    assert len(told((LOAN,), "Peru lent Chile $9 million.", "A payment of $3 million is due.")) == 1
