import pytest

from kg.model.entity import Entity
from kg.resolution.links import Verdict
from tests.resolution.entities.people import reasons
from tests.resolution.readings import one_entity, reading

GEORGIA = reading("a", Entity("x", "State", ("Georgia", "Tbilisi"), code="GE"))


@pytest.mark.parametrize(
    ("one", "other", "verdict", "points"),
    [
        (("Organization", "Kvane"), ("Person", "Kvane"), Verdict.DOUBTFUL, "-1"),
        (("Organization", "Kvane"), ("Place", "Kvane"), Verdict.DOUBTFUL, "-1"),
        (("Organization", "Patriot"), ("Vessel", "Patriot"), Verdict.DIFFERENT, "-4"),  # a word of the dictionary
    ],
)
def test_one_name_of_two_types(one: tuple[str, str], other: tuple[str, str], verdict: Verdict, points: str) -> None:
    readings = [
        reading(text, Entity("x", kind, (name,))) for text, (kind, name) in zip("ab", (one, other), strict=True)
    ]
    assert one_entity(*readings) == [{"a:x"}, {"b:x"}]
    types = ", ".join(sorted((one[0], other[0])))
    assert reasons(readings, verdict) == [[f"+2 one name: {one[1]}", f"{points} of two types: {types}"]]


def test_georgia_and_georgia() -> None:
    place = reading("b", Entity("x", "Place", ("Georgia",)))
    assert one_entity(GEORGIA, place) == [{"a:x"}, {"b:x"}]
    assert len(reasons([GEORGIA, place], Verdict.DIFFERENT)) == 1


def test_a_capital_as_a_place_is_nothing_to_tell_of() -> None:
    capital = reading("a", Entity("x", "State", ("Tbilisi",), code="GE"))
    assert reasons([capital, reading("b", Entity("x", "Place", ("Tbilisi",)))], Verdict.DIFFERENT) == []
