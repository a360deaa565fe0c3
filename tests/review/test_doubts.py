from dataclasses import replace
from datetime import date

import pytest

from kg.comparisons.compared import Compared, Side
from kg.judgements import AboutClaim, AboutEntity, Decision, Judgement
from kg.resolution.links import Verdict
from kg.review.deciding import Person, reference
from kg.review.doubts import covers, doubts, worth

ADA = Side("e/1", "d1", "a.txt", "Person", ("Ada", "A."), quotes=("A. ran.", "Ada\nran."), claims=5, documents=2)
BYRON = Side("e/2", "d2", "b.txt", "Person", ("Ada Byron",), quotes=("Ada Byron sat.",), claims=1, documents=1)
LOAN = Side(
    "d/1", "d1", "a.txt", "Funding", (), (("funder", "Rome"),), "actual", ("Rome\npaid.",), claims=1, documents=1
)
GIFT = replace(LOAN, iri="d/2", document="d2", file="b.txt", quotes=("Rome gave.", "It paid."))
PAIR = Compared("entity", ADA, BYRON, 2.0, 3.0, (), Verdict.DOUBTFUL)
LOANS = Compared("dealing", LOAN, GIFT, 2.5, 3.0, (), Verdict.DOUBTFUL)
BO = Person("Bo", date(2026, 11, 22))


def test_what_hangs_on_the_lesser_counts_the_more_the_closer_the_call() -> None:
    assert worth(PAIR) == 1.0
    assert worth(replace(PAIR, points=3.0)) == 2.0


def test_most_valuable_first_and_two_things_once() -> None:
    weaker = replace(PAIR, points=1.0)
    queue = doubts([weaker, PAIR, LOANS])
    assert [(doubt.compared, round(doubt.worth, 2)) for doubt in queue] == [(LOANS, 1.33), (PAIR, 1.0)]


@pytest.mark.parametrize(
    "link",
    [
        replace(PAIR, verdict=Verdict.SAME),
        replace(PAIR, verdict=Verdict.DIFFERENT),
        replace(PAIR, by="Ada"),
        replace(PAIR, other=replace(BYRON, iri=ADA.iri)),  # what another comparison made one
    ],
)
def test_what_is_decided_is_not_asked(link: Compared) -> None:
    assert doubts([link]) == []


def test_two_things_of_which_one_pair_was_judged_are_not_asked_about_by_another() -> None:
    other = replace(PAIR, one=replace(ADA, file="c.txt", document="d3"), points=1.0)
    assert doubts([other, replace(PAIR, verdict=Verdict.DIFFERENT, by="Bo")]) == []
    assert doubts([other, PAIR], [BO.on_pair(Decision.UNSURE, PAIR)]) == []


@pytest.mark.parametrize("decision", [Decision.SAME, Decision.DIFFERENT, Decision.UNSURE])
@pytest.mark.parametrize("compared", [PAIR, LOANS])
def test_what_was_answered_is_not_asked_again(decision: Decision, compared: Compared) -> None:
    assert doubts([PAIR, LOANS], [BO.on_pair(decision, compared)]) == doubts([LOANS if compared is PAIR else PAIR])


def test_what_was_taken_back_is_asked_again() -> None:
    unsure = BO.on_pair(Decision.UNSURE, PAIR)
    assert doubts([PAIR], [unsure, BO.withdraw(unsure)]) == doubts([PAIR])


def test_a_wrong_or_retyped_thing_is_not_asked_about() -> None:
    assert covers(BO.wrong(GIFT), LOANS)
    assert covers(BO.retype(BYRON, "Organization"), PAIR)
    assert not covers(BO.wrong(replace(GIFT, roles=(("funder", "Oslo"),))), LOANS)
    assert not covers(BO.withdraw(BO.wrong(GIFT)), LOANS)


@pytest.mark.parametrize(
    ("one", "other", "covered"),
    [
        (AboutEntity("A."), AboutEntity("Ada Byron"), True),
        (AboutEntity("Ada Byron"), AboutEntity("Ada"), True),
        (AboutEntity("Ada", "State"), AboutEntity("Ada Byron"), False),
        (AboutEntity("Ada", None, "b.txt"), AboutEntity("Ada Byron"), False),
        (AboutEntity("Ada"), AboutEntity("Ada"), False),
    ],
)
def test_what_a_name_covers(one: AboutEntity, other: AboutEntity, covered: bool) -> None:  # noqa: FBT001
    assert covers(Judgement(Decision.SAME, (one, other), "Bo", BO.day), PAIR) is covered


def test_a_reference_finds_again_what_is_shown() -> None:
    assert reference(ADA) == AboutEntity("Ada", "Person", "a.txt", "Ada\nran.")
    assert reference(replace(ADA, quotes=())) == AboutEntity("Ada", "Person", "a.txt")
    assert reference(GIFT) == AboutClaim("b.txt", "Funding", "Rome gave.", (("funder", "Rome"),))
