"""To what bodies belong, on parses made by hand."""

import pytest

from tests.extraction.told import document

DEPARTMENT = "The Geology Department of the Ministry of Mines of Peru paid."
PART = "organization-geology-department-of-the-ministry-of-mines-of-peru"
WHOLE = "organization-ministry-of-mines-of-peru"
MINISTRY = "organization-ministry-of-mines"


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        # a pronoun
        (("Peru praised its Ministry of Mines.",), {"state-peru": None, MINISTRY: "state-peru"}),
        (("The Ministry of Mines met.",), {MINISTRY: None}),
        # a part, and the whole that its name ends with
        ((DEPARTMENT,), {PART: WHOLE, WHOLE: None}),
        ((DEPARTMENT, "Peru praised itself."), {PART: WHOLE, "state-peru": None, WHOLE: "state-peru"}),
        # a whole that has a name of its own
        ((DEPARTMENT, "The Ministry of Mines met."), {PART: MINISTRY, MINISTRY: None}),
        (
            ("Peru praised its Ministry of Mines.", DEPARTMENT),
            {"state-peru": None, MINISTRY: "state-peru", PART: MINISTRY},
        ),
    ],
)
def test_what_bodies_belong_to(sentences: tuple[str, ...], expected: dict[str, str | None]) -> None:
    assert {id_: entity.parent for id_, entity in document(*sentences).entities.items()} == expected


def test_a_whole_is_named_with_its_state_and_without() -> None:
    assert document(DEPARTMENT).entities[WHOLE].names == ("Ministry of Mines of Peru", "Ministry of Mines")


def test_a_part_is_of_the_state_of_its_whole() -> None:
    told = document(DEPARTMENT, "Peru praised itself.")
    assert [told.state_of(id_) for id_ in (PART, WHOLE, "state-peru")] == ["state-peru"] * 3
    assert document(DEPARTMENT).state_of(PART) is None
