"""The cues of a draft, on parses made by hand."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from kg.annotation.annotated import Annotated
from kg.extraction.draft import Draft
from kg.extraction.linking.draft_cues import cues_of
from kg.model.claim import EntityRef, Filler, Words
from kg.model.quantity import Quantity
from tests.extraction.linking.trade import BUY, drafted, empty
from tests.extraction.told import document

PERU, CHILE, WHEAT, TONNES = EntityRef("peru"), EntityRef("chile"), Words("wheat"), Quantity(Decimal(500), "t")
SENTENCE = "Rome bought tanks after Oslo sold ships, in May."


def trade(annotated: Annotated, head: str = "sold", *, is_whole: bool = True, **roles: Filler) -> Draft:
    draft = empty(annotated, head, BUY)
    draft.roles = {name: [filler] for name, filler in roles.items()}
    draft.is_whole = is_whole
    return draft


def of(draft: Draft, annotated: Annotated, beside: Sequence[Draft] = ()) -> set[str]:
    return set(cues_of(draft, beside, annotated))


def test_cues_of_a_draft_that_grammar_completed() -> None:
    _, found = drafted(SENTENCE)
    [bought] = found.whole
    assert set(found.linker.cues(bought)) >= {
        "whole",
        "Trade",
        "whole|Trade",
        "whole|Trade|buying",
        "own 2",
        "linked 0",
        "least 10",
        "actors 1",
        "amount False",
        "verb|VBD",
        "verb|ROOT",
        "Trade|buy",
        "shared 0",
        "shared with type 0",
        "amount told False",
        "beside nothing",
    }


def test_what_a_frame_lacks() -> None:
    annotated, found = drafted(SENTENCE)
    [_, sold] = found.drafts
    assert {"open", "Trade", "open|Trade", "open|Trade|selling", "lacks|Trade|buyer"} <= of(sold, annotated)
    sold.roles["buyer"], sold.linked["buyer"] = [PERU], 0.46
    cues = of(sold, annotated)
    assert {"linked|Trade", "own 2", "linked 1", "linked|buyer", "least 4", "actors 2"} <= cues
    assert not any(cue.startswith("lacks") for cue in cues)


def test_numbers_end_where_more_says_no_more() -> None:
    annotated = document(SENTENCE)
    draft = trade(annotated, supplier=PERU, buyer=CHILE, goods=WHEAT, quantity=TONNES, carrier=EntityRef("oslo"))
    draft.roles["buyer"].append(EntityRef("rome"))
    assert {"own 4", "actors 3", "amount True"} <= of(draft, annotated)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (
            {"supplier": PERU, "quantity": TONNES},
            {"shared 2", "shared with type 2", "amount told True", "beside|same type|other word"},
        ),
        ({"buyer": PERU}, {"shared 1", "shared with type 1", "amount told False", "beside|same type|other word"}),
        ({"buyer": CHILE}, {"shared 0", "shared with type 0", "amount told False", "beside|same type|other word"}),
    ],
)
def test_what_is_told_beside(other: dict[str, Filler], expected: set[str]) -> None:
    annotated = document(SENTENCE)
    draft = trade(annotated, supplier=PERU, goods=WHEAT, quantity=TONNES)
    cues = of(draft, annotated, [draft, trade(annotated, "bought", **other)])
    assert expected <= cues
    assert "beside nothing" not in cues


def test_a_draft_is_not_beside_itself() -> None:
    annotated = document(SENTENCE)
    draft = trade(annotated, supplier=PERU)
    assert of(draft, annotated, [draft]) == of(draft, annotated)
    assert "beside nothing" in of(draft, annotated)
