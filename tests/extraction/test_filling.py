"""Which words a frame's functions offer to text roles, on parses made by hand."""

import pytest

from kg.ontology.terms import Frame, Kind
from tests.extraction.told import dealing, role, told

TEXT = role("purpose", Kind.TEXT)
PAY = dealing(
    "Payment",
    (role("payer"), role("payee"), role("amount", Kind.AMOUNT, money=True), TEXT),
    Frame(
        "paying",
        verbs=("pay",),
        functions={
            "subject": ("payer",),
            "object": ("amount", "payee", "purpose"),
            "with": ("amount",),
            "for": ("purpose",),
            "on": ("purpose",),
            "complement": ("purpose",),
        },
        requires=("payer",),
    ),
)
PACT = dealing(
    "Pact",
    (role("party"), role("subject", Kind.TEXT)),
    Frame(
        "agreeing",
        nouns=("pact", "framework"),
        functions={
            "subject": ("party",),
            "with": ("party",),
            "on": ("subject",),
            "covering": ("subject",),
            "compound": ("subject",),
        },
    ),
)
MEET = dealing(
    "Meeting",
    (role("guest"), role("topic", Kind.TEXT)),
    Frame("meeting", verbs=("meet",), functions={"subject": ("guest",), "complement": ("topic",)}),
)
BAN = dealing(
    "Ban",
    (role("imposer"), role("target"), role("goods", Kind.TEXT, each=True)),
    Frame(
        "banning",
        verbs=("bar",),
        functions={"subject": ("imposer",), "object": ("target", "goods"), "from": ("goods", "target")},
        unwraps=("goods",),
    ),
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a phrase that the parser hung on a sum, or that a participle ties to it, is said of the deed
        (
            "Peru paid Chile with 42 million dollars for roads.",
            "payer Peru, payee Chile, amount 42000000 USD, purpose roads",
        ),
        ("Peru paid 42 million dollars, meant for roads.", "payer Peru, amount 42000000 USD, purpose roads"),
        # a phrase before the verb above
        ("For roads Peru is to pay Chile.", "payer Peru, payee Chile, purpose roads"),
        (
            "What Peru paid was 40 million dollars, to end a feud.",
            "payer Peru, amount 40000000 USD, purpose end a feud",
        ),
        # money is not what money is for, nor is an occasion
        ("Peru paid Chile for the cost of roads.", "payer Peru, payee Chile, purpose roads"),
        ("Peru paid Chile on that occasion.", "payer Peru, payee Chile"),
        # a right with what it allows
        ("Peru paid for the right to dig.", "payer Peru, purpose right to dig"),
    ],
)
def test_what_money_is_for(sentence: str, expected: str) -> None:
    assert told((PAY,), sentence) == [f"Payment: {expected}"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Peru signed a pact with Chile under which gas will flow.", ["Pact: party Peru, party Chile, subject gas"]),
        ("A pact on gas is to be signed by Peru.", ["Pact: party Peru, subject gas"]),
        # the kind of a text is not what it is about
        ("Peru signed a framework pact.", []),
    ],
)
def test_what_a_text_is_about(sentence: str, expected: list[str]) -> None:
    assert told((PACT,), sentence) == expected


def test_what_is_discussed_is_what_a_meeting_is_about() -> None:
    assert told((MEET,), "Peru and Chile met to discuss prices.") == ["Meeting: guest Peru, guest Chile, topic prices"]


def test_where_a_ban_shuts_out_is_no_goods() -> None:
    assert told((BAN,), "Peru barred Chile from its ports.") == ["Ban: imposer Peru, target Chile"]


def test_the_place_that_the_words_of_a_deed_name_where_no_phrase_tells_another() -> None:
    work = dealing(
        "Work",
        (role("participant"), role("place", Kind.ENTITY)),
        Frame(
            "working",
            verbs=("work", "survey"),
            functions={"subject": ("participant",), "in": ("place",), "region": ("place",)},
        ),
    )
    sentence = "Peru and Chile worked together on the Yellow Sea shelf."
    assert told((work,), sentence) == ["Work: participant Peru, participant Chile, place Yellow Sea"]
    assert told((work,), "Peru surveyed the shelf.") == []  # no place: it tells of nothing but Peru
