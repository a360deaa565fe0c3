"""Which deeds of one body are dealings: parts of what others do together, and what came before them."""

import pytest

from kg.ontology.terms import Frame, Kind
from tests.extraction.told import dealing, role, told

TOGETHER = Frame(
    "acting together",
    verbs=("look",),
    functions={"subject": ("participant",), "phrase": ("activity",)},
    requires=("activity",),
    pairs=("participant",),
    joins=("Work",),
)
PART = Frame(
    "a part",
    verbs=("find",),
    nouns=("planning",),
    functions={"subject": ("participant",), "phrase": ("activity",)},
    requires=("participant", "activity"),
    joins=("Work",),
)
WORK = (dealing("Work", (role("participant"), role("activity", Kind.TEXT)), TOGETHER, PART),)
JOINT = "Peru and Chile will look for oil together."
PLANS = "Peru's Ministry of Mines will begin geological planning."
PEOPLE = "Work: participant Peru, participant Chile, activity look for oil"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (PLANS, ["Work: participant Ministry of Mines, activity geological planning"]),
        ("Peru's Ministry of Mines will begin budget planning.", []),  # another field
        ("Togo's Ministry of Mines will begin geological planning.", []),  # of a state that has no share in it
        ("Earlier Brazilian attempts to find oil failed.", ["Work: participant Brazilian, activity find oil"]),
        ("Brazilian attempts to find oil failed.", []),  # nothing says that they came before
        ("Earlier Soviet attempts to find oil failed.", ["Work: participant Soviet, activity find oil"]),
    ],
)
def test_a_part_of_what_others_do_together(sentence: str, expected: list[str]) -> None:
    assert told(WORK, JOINT, sentence) == [PEOPLE, *expected]


def test_alone_it_is_no_dealing() -> None:
    assert told(WORK, PLANS, "Earlier Soviet attempts to find oil failed.") == []


def test_a_part_may_be_told_before_the_whole() -> None:
    assert told(WORK, PLANS, JOINT) == [PEOPLE, "Work: participant Ministry of Mines, activity geological planning"]


def test_only_types_that_the_frame_joins_count() -> None:
    alone = Frame(
        PART.label, PART.verbs, PART.nouns, functions=PART.functions, requires=PART.requires, joins=("Treaty",)
    )
    types = (dealing("Work", tuple(WORK[0].roles.values()), TOGETHER, alone),)
    assert told(types, JOINT, PLANS) == [PEOPLE]
