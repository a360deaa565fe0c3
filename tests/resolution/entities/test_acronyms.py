import pytest

from kg.resolution.links import Verdict
from tests.resolution.entities.people import body, reasons
from tests.resolution.readings import one_entity, reading

FULL = reading("a", body("Kvane Oil Board (KOB)", "Kvane Oil Board", "KOB"))


@pytest.mark.parametrize(
    ("names", "one"),
    [
        ((("Kvane Salt Board", "KSB"), ("KSB",)), True),
        ((("Kvane Salt Board",), ("KSB",)), False),  # the initials alone are doubtful
        ((("Kvane Salt Board", "KSB"), ("Kara Steel Bank", "KSB")), False),
        ((("Kvane Salt Board", "KSB"), ("Salt Board of Kvane", "KSB")), True),
        ((("Saab Group", "Saab"), ("Saab",)), True),
        ((("Kvane Cells America", "Kvane Cells"), ("Kvane Cells",)), False),  # its parent, perhaps
        ((("Kuwait Investment Authority", "Authority"), ("Authority",)), False),
        ((("International Monetary Fund",), ("IMF",)), True),  # all papers call it so
        ((("UN",), ("United Nations",)), True),
        ((("Asian Development Bank", "ADB"), ("African Development Bank", "ADB")), False),
    ],
)
def test_bodies_by_short_names(names: tuple[tuple[str, ...], tuple[str, ...]], *, one: bool) -> None:
    found = one_entity(*(reading(text, body(*known)) for text, known in zip("ab", names, strict=True)))
    assert found == ([{"a:b", "b:b"}] if one else [{"a:b"}, {"b:b"}])


def test_an_acronym_of_two_bodies_tells_nothing_alone() -> None:
    readings = [
        reading("a", body("Kvane Salt Board", "KSB")),
        reading("b", body("Kara Steel Bank", "KSB")),
        reading("c", body("KSB")),
        reading("d", body("KSB")),
    ]
    assert one_entity(*readings) == [{"a:b"}, {"b:b"}, {"c:b"}, {"d:b"}]


def test_initials_are_worth_a_look() -> None:
    readings = [reading("a", body("Kvane Salt Board")), reading("b", body("KSB"))]
    assert reasons(readings, Verdict.DOUBTFUL) == [["+2 KSB: the initials of Kvane Salt Board"]]
