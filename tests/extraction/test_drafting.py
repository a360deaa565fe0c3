"""Which triggers make a draft, and which drafts tell a dealing."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from kg.extraction import drafting
from kg.extraction.draft import Draft
from kg.extraction.drafting import LEAST, LINKED, LONGEST, TELLING, by_grammar, drafts, is_complete, tells, weigh
from kg.extraction.linking.model import Model
from kg.model.claim import EntityRef
from kg.ontology.terms import DealingType, Frame, Kind
from tests.extraction.linking.trade import QUANTITY, SELL, SUPPLIER, TRADE, draft_of, drafted, empty, shown, table
from tests.extraction.told import dealing, document, role

AFTER = "Rome bought tanks after Oslo sold ships, in May."
SURE = {"to|buyer": 5.0, "subject|buyer": 3.0}
NONE = {"actor": -9.0, "amount": -9.0, "text": -9.0}
KNOWN = {"Trade": 0.0}


def roles(draft: Draft) -> dict[str, list[str]]:
    return {name: [*map(shown, fillers)] for name, fillers in draft.roles.items()}


@pytest.fixture
def taught(monkeypatch: pytest.MonkeyPatch) -> dict[str, Mapping[str, float]]:
    """The weights of the two models, which a test may set: training saw the type and links nothing."""
    weights: dict[str, Mapping[str, float]] = {"links": NONE, "drafts": KNOWN}
    monkeypatch.setattr(drafting, "model", lambda name: Model(weights[name]))
    return weights


# ---- by grammar
def heads(sentence: str, type_: DealingType = TRADE) -> list[str]:
    annotated = document(sentence)
    return [annotated.doc[draft.trigger.head].text for draft in by_grammar(annotated, table(type_)).drafts]


def test_grammar_drafts_each_trigger_and_says_which_are_whole() -> None:
    _, found = drafted(AFTER)
    assert [roles(draft) for draft in found.drafts] == [
        {"buyer": ["state-italy"], "goods": ["tanks"]},
        {"supplier": ["state-norway"], "goods": ["ships"]},
    ]
    assert [draft.is_whole for draft in found.drafts] == [True, False]
    assert list(found.whole) == [found.drafts[0]]


def test_grammar_links_nothing() -> None:
    _, found = drafted(AFTER)
    assert [(draft.likely, draft.linked, draft.telling) for draft in found.drafts] == [({}, {}, None)] * 2


@pytest.mark.parametrize(
    ("sentence", "frame", "expected"),
    [
        ("Peru sold 40 tanks to Chile.", Frame("any", verbs=("*",)), ["sold"]),
        ("It was said that Peru paid.", Frame("any", verbs=("be", "pay")), ["paid"]),  # no auxiliary
        (
            "Aly Said is minister of trade.",
            Frame("saying", verbs=("say",), nouns=("minister",)),
            ["minister"],
        ),  # a name
        ("Peru runs a sanctions list.", Frame("banning", nouns=("sanction",)), []),  # narrows another noun
        ("Sanctions on Iran, including a cap on oil, ended.", Frame("banning", nouns=("sanction",)), ["Sanctions"]),
        # what is measured is not told without an amount
        ("Output reached two tonnes.", Frame("making", nouns=("output",), measured=("quantity",)), ["Output"]),
        ("Oil exports from Peru to Chile rose.", Frame("making", nouns=("export",), measured=("quantity",)), []),
    ],
)
def test_which_words_may_tell_a_dealing(sentence: str, frame: Frame, expected: list[str]) -> None:
    assert heads(sentence, dealing("Deed", (SUPPLIER, QUANTITY), frame)) == expected


def test_what_is_longer_than_any_sentence_tells_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert LONGEST >= 100
    monkeypatch.setattr(drafting, "LONGEST", 10)
    assert heads(AFTER) == []  # eleven tokens


@pytest.mark.parametrize(
    ("frame", "sentence", "expected"),
    [
        (SELL, "Peru sold 40 tanks to Chile.", True),
        (SELL, AFTER, False),
        (replace(SELL, requires=(), pairs=("supplier",)), AFTER, False),
        (replace(SELL, requires=(), measured=("goods",)), AFTER, False),
        (replace(SELL, requires=()), AFTER, True),
    ],
)
def test_a_draft_is_complete_that_has_what_its_frame_demands(frame: Frame, sentence: str, *, expected: bool) -> None:
    draft, _ = draft_of("sold", sentence)
    draft.trigger = replace(draft.trigger, frame=frame)
    assert is_complete(draft) is expected


def test_a_pair_is_two() -> None:
    draft = empty(document(AFTER), "sold", Frame("selling", pairs=("supplier",)))
    draft.roles = {"supplier": [EntityRef("peru"), EntityRef("chile")]}
    assert is_complete(draft)


# ---- which are weighed
def test_what_any_verb_may_tell_is_weighed_only_if_it_is_whole() -> None:
    anything = Frame("any", verbs=("*",), functions=SELL.functions, requires=("buyer",))
    annotated = document(AFTER)
    found = by_grammar(annotated, table(dealing("Deed", tuple(TRADE.roles.values()), anything)))
    assert [len(found.drafts), list(found.weighable())] == [2, []]
    _, listed = drafted(AFTER)
    assert list(listed.weighable()) == list(listed.drafts)


def test_what_grammar_found_nothing_of_is_not_weighed() -> None:
    silent = dealing("Trade", tuple(TRADE.roles.values()), Frame("selling", verbs=("sell",), requires=("goods",)))
    found = by_grammar(document(AFTER), table(silent))
    assert [len(found.drafts), list(found.weighable())] == [1, []]


# ---- links
def test_what_grammar_left_incomplete_takes_what_is_likely_at_once() -> None:
    draft, found = draft_of("sold", AFTER)
    weigh(draft, found.linker, Model(SURE))
    assert roles(draft) == {"supplier": ["state-norway"], "goods": ["ships"], "buyer": ["state-italy"]}
    assert {name: round(p, 3) for name, p in draft.linked.items()} == {"buyer": 0.953}
    assert draft.likely == {}


def test_what_grammar_completed_waits_with_it() -> None:
    draft, found = draft_of("bought", AFTER)
    weigh(draft, found.linker, Model({"subject|supplier": 3.0}))
    assert roles(draft) == {"buyer": ["state-italy"], "goods": ["tanks"]}
    assert {name: (fillers, round(p, 3)) for name, (fillers, p) in draft.likely.items()} == {
        "supplier": ((EntityRef("state-norway"),), 0.953)
    }
    assert draft.linked == {}


def test_what_is_unlikely_fills_nothing() -> None:
    draft, found = draft_of("sold", AFTER)
    weigh(draft, found.linker, Model({"buyer": -3.0}))  # 0.047
    assert LINKED > 0.047
    assert roles(draft) == {"supplier": ["state-norway"], "goods": ["ships"]}


# ---- which tell a dealing
@pytest.mark.parametrize(
    ("is_whole", "telling", "expected"),
    [
        (True, LEAST, True),
        (True, LEAST - 0.01, False),
        (False, TELLING, True),
        (False, TELLING - 0.01, False),
        (True, None, False),
    ],
)
def test_a_draft_of_a_known_type_tells_if_likely_enough(
    taught: dict[str, Mapping[str, float]], telling: float | None, *, is_whole: bool, expected: bool
) -> None:
    draft, _ = draft_of("sold", AFTER)
    draft.is_whole, draft.telling = is_whole, telling
    assert tells(draft) is expected


def test_one_role_that_grammar_left_alone_tells_nothing(taught: dict[str, Mapping[str, float]]) -> None:
    draft, _ = draft_of("sold", AFTER)
    draft.telling = 0.9
    del draft.roles["supplier"]
    assert not tells(draft)
    draft.is_whole = True
    assert tells(draft)


@pytest.mark.parametrize("cue", ["Trade", "whole|Trade", "open|Trade"])
def test_a_type_is_known_by_any_of_its_own_weights(taught: dict[str, Mapping[str, float]], cue: str) -> None:
    draft, _ = draft_of("bought", AFTER)
    draft.telling = 0.0
    taught["drafts"] = {"whole": 3.0, "Loan": 1.0}
    assert tells(draft)
    taught["drafts"] = {cue: 3.0}
    assert not tells(draft)


def told(sentence: str) -> list[dict[str, list[str]]]:
    return [roles(draft) for draft in drafts(document(sentence), table())]


def test_drafts_of_a_type_never_seen_are_those_that_grammar_completes(taught: dict[str, Mapping[str, float]]) -> None:
    taught["drafts"] = {"whole": -9.0, "open": 9.0}
    assert told(AFTER) == [{"buyer": ["state-italy"], "goods": ["tanks"]}]


def test_of_a_type_never_seen_links_may_complete_a_draft(taught: dict[str, Mapping[str, float]]) -> None:
    taught.update(links=SURE, drafts={"whole": -9.0})
    assert told(AFTER) == [
        {"buyer": ["state-italy"], "goods": ["tanks"]},
        {"supplier": ["state-norway"], "goods": ["ships"], "buyer": ["state-italy"]},
    ]


def test_drafts_of_a_known_type_are_those_that_are_likely(taught: dict[str, Mapping[str, float]]) -> None:
    taught["drafts"] = {**KNOWN, "whole": -9.0, "lacks|Trade|buyer": 2.0}
    assert told(AFTER) == [{"supplier": ["state-norway"], "goods": ["ships"]}]


def test_a_draft_keeps_how_likely_it_tells(taught: dict[str, Mapping[str, float]]) -> None:
    taught["drafts"] = {**KNOWN, "whole": 2.0, "open": 1.0}
    found = drafts(document(AFTER), table())
    assert [round(draft.telling or 0, 3) for draft in found] == [0.881, 0.731]


def test_links_are_cues_of_what_tells(taught: dict[str, Mapping[str, float]]) -> None:
    taught.update(links=SURE, drafts={**KNOWN, "whole": 2.0, "linked|buyer": -9.0})
    assert told(AFTER) == [{"buyer": ["state-italy"], "goods": ["tanks"]}]


def test_text_without_triggers_drafts_nothing() -> None:
    _, found = drafted("Rome is a port.")
    assert (list(found.drafts), list(found.whole), list(found.weighable())) == ([], [], [])


def test_measured_frames_need_a_measure_to_be_weighed() -> None:
    weighed = Frame(
        "selling", verbs=("sell",), functions={"subject": ("supplier",), "object": ("load",)}, measured=("load",)
    )
    type_ = dealing("Trade", (SUPPLIER, role("load", Kind.AMOUNT)), weighed)
    for sentence, whole in (
        ("Peru sold 500 tonnes of wheat and maize to Chile.", [True]),
        ("Peru sold 40 tanks to Chile.", []),
    ):
        found = by_grammar(document(sentence), table(type_))
        assert [draft.is_whole for draft in found.weighable()] == whole
