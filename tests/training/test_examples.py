"""What training learns from: which candidates and drafts are right."""

from collections.abc import Sequence

from kg.extraction.linking.model import Model
from kg.scoring.account import Dealing
from tests.extraction.linking.trade import table
from tests.training.practised import OSLO, ROME, SHIPS, TANKS, practised, trade
from training.examples import drafts, links

NOTHING = Model({"actor": -9.0})
SURE = Model({"subject|buyer": 9.0, "subject|supplier": -9.0})
BOUGHT, SOLD = trade(buyer=ROME, goods=TANKS), trade(supplier=OSLO, goods=SHIPS, buyer=ROME)
BOTH = "Oslo sold ships, according to Rome, and Cairo bought tanks."


def linked(*gold: Dealing, sentence: str | None = None) -> list[tuple[str, bool]]:
    """Role and rightness of each example for links."""
    document = practised(*gold) if sentence is None else practised(*gold, sentence=sentence)
    return [(example.cues[1], example.right) for example in links(document, table())]


def drafted(model: Model, *gold: Dealing) -> list[tuple[str, bool]]:
    """Whether grammar or a link completed each draft, and whether it is right."""
    return [(example.cues[0], example.right) for example in drafts(practised(*gold), table(), model)]


def test_each_candidate_of_an_open_role_is_an_example() -> None:
    assert linked(BOUGHT, SOLD) == [("supplier", False), ("buyer", True)]
    wholly = trade(buyer=ROME, goods=TANKS, supplier=OSLO)
    assert linked(wholly, SOLD) == [("supplier", True), ("buyer", True)]


def test_of_several_candidates_one_is_right() -> None:
    gold: Sequence[Dealing] = [trade(BOTH, supplier=OSLO, goods=SHIPS, buyer=ROME)]
    assert linked(*gold, sentence=BOTH)[:2] == [("buyer", True), ("buyer", False)]


def test_drafts_of_no_gold_dealing_teach_nothing_of_links() -> None:
    assert linked() == []
    assert linked(trade(of="Loan", buyer=ROME)) == []


def test_whole_drafts_are_right_that_share_two_fillers_with_a_gold_dealing() -> None:
    assert drafted(NOTHING, BOUGHT) == [("whole", True), ("open", False)]
    assert drafted(NOTHING, trade(buyer=ROME, goods=SHIPS)) == [("whole", False), ("open", False)]
    assert drafted(NOTHING) == [("whole", False), ("open", False)]


def test_one_filler_is_enough_of_a_dealing_that_has_but_one() -> None:
    assert drafted(NOTHING, trade(buyer=ROME))[0] == ("whole", True)


def test_incomplete_drafts_are_right_of_what_no_whole_one_tells() -> None:
    assert drafted(NOTHING, BOUGHT, SOLD) == [("whole", True), ("open", True)]
    assert drafted(SURE, BOUGHT, SOLD) == [("whole", True), ("linked", True)]
    both = trade(buyer=ROME, supplier=OSLO, goods=TANKS)
    assert drafted(SURE, both) == [("whole", True), ("linked", False)]
