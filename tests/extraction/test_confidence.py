"""Confidence grows with what a claim says and how often, and falls where it borrows."""

from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.confidence import MOST, of_both, of_claim, of_draft, with_links
from kg.extraction.draft import Draft
from kg.extraction.triggers import Trigger
from kg.ontology.terms import Frame
from tests.extraction.told import dealing


def test_more_roles_found_together_support_one_another() -> None:
    assert [of_claim(roles, borrowed=False) for roles in (2, 3, 4, 7)] == [0.6, 0.75, 0.8, 0.8]


def test_borrowed_roles_count_less() -> None:
    assert of_claim(3, borrowed=True) == 0.65


@given(st.floats(0, MOST), st.floats(0, MOST))
def test_a_second_sentence_never_lowers_it(one: float, other: float) -> None:
    assert max(one, other) <= of_both(one, other) + 0.005 <= MOST + 0.01
    assert of_both(one, other) == of_both(other, one)


def draft(roles: int, **more: object) -> Draft:
    trigger = Trigger(0, (0,), dealing("Gift", ()), Frame("giving"), verbal=True)
    return Draft(trigger, {str(n): [] for n in range(roles)}, **more)  # type: ignore[arg-type]


def test_what_grammar_completed_is_as_sure_as_its_roles_are_many() -> None:
    assert of_draft(draft(3, telling=0.3)) == of_claim(3, borrowed=False)
    assert of_draft(draft(3, borrowed=True)) == of_claim(3, borrowed=True)


def test_what_it_did_not_complete_is_as_sure_as_it_is_likely_to_tell_and_each_link_as_it_is_likely() -> None:
    assert of_draft(draft(2, is_whole=False, telling=0.456)) == 0.46
    assert of_draft(draft(3, is_whole=False, telling=0.4, linked={"0": 0.7})) == 0.5
    assert of_draft(draft(3, is_whole=False)) == of_claim(3, borrowed=False)  # never weighed


@given(st.floats(0, 1), st.integers(1, 6), st.lists(st.floats(0, 1), max_size=4))
def test_links_draw_confidence_to_their_own(own: float, roles: int, links: list[float]) -> None:
    assert min(own, *links, own) - 0.005 <= with_links(own, roles, links) <= max(own, *links, own) + 0.005
