from dataclasses import replace
from datetime import date
from decimal import Decimal

from kg.model.claim import Claim, Modality
from kg.model.quantity import Quantity
from kg.model.reading import Reading
from kg.resolution.constraints import NOTHING_JUDGED, Constraints
from kg.resolution.dealings import ResolvedDealings, resolve_dealings
from kg.resolution.links import Link, Verdict
from tests.resolution.dealings.told import claim, document, keys


def lent(millions: str, *more: tuple[str, str]) -> Claim:
    amount = ("amount", Quantity(Decimal(millions) * 10**6, "USD"))
    return claim("Funding", ("funder", "acme"), ("recipient", "togo"), amount, *more)


def resolved(*readings: Reading, constraints: Constraints = NOTHING_JUDGED) -> ResolvedDealings:
    return resolve_dealings(readings, keys(*readings), constraints)


def judged(one: Reading, other: Reading, verdict: Verdict) -> Link:
    first, second = sorted(((one.document.key, 0), (other.document.key, 0)))
    return Link("dealing", first, second, 0.0, (), verdict, "Ada")


def test_a_doubtful_pair_stays_two_and_is_shown() -> None:
    assert resolved(document("a", lent("5")), document("b", lent("8"))).links == ()  # too little speaks for it
    bridge = ("purpose", "a bridge in Kara")
    found = resolved(document("a", lent("5", bridge)), document("b", lent("8", bridge)))
    (link,) = found.links
    assert link.verdict is Verdict.DOUBTFUL
    assert len(set(found.keys.values())) == 2


def test_what_a_person_left_open_says_who() -> None:
    one, other = (
        document(name, lent(sum_, ("purpose", "a bridge in Kara"))) for name, sum_ in (("a", "5"), ("b", "8"))
    )
    unsure = Constraints(unsure=(judged(one, other, Verdict.DOUBTFUL),))
    assert [link.by for link in resolved(one, other, constraints=unsure).links] == ["Ada"]


def test_a_judgement_wins_and_is_told() -> None:
    one, other = document("a", lent("5")), document("b", lent("5"))
    different = Constraints(different=(judged(one, other, Verdict.DIFFERENT),))
    assert len(set(resolved(one, other).keys.values())) == 1
    found = resolved(one, other, constraints=different)
    assert len(set(found.keys.values())) == 2
    assert found.links == different.different


def test_one_speaker_may_deny_what_another_says_in_one_document() -> None:
    told = lent("5", ("purpose", "a bridge in Kara"), ("date", "2024-03-05"))
    denied = replace(told, modality=Modality.DENIED, attributed_to=("togo",))
    assert len(set(resolved(document("a", told, denied)).keys.values())) == 1
    assert len(set(resolved(document("a", told, told)).keys.values())) == 2


def test_a_word_for_a_post_beside_the_post_is_no_second_one() -> None:
    leader, president = (
        claim("Affiliation", ("person", "ida"), ("organization", "chad"), ("title", title))
        for title in ("leader", "President")
    )
    found = resolved(document("a", leader, president), document("b", president), document("c", leader))
    assert len(set(found.keys.values())) == 1


def test_a_dealing_keeps_the_key_of_its_first_report() -> None:
    first = document("a", lent("5"), issued=date(2024, 3, 5))
    later = [document(str(day), lent("5"), issued=date(2024, 3, day)) for day in range(6, 9)]
    key = resolved(first).keys[first.document.key, 0]
    assert set(resolved(first, *later).keys.values()) == {key}
