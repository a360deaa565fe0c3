"""Which gold dealings drafts tell of, and how practice documents are read."""

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

import training.practice as module
from kg.annotation.annotated import Annotated, annotated
from kg.extraction.drafting import by_grammar
from kg.model.claim import EntityRef, Filler, When, Words
from kg.model.document import Document
from kg.model.quantity import Quantity
from kg.ontology.terms import Ontology
from kg.scoring.account import Amount, Date, Dealing, Named, Phrase
from kg.scoring.account import Filler as GoldFiller
from tests.extraction.linking.trade import TRADE, table
from tests.parsed import parsed
from tests.training.practised import AFTER, OSLO, ROME, SHIPS, TANKS, practised, trade
from training.practice import practice


@pytest.mark.parametrize(
    ("filler", "expected"),
    [
        (EntityRef("state-italy"), ROME),
        (Quantity(Decimal("2.5"), "t", approximate=True), Amount(2.5, "t")),
        (When("2024-05"), Date("2024-05")),
        (Words("ships"), Phrase("ships")),
    ],
)
def test_fillers_as_the_scorer_compares_them(filler: Filler, expected: GoldFiller) -> None:
    assert practised().plain(filler) == expected


def test_a_filler_is_right_in_its_role() -> None:
    gold = trade(buyer=ROME, goods=Phrase("heavy tanks"))
    document = practised(gold)
    assert document.is_right(EntityRef("state-italy"), "buyer", gold)
    assert not document.is_right(EntityRef("state-italy"), "supplier", gold)
    assert not document.is_right(EntityRef("state-norway"), "buyer", gold)
    assert document.is_right(Words("tanks"), "goods", gold)


def told(*gold: Dealing) -> list[Dealing | None]:
    """The gold dealings that the drafts of `AFTER` tell of: "bought", then "sold"."""
    document = practised(*gold)
    return document.told_by(by_grammar(document.annotated, table()).drafts)


def test_right_fillers_are_counted_over_all_roles() -> None:
    gold = trade(buyer=ROME, goods=TANKS, supplier=OSLO)
    document = practised(gold)
    bought, sold = by_grammar(document.annotated, table()).drafts
    assert [document.right_fillers(draft, gold) for draft in (bought, sold)] == [2, 1]


BOUGHT, SOLD = trade(buyer=ROME, goods=TANKS), trade(supplier=OSLO, goods=SHIPS)


@pytest.mark.parametrize(
    ("gold", "expected"),
    [
        ((SOLD, BOUGHT), [BOUGHT, SOLD]),
        ((), [None, None]),
        # what shares nothing tells the only one that no other tells
        ((BOUGHT, trade(buyer=OSLO)), [BOUGHT, trade(buyer=OSLO)]),
        # or the only one
        ((BOUGHT,), [BOUGHT, BOUGHT]),
        # but none of two
        ((BOUGHT, trade(buyer=OSLO), trade(supplier=ROME)), [BOUGHT, None]),
        # of its type, and of its sentence
        ((trade(of="Loan", buyer=ROME, goods=TANKS),), [None, None]),
        ((trade("Rome", buyer=ROME, goods=TANKS),), [None, None]),
        ((trade(start=None, buyer=ROME, goods=TANKS),), [None, None]),
    ],
)
def test_which_gold_dealing_a_draft_tells_of(gold: tuple[Dealing, ...], expected: list[Dealing | None]) -> None:
    assert told(*gold) == expected


def test_a_quote_that_begins_after_the_trigger_is_no_proof_of_it() -> None:
    late = trade("Oslo sold ships, in May.", start=AFTER.index("Oslo"), supplier=OSLO)
    assert told(late) == [None, late]


def test_practice_documents_are_texts_with_gold_beside_in_the_order_of_their_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(documents: Iterable[Document], nlp: object) -> Iterator[Annotated]:
        return (annotated(document, parsed(document.text.strip())) for document in documents)

    monkeypatch.setattr(module, "load", str)
    monkeypatch.setattr(module, "annotate", read)
    texts = {"b": "Oslo sold ships. ", "a": "Oslo sold ships.", "without-gold": "Rome sold ships."}
    for stem, text in texts.items():
        (tmp_path / f"{stem}.txt").write_text(text, encoding="utf-8")
    for stem in ("a", "b"):
        gold = {
            "entities": [{"id": "oslo", "type": "State", "names": ["Oslo"]}],
            "dealings": [
                {
                    "type": "Trade",
                    "modality": "actual",
                    "attributedTo": [],
                    "roles": {"supplier": ["oslo"], "goods": [f"ships {stem}"]},
                    "evidence": ["Oslo sold ships."],
                }
            ],
        }
        (tmp_path / f"{stem}.json").write_text(json.dumps(gold), encoding="utf-8")
    found = list(practice([tmp_path], Ontology({"Trade": TRADE}, ""), "sm"))
    assert [Path(document.annotated.document.file).stem for document in found] == ["a", "b"]
    assert [document.gold for document in found] == [
        (trade("Oslo sold ships.", supplier=Named(frozenset({"oslo"})), goods=Phrase(f"ships {stem}")),)
        for stem in "ab"
    ]
