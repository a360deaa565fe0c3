"""The cues of candidates, on parses made by hand."""

import pytest

from kg.extraction.fillers import Fillers
from kg.extraction.linking.candidates import Candidates
from kg.extraction.linking.cues import Cues, Weighing
from kg.ontology.terms import Role
from tests.extraction.linking.trade import BUYER, GOODS, QUANTITY, SUPPLIER, draft_of, empty
from tests.extraction.told import document


def cues(head: str, role: Role, *sentences: str) -> dict[str, Cues]:
    """The cues of each word that may fill a role."""
    draft, found = draft_of(head, *sentences)
    return {candidate.token.text: cues for candidate, cues in found.linker.offers(draft, role)}


AFTER = "Rome bought tanks after Oslo sold ships, in May."
BOTH = "Oslo sold ships, according to Rome, and Cairo bought tanks."


def test_cues_of_an_actor() -> None:
    found = cues("sold", BUYER, AFTER)
    assert [*found] == ["Rome"]
    assert set(found["Rome"]) >= {
        "actor",
        "buyer",
        "core|actor",
        "above|actor",
        "core|above|actor",
        "before|active|other|actor",
        "core|before|active|other",
        "tokens 5|actor",
        "verbs 1|actor",
        "subject|buyer",
        "subject|active|other|actor",
        "used|same type|other word|same role|actor",
        "State|buyer",
        "name",
        "alone|actor",
        "nearest|actor",
    }


def test_cues_of_an_amount() -> None:
    found = cues("sold", QUANTITY, "Peru sold 500 tonnes of wheat and maize to Chile.")
    assert [*found] == ["tonnes"]
    assert set(found["tonnes"]) >= {
        "amount",
        "quantity",
        "core|amount",
        "trigger|amount",
        "core|trigger|amount",
        "after|active|other|amount",
        "core|after|active|other",
        "tokens 2|amount",
        "verbs 0|amount",
        "object|quantity",
        "object|active|other|amount",
        "unused|amount",
        "measure|quantity",
        "alone|amount",
        "nearest|amount",
    }


@pytest.mark.parametrize(
    ("head", "role", "sentence", "word", "expected"),
    [
        # what it is tied to, and whether the frame knows the tie
        ("sold", BUYER, BOTH, "Rome", {"fits|actor", "trigger|actor", "fits|trigger|actor", "to|buyer"}),
        ("sold", BUYER, BOTH, "Cairo", {"core|actor", "below|actor", "subject|buyer", "tokens 10|actor"}),
        ("bought", SUPPLIER, BOTH, "Rome", {"other|actor", "above|actor", "to|supplier"}),
        ("sale", BUYER, "Rome confirmed the sale of ships.", "Rome", {"core|carrier|actor", "before|noun|other|actor"}),
        (
            "sale",
            SUPPLIER,
            "Rome confirmed the sale of ships.",
            "Rome",
            {"fits|carrier|actor", "before|noun|doer|actor"},
        ),
        # what others use it for
        ("sold", BUYER, BOTH, "Rome", {"unused|actor"}),
        ("sold", BUYER, BOTH, "Cairo", {"used|same type|other word|same role|actor"}),
        # how it is called, and whether it speaks
        ("sold", BUYER, "Rome told Cairo that Oslo sold ships.", "Rome", {"name", "speaker", "State|buyer"}),
        ("sold", BUYER, "Oslo sold ships, according to Rome, and Cairo bought tanks.", "Cairo", {"name"}),
    ],
)
def test_cues_that_speak_for_a_candidate(head: str, role: Role, sentence: str, word: str, expected: set[str]) -> None:
    assert expected <= set(cues(head, role, sentence)[word])


def test_only_the_nearest_on_either_side_is_near_and_only_one_is_alone() -> None:
    found = cues("sold", BUYER, BOTH)
    assert ["nearest|actor" in found[word] for word in ("Rome", "Cairo")] == [True, False]
    assert not any("alone|actor" in one for one in found.values())


def test_a_second_filler_shows() -> None:
    draft, found = draft_of("sold", BOTH)
    [one, _] = found.linker.candidates.of(draft, BUYER)
    draft.roles["buyer"] = [one.fillers[0]]
    [(_, cues)] = found.linker.offers(draft, BUYER)
    assert {"second|buyer", "second|below", "second|core"} <= set(cues)


@pytest.mark.parametrize(
    ("head", "role", "sentence", "word", "expected"),
    [
        ("barred", GOODS, "Peru barred Chile from its ports.", "ports", {"NOUN|goods", "NNS|bare", "from|goods"}),
        ("paid", GOODS, "The Chinese buyer paid.", "buyer", {"NOUN|goods", "NN|the", "core|before|active|other"}),
        (
            "sold",
            BUYER,
            "Gas was sold to China by Russia.",
            "China",
            {"to|passive|other|actor", "fits|after|passive|other"},
        ),
        ("sold", QUANTITY, "Peru sold three transport planes.", "planes", {"count|quantity", "unused|amount"}),
    ],
)
def test_cues_where_nothing_is_known(head: str, role: Role, sentence: str, word: str, expected: set[str]) -> None:
    annotated = document(sentence)
    draft = empty(annotated, head)
    candidates = Candidates(Fillers(annotated)).of(draft, role)
    found = Weighing(annotated, ()).of(draft, role, candidates)
    assert expected <= set(dict(zip((c.token.text for c in candidates), found, strict=True))[word])


def test_of_no_candidate_nothing_is_asked() -> None:
    assert cues("sold", BUYER, "Peru sold wheat and maize.") == {}
