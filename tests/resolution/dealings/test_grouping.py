from decimal import Decimal

import pytest

from kg.model.claim import Claim, EntityRef, Filler, When, Words
from kg.model.entity import Entity
from kg.model.quantity import Quantity
from kg.model.reading import Reading
from tests.resolution.readings import claim, one_dealing, reading

ROME, OSLO, CAIRO = EntityRef("rome"), EntityRef("oslo"), EntityRef("cairo")
ACTORS = (
    Entity("cairo", "State", ("Egypt",), "EG"),
    Entity("oslo", "State", ("Norway",), "NO"),
    Entity("rome", "State", ("Italy",), "IT"),
)
TEN, TWENTY = Quantity(Decimal(10_150_000), "USD"), Quantity(Decimal(20_000_000), "USD")


def told(text: str, *claims: Claim) -> Reading:
    return reading(text, *ACTORS, claims=claims)


def lent(*more: tuple[str, Filler], recipient: Filler = OSLO) -> Claim:
    return claim("Funding", ("funder", ROME), ("recipient", recipient), *more)


@pytest.mark.parametrize(
    "other",
    [
        lent(("amount", TEN)),
        lent(("amount", TEN), ("date", When("2024-03"))),
        claim("Funding", ("funder", ROME), ("amount", TEN)),  # an actor and a sum
    ],
)
def test_two_documents_tell_of_one_dealing(other: Claim) -> None:
    assert one_dealing(told("a", lent(("amount", TEN), ("date", When("2024")))), told("b", other)) == [{"a:0", "b:0"}]


@pytest.mark.parametrize(
    "other",
    [
        lent(),  # two actors alone say too little
        lent(("amount", TWENTY)),
        lent(("amount", TEN), ("date", When("2025"))),
        lent(("amount", TEN), recipient=CAIRO),
        claim("Funding", ("funder", OSLO), ("recipient", ROME), ("amount", TEN)),  # the other way round
        claim("Agreement", ("party", ROME), ("party", OSLO), ("amount", TEN)),
        claim("Funding", ("amount", TEN), ("purpose", Words("a port"))),  # no actor in common
    ],
)
def test_two_dealings(other: Claim) -> None:
    ours = lent(("amount", TEN), ("date", When("2024")), ("purpose", Words("a port")))
    assert one_dealing(told("a", ours), told("b", other)) == [{"a:0"}, {"b:0"}]


def test_what_one_document_keeps_apart_stays_apart() -> None:
    twice = told("a", lent(("amount", TEN), ("purpose", Words("a port"))), lent(("amount", TEN)))
    assert one_dealing(twice) == [{"a:0"}, {"a:1"}]
    # the claim of the other document goes to the liker of the two and does not join them
    assert one_dealing(twice, told("b", lent(("amount", TEN), ("purpose", Words("the port"))))) == [
        {"a:0", "b:0"},
        {"a:1"},
    ]


def test_a_vague_claim_does_not_join_two_that_contradict_each_other() -> None:
    port = ("purpose", Words("a port"))
    march = told("a", lent(("date", When("2024-03")), port))
    year = told("b", lent(("date", When("2024")), port))
    may = told("c", lent(("date", When("2024-05")), port))
    assert one_dealing(march, may) == [{"a:0"}, {"c:0"}]
    assert len(one_dealing(march, year, may)) == 2
