import dataclasses
from decimal import Decimal

import pytest

from kg.build.faults import faults
from kg.model.claim import Claim, EntityRef, Evidence, When, Words
from kg.model.entity import Entity
from kg.model.quantity import Quantity
from tests.build.doubles import SETTINGS
from tests.tiny import LOAN_READING, READINGS

CLAIM = LOAN_READING.claims[0]


def of(claim: Claim) -> list[str]:
    return list(faults(dataclasses.replace(LOAN_READING, claims=(claim,)), SETTINGS.ontology))


def test_a_good_reading_has_none() -> None:
    assert [list(faults(reading, SETTINGS.ontology)) for reading in READINGS] == [[], []]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"type": "Gift"}, "a Gift by frames: the ontology has no such dealing"),
        ({"roles": (("giver", Words("x")),)}, "a Funding by frames: it has no role 'giver'"),
        ({"roles": (("funder", EntityRef("e9")),)}, "a Funding by frames: there is no entity 'e9'"),
        ({"attributed_to": ("e9",)}, "a Funding by frames: there is no entity 'e9'"),
        ({"roles": (("date", When("2023-02-30")),)}, "a Funding by frames: no date: '2023-02-30'"),
        ({"roles": (("amount", Quantity(Decimal("NaN"), "USD")),)}, "a Funding by frames: no number: NaN"),
        ({"confidence": 1.5}, "a Funding by frames: confidence 1.5 is not between 0 and 1"),
        ({"evidence": ()}, "a Funding by frames: no evidence"),
        ({"evidence": (Evidence(0, 0, ""),)}, "a Funding by frames: the text at 0 is not the quote ''"),
        ({"evidence": (Evidence(1, 5, "Rome"),)}, "a Funding by frames: the text at 1 is not the quote 'Rome'"),
    ],
)
def test_each_fault_is_named(change: dict[str, object], fault: str) -> None:
    assert of(dataclasses.replace(CLAIM, **change)) == [fault]


@pytest.mark.parametrize(
    ("entity", "fault"),
    [
        (Entity("x", "State", ()), "entity 'x' has no name, or the type 'State'"),
        (Entity("x", "Ghost", ("Boo",)), "entity 'x' has no name, or the type 'Ghost'"),
        (Entity("x", "State", ("X",), parent="y"), "entity 'x' is part of 'y', which is not there"),
    ],
)
def test_each_fault_of_an_entity_is_named(entity: Entity, fault: str) -> None:
    reading = dataclasses.replace(LOAN_READING, entities=(*LOAN_READING.entities, entity))
    assert list(faults(reading, SETTINGS.ontology)) == [fault]


def test_a_publication_date_that_is_none_is_a_fault() -> None:
    document = dataclasses.replace(LOAN_READING.document, issued="yesterday")
    reading = dataclasses.replace(LOAN_READING, document=document)
    assert list(faults(reading, SETTINGS.ontology)) == ["issued: no date: 'yesterday'"]
