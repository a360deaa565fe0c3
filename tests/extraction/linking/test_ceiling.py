"""The ceiling of a draft's weight: nothing that is linked to it makes it heavier, whatever the weights are."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations, product
from zlib import crc32

import pytest

from kg.annotation.annotated import Annotated
from kg.extraction.draft import Draft
from kg.extraction.linking.ceiling import ceiling
from kg.extraction.linking.draft_cues import cues_of
from kg.extraction.triggers import Trigger
from kg.model.claim import EntityRef, Filler, Words
from kg.model.quantity import Quantity
from kg.ontology.terms import Frame, Kind
from tests.extraction.told import dealing, document, role
from tests.parsed import word

SENTENCE = "Rome bought tanks after Oslo sold ships, in May."
ROME, OSLO, SHIPS, TEN = EntityRef("rome"), EntityRef("oslo"), Words("ships"), Quantity(Decimal(10), "t")
BUY = Frame("buying", verbs=("buy",), functions={"subject": ("buyer",)}, requires=("goods", "buyer"), pairs=("party",))
ROLES = (role("buyer"), role("party"), role("goods", Kind.TEXT), role("quantity", Kind.AMOUNT))
TRADE = dealing("Trade", ROLES, BUY)
OFFERS: dict[str, Sequence[Filler]] = {
    "buyer": (ROME, OSLO),
    "party": (ROME, OSLO),
    "goods": (SHIPS, Words("tanks")),
    "quantity": (TEN,),
}


def draft_of(annotated: Annotated, head: str, roles: dict[str, list[Filler]]) -> Draft:
    token = word(annotated.doc, head)
    known = {name: list(fillers) for name, fillers in roles.items()}
    return Draft(Trigger(token.i, (token.i,), TRADE, BUY, verbal=True), known, is_whole=False)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize(
    "roles", [{}, {"party": [ROME]}, {"goods": [SHIPS], "quantity": [TEN]}, {"buyer": [OSLO], "goods": [SHIPS]}]
)
def test_no_links_weigh_more(roles: dict[str, list[Filler]], seed: int) -> None:
    def weigh(cue: str) -> float:
        return crc32(f"{seed} {cue}".encode()) / 2**31 - 1

    annotated = document(SENTENCE)
    beside = [draft_of(annotated, "bought", {"buyer": [ROME], "quantity": [TEN], "goods": [SHIPS]})]
    open_ = [one for one in ROLES if one.name not in roles or one.name == "party"]
    most = ceiling(draft_of(annotated, "sold", roles), open_, beside, annotated, weigh)
    for number in range(len(open_) + 1):
        for names in combinations([one.name for one in open_], number):
            for fillers in product(*(OFFERS[name] for name in names)):
                draft = draft_of(annotated, "sold", roles)
                draft.likely = {
                    name: ((filler,), 0.4 + 0.1 * place)
                    for place, (name, filler) in enumerate(zip(names, fillers, strict=True))
                }
                draft.link()
                assert sum(map(weigh, cues_of(draft, beside, annotated))) <= most + 1e-9


def test_is_reached_where_nothing_is_open() -> None:
    annotated = document(SENTENCE)
    draft = draft_of(annotated, "sold", {"buyer": [OSLO]})
    weights = dict.fromkeys(cues_of(draft, [], annotated), 1.0)
    assert ceiling(draft, [], [], annotated, lambda cue: weights.get(cue, 0.0)) == len(weights)
