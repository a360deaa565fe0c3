"""What may fill an open role, on parses made by hand."""

from dataclasses import replace

import pytest

from kg.extraction.fillers import Fillers
from kg.extraction.linking.candidates import Candidates
from kg.model.claim import EntityRef
from kg.ontology.terms import Frame, Kind, Role
from tests.extraction.linking.trade import BUYER, GOODS, QUANTITY, SELL, empty, shown
from tests.extraction.told import document, role

PLACE = role("place", Kind.ENTITY)
EACH = replace(GOODS, each=True)
Offered = list[tuple[str, list[str]]]


def offered(asked: Role, head: str, sentence: str, frame: Frame = SELL, *, taken: str = "") -> Offered:
    """The words that may fill a role of what a word tells, each with what it would put there."""
    annotated = document(sentence)
    draft = empty(annotated, head, frame)
    draft.roles = {"supplier": [EntityRef(taken)]} if taken else {}
    return [(c.token.text, [*map(shown, c.fillers)]) for c in Candidates(Fillers(annotated)).of(draft, asked)]


def test_who_is_named_in_the_sentence_may_fill_a_role_unless_he_fills_another() -> None:
    sentence = "Rome told Cairo that Oslo sold ships."
    everyone = [("Rome", ["state-italy"]), ("Cairo", ["state-egypt"]), ("Oslo", ["state-norway"])]
    assert offered(BUYER, "sold", sentence) == everyone
    assert offered(BUYER, "sold", sentence, taken="state-norway") == everyone[:2]


def test_a_name_comes_with_those_joined_to_it() -> None:
    assert offered(BUYER, "sent", "They sent arms to Mali, Somalia and Eritrea.", taken="state-somalia") == [
        ("Mali", ["state-mali", "state-eritrea"]),
        ("Somalia", ["state-eritrea"]),
        ("Eritrea", ["state-eritrea"]),
    ]


def test_a_place_is_where_and_nobody() -> None:
    sentence = "Rome sold tonnes of refined oil products leaving Odesa."
    assert offered(BUYER, "sold", sentence) == [("Rome", ["state-italy"])]
    assert offered(PLACE, "sold", sentence) == [("Rome", ["state-italy"]), ("Odesa", ["place-odesa"])]


def test_amounts_by_the_word_that_they_hang_on() -> None:
    sentence = "Peru sold 20 tonnes of wheat in 2023, up from 15 tonnes in 2022."
    assert offered(QUANTITY, "sold", sentence) == [("tonnes", ["20 t"]), ("tonnes", ["15 t"])]
    assert offered(replace(QUANTITY, money=True), "sold", sentence) == []


@pytest.mark.parametrize(
    ("head", "sentence", "expected"),
    [
        # nouns, no names, no measures, no dates
        (
            "sold",
            "Peru sold 500 tonnes of wheat and maize to Chile.",
            [("wheat", ["wheat and maize"]), ("maize", ["maize"])],
        ),
        ("sold", "Rome sold ships on 4 May.", [("ships", ["ships"])]),
        # what is counted, and no noun that narrows another
        ("sold", "Peru sold three transport planes.", [("planes", ["transport planes"])]),
        # deeds that say what for, without the names that have roles of their own
        ("paid", "Rome paid to help Oslo.", [("help", ["help"])]),
        # never the word that tells it
        ("deal", "The deal covered gas.", [("gas", ["gas"])]),
    ],
)
def test_phrases(head: str, sentence: str, expected: Offered) -> None:
    assert offered(GOODS, head, sentence) == expected


def test_a_role_for_each_takes_what_is_joined_one_by_one() -> None:
    sentence = "Peru sold 500 tonnes of wheat and maize to Chile."
    assert offered(EACH, "sold", sentence) == [("wheat", ["wheat", "maize"]), ("maize", ["maize"])]


def test_no_abstraction_is_a_thing() -> None:
    sentence = "Peru sold its hopes."
    assert offered(GOODS, "sold", sentence) == [("hopes", ["hopes"])]
    assert offered(GOODS, "sold", sentence, replace(SELL, concrete=("goods",))) == []


def test_only_the_sentence_of_the_trigger_is_looked_at() -> None:
    annotated = document("Rome is a port.", "Peru sold wheat and maize.")
    candidates = Candidates(Fillers(annotated)).of(empty(annotated, "sold"), BUYER)
    assert [candidate.token.text for candidate in candidates] == ["Peru"]
