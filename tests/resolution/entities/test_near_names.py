import pytest

from kg.model.claim import Claim
from kg.model.reading import Reading
from kg.resolution.links import Verdict
from tests.resolution.entities.people import person, post, reasons, state
from tests.resolution.readings import one_entity, reading


def called(text: str, *names: str, claims: tuple[Claim, ...] = (), code: str = "RU") -> Reading:
    return reading(text, person(*names), state(code), claims=claims)


def persons(*readings: Reading) -> list[set[str]]:
    return [group for group in one_entity(*readings) if any(node.endswith(":p") for node in group)]


PRESIDENT, MINISTER = (post("RU", "President"),), (post("RU", "trade minister"),)


@pytest.mark.parametrize(
    ("ours", "theirs", "one"),
    [
        (("Vladimir Vladimirovich Putin", ()), ("Vladimir Putin", ()), True),
        (("Kim Jongun", ()), ("Kim Jong-un", ()), True),
        (("V. Putin", ()), ("Vladimir Putin", ()), False),
        (("V. Putin", PRESIDENT), ("Vladimir Putin", PRESIDENT), True),
        (("Ali Hassan", ()), ("Ali Hassan Khalil", ()), False),
        (("Ali Hassan", MINISTER), ("Ali Hassan Khalil", MINISTER), True),
        (("Marina Petrova", ()), ("Marinna Petrovna", ()), False),
        (("Putin", ()), ("Vladimir Putin", PRESIDENT), False),
        (("Putin", PRESIDENT), ("Vladimir Putin", PRESIDENT), True),
        (("Putin", MINISTER), ("Vladimir Putin", PRESIDENT), False),
        (("Putin", PRESIDENT), ("Putin", PRESIDENT), True),
        (("Putin", ()), ("Putin", ()), False),
    ],
)
def test_two_are_one_only_where_something_ties_what_their_names_leave_open(
    ours: tuple[str, tuple[Claim, ...]], theirs: tuple[str, tuple[Claim, ...]], *, one: bool
) -> None:
    found = persons(called("a", ours[0], claims=ours[1]), called("b", theirs[0], claims=theirs[1]))
    assert found == ([{"a:p", "b:p"}] if one else [{"a:p"}, {"b:p"}])


def test_of_several_that_fit_none_is_taken() -> None:
    readings = [
        called("a", "Sergei Ivanov", claims=MINISTER),
        called("b", "Viktor Ivanov", claims=MINISTER),
        called("c", "Ivanov", claims=MINISTER),
    ]
    assert persons(*readings) == [{"a:p"}, {"b:p"}, {"c:p"}]
    assert len(reasons(readings, Verdict.DOUBTFUL)) == 2
    middle = [called("a", "John Paul Smith"), called("b", "John Peter Smith"), called("c", "John Smith")]
    assert persons(*middle) == [{"a:p"}, {"b:p"}, {"c:p"}]


def test_a_post_of_the_same_name_elsewhere_is_no_tie() -> None:
    elsewhere = called("b", "Smith", claims=(post("US", "President"),), code="US")
    assert persons(called("a", "Jon Smith", claims=PRESIDENT), elsewhere) == [{"a:p"}, {"b:p"}]


def test_why_a_surname_is_a_person() -> None:
    readings = [called("a", "Vladimir Putin", claims=PRESIDENT), called("b", "Putin", claims=PRESIDENT)]
    assert ["+3 one post: president (Russia)", "+0 Putin: a name of Vladimir Putin"] in reasons(readings, Verdict.SAME)
