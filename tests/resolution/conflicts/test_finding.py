from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model.claim import Claim, EntityRef, Filler, Modality, When, Words
from kg.model.entity import Entity
from kg.model.quantity import Quantity
from kg.model.reading import Reading
from kg.resolution.conflicts import Conflict, find_conflicts
from tests.resolution.readings import claim, reading
from tests.strategies import claims

ROME, OSLO, CAIRO, TREASURY = map(EntityRef, ("rome", "oslo", "cairo", "treasury"))
ENTITIES = (
    Entity("cairo", "State", ("Egypt",), "EG"),
    Entity("oslo", "State", ("Norway",), "NO"),
    Entity("rome", "State", ("Italy",), "IT"),
    Entity("treasury", "Organization", ("Treasury",), parent="rome"),
)
FIVE, EIGHT = Quantity(Decimal(5000000), "EUR"), Quantity(Decimal(8000000), "EUR")


def telling(*told: Claim) -> list[Reading]:
    """One document for each claim."""
    return [reading(name, *ENTITIES, claims=[claim]) for name, claim in zip("abcdefgh", told, strict=False)]


def conflicts(readings: Sequence[Reading]) -> tuple[Conflict, ...]:
    """Conflicts where all claims of one type tell of one dealing."""
    entities = {(r.document.key, entity.id): entity.id for r in readings for entity in r.entities}
    dealings = {(r.document.key, n): claim.type for r in readings for n, claim in enumerate(r.claims)}
    return find_conflicts(readings, entities, dealings)


def found(*told: Claim) -> dict[str, dict[str, str]]:
    """For each role in conflict, the documents of each value."""
    readings = telling(*told)
    names = {reading.document.key: reading.document.text for reading in readings}
    return {
        conflict.role: {
            _shown(value): "".join(sorted(names[key] for key, _ in nodes)) for value, nodes in conflict.sides
        }
        for conflict in conflicts(readings)
    }


def _shown(value: Filler | str) -> str:
    if isinstance(value, Quantity):
        return f"{value.value} {value.unit}"
    return value.text if isinstance(value, When) else str(value)


def lent(*roles: tuple[str, Filler], modality: Modality = Modality.ACTUAL) -> Claim:
    return replace(claim("Funding", *roles), modality=modality)


def test_two_sums_are_a_conflict_with_a_side_for_each() -> None:
    five, eight = lent(("amount", FIVE)), lent(("amount", EIGHT))
    assert found(five, eight, five, lent()) == {"amount": {"5000000 EUR": "ac", "8000000 EUR": "b"}}


def test_only_what_can_be_compared_stands_against_each_other() -> None:
    roubles = Quantity(Decimal(890000000), "RUB")
    assert found(lent(("amount", roubles), ("amount", FIVE)), lent(("amount", EIGHT))) == {
        "amount": {"5000000 EUR": "a", "8000000 EUR": "b"}
    }
    assert found(lent(("amount", roubles)), lent(("amount", EIGHT))) == {}
    assert found(lent(("amount", roubles), ("amount", FIVE)), lent(("amount", roubles), ("amount", EIGHT))) == {}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2023-11", "2023", {}),
        ("2023-11", "2023-10/..", {}),
        ("2023-11", "2023-12", {"date": {"2023-11": "a", "2023-12": "b"}}),
        ("2023-11-03", "2023-11-10", {"date": {"2023-11-03": "a", "2023-11-10": "b"}}),
    ],
)
def test_dates(one: str, other: str, expected: dict[str, dict[str, str]]) -> None:
    assert found(lent(("date", When(one))), lent(("date", When(other)))) == expected


def test_who_gives_is_told_by_one_name_or_by_that_of_a_part() -> None:
    by_rome, by_oslo, by_treasury = lent(("funder", ROME)), lent(("funder", OSLO)), lent(("funder", TREASURY))
    assert found(by_rome, by_oslo) == {"funder": {"rome": "a", "oslo": "b"}}
    assert found(by_rome, by_treasury) == {}
    assert found(lent(("funder", ROME), ("funder", OSLO)), by_oslo) == {}


def test_of_many_who_take_part_each_claim_may_name_some() -> None:
    pact = [claim("Agreement", *(("party", who) for who in parties)) for parties in ([ROME], [OSLO], [ROME, OSLO])]
    assert found(*pact) == {}


def test_two_pairs_of_parties_of_one_contract_are_a_conflict_of_those_in_whom_they_differ() -> None:
    with_oslo, with_cairo, with_both = (
        claim("Agreement", *(("party", who) for who in (ROME, *others))) for others in ([OSLO], [CAIRO], [OSLO, CAIRO])
    )
    assert found(with_oslo, with_cairo) == {"party": {"oslo": "a", "cairo": "b"}}
    assert found(with_oslo, with_cairo, with_both) == {}
    with_treasury = claim("Agreement", ("party", OSLO), ("party", TREASURY))
    assert found(with_oslo, with_treasury) == {}


def test_done_or_planned_against_denied() -> None:
    done, planned, possible, denied = (lent(("amount", FIVE), modality=modality) for modality in Modality)
    assert found(done, denied) == {"modality": {"actual": "a", "denied": "b"}}
    assert found(planned, done, denied) == {"modality": {"planned": "a", "actual": "b", "denied": "c"}}
    assert found(done, planned, possible) == {}
    assert found(possible, denied) == {}


@pytest.mark.parametrize("modality", [Modality.DENIED, Modality.POSSIBLE])
def test_what_is_denied_or_only_possible_asserts_no_value(modality: Modality) -> None:
    assert "amount" not in found(lent(("amount", FIVE)), lent(("amount", EIGHT), modality=modality))


def test_words_never_conflict() -> None:
    assert found(lent(("purpose", Words("a port"))), lent(("purpose", Words("tanks")))) == {}


def test_what_one_document_says_in_two_voices_may_conflict() -> None:
    twice = reading("a", *ENTITIES, claims=[lent(("amount", FIVE)), lent(("amount", EIGHT))])
    assert [conflict.role for conflict in conflicts([twice])] == ["amount"]


@settings(max_examples=60)
@given(st.lists(claims(), max_size=6).flatmap(lambda told: st.tuples(st.just(told), st.permutations(told))))
def test_order_does_not_matter_and_a_conflict_has_two_sides_of_what_is_claimed(
    orders: tuple[list[Claim], list[Claim]],
) -> None:
    entities = tuple(Entity(id_, "Organization", (id_ * 3,)) for id_ in "abc")
    texts = dict(enumerate("uvwxyz"))
    first = [reading(texts[n], *entities, claims=[claim]) for n, claim in enumerate(orders[0])]
    second = sorted(first, key=lambda r: r.document.text, reverse=True)
    assert conflicts(first) == conflicts(second)
    for conflict in conflicts(first):
        assert len(conflict.sides) >= 2
        assert all(nodes for _, nodes in conflict.sides)
        assert len({value for value, _ in conflict.sides}) == len(conflict.sides)
