import pytest

from kg.model.claim import EntityRef
from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.resolution.conflicts.kin import Kin
from tests.resolution.readings import claim, reading

ENTITIES = (
    Entity("italy", "State", ("Italy",), "IT"),
    Entity("norway", "State", ("Norway",), "NO"),
    Entity("treasury", "Organization", ("the Treasury",), parent="italy"),
    Entity("mint", "Organization", ("Royal Mint of the Treasury",), parent="treasury"),
    Entity("fjordbank", "Organization", ("Fjord Bank",)),
    Entity("ports", "Organization", ("Port Authority",), parent="norway"),
    Entity("ada", "Person", ("Ada Rossi",)),
    Entity("bo", "Person", ("Bo Berg",)),
    Entity("star", "Vessel", ("Baltic Star",)),
    Entity("oslo", "Place", ("Oslo",)),
    Entity("rome", "Place", ("Rome",)),
)
READING: Reading = reading(
    "a",
    *ENTITIES,
    claims=[
        claim("Affiliation", ("person", EntityRef("ada")), ("organization", EntityRef("treasury"))),
        claim("Meeting", ("participant", EntityRef("bo")), ("participant", EntityRef("norway"))),
    ],
)
KIN = Kin([READING], {(READING.document.key, entity.id): entity.id for entity in ENTITIES})


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("italy", "norway", True),
        ("treasury", "fjordbank", True),
        ("ada", "bo", True),
        ("treasury", "norway", True),  # it is told whose treasury it is
        ("ada", "norway", True),  # and whose she is
        ("ada", "ports", True),
        ("italy", "italy", False),
        ("italy", "treasury", False),
        ("italy", "mint", False),  # by way of the treasury
        ("ada", "treasury", False),
        ("ada", "italy", False),
        ("mint", "treasury", False),
        ("fjordbank", "norway", False),  # it may be Norway's
        ("bo", "italy", False),  # who he is nobody told
        ("star", "italy", False),
        ("oslo", "rome", False),
        ("oslo", "norway", False),
    ],
)
def test_who_excludes_whom(one: str, other: str, *, expected: bool) -> None:
    assert KIN.exclude(one, other) is expected
    assert KIN.exclude(other, one) is expected


def test_one_that_bears_the_name_of_the_other_may_be_its_part() -> None:
    entities = (Entity("a", "Organization", ("Gazprom",)), Entity("b", "Organization", ("Gazprom Export",)))
    named = reading("a", *entities, Entity("c", "Organization", ("Gaz",)))
    kin = Kin([named], {(named.document.key, entity.id): entity.id for entity in named.entities})
    assert not kin.exclude("a", "b")
    assert kin.exclude("a", "c")  # a part of a word is none


def test_a_circle_of_parts_has_an_end() -> None:
    circle = reading("a", Entity("a", "State", ("A",), parent="b"), Entity("b", "State", ("B",), parent="a"))
    assert not Kin([circle], {(circle.document.key, id_): id_ for id_ in "ab"}).exclude("a", "b")
