"""Who takes part in what is called joint and names nobody."""

import pytest

from kg.ontology.terms import Frame, Kind
from tests.extraction.told import dealing, role, told

SURVEY = Frame(
    "surveying",
    nouns=("survey",),
    functions={"mutual": ("participant",), "phrase": ("activity",)},
    requires=("participant",),
)
WORK = (dealing("Work", (role("participant"), role("activity", Kind.TEXT)), SURVEY),)
MET = "Peru and Chile will look for oil together."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The joint survey failed.", ["Work: participant Peru, participant Chile, activity joint survey"]),
        ("A joint survey failed.", []),  # may be anybody's
    ],
)
def test_what_is_called_joint_is_that_of_the_last_two_states_where_it_is_known(
    sentence: str, expected: list[str]
) -> None:
    assert told(WORK, MET, sentence) == expected


def test_without_two_states_nobody_shares_it() -> None:
    assert told(WORK, "The joint survey failed.") == []
