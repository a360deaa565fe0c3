"""Where names stand and what they name, on parses and recognised entities made by hand."""

import pytest

from kg.annotation.name import Name, overlap
from kg.annotation.names import find_names
from kg.annotation.states import StateNames
from tests.parsed import parsed, word


def found(*sentences: str, taken: frozenset[int] = frozenset(), money: frozenset[int] = frozenset()) -> list[str]:
    """Each name of some sentences with its type: ``Ada Lind/Person``."""
    doc = parsed(*sentences)
    return [f"{name.span(doc).text}/{name.type}" for name in find_names(doc, StateNames(), taken, money)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # titles are no part of a name, be they recognised with it or not
        (
            "Some say that President Marek Kvane then met with Finance Minister Ada Lind over there.",
            ["Marek Kvane/Person", "Ada Lind/Person"],
        ),
        ("Former premier Kvane left.", ["Kvane/Person"]),
        # nor are the common noun before it, the town after it, and what the recogniser ran on into
        (
            "The Bolivian institute Iniaf paid Saab of Sweden.",
            ["Bolivian/State", "Iniaf/Organization", "Saab/Organization", "Sweden/State"],
        ),
        ("Marek Kvane in Lima said so.", ["Marek Kvane/Person", "Lima/State"]),
        # the government of a state is the state
        ("The Government of Norway lent Oslo money.", ["Government of Norway/State", "Oslo/State"]),
        ("The government of the Netherlands agreed.", ["government of the Netherlands/State"]),
        # bodies that a nationality or a possessor names
        ("The Chinese customs authority confirmed it.", ["Chinese customs authority/Organization"]),
        ("Norway's navy sank.", ["Norway's navy/Organization"]),
        # names that go on after prepositions and "and"; a treaty is a text
        (
            "At last the Ministry of Energy and Mines of Peru signed what they call the Treaty of Rosen.",
            ["Ministry of Energy and Mines of Peru/Organization", "Treaty of Rosen/Text"],
        ),
    ],
)
def test_where_names_begin_and_end(sentence: str, expected: list[str]) -> None:
    assert found(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The tanker Arla left port.",
        "The Arla, which sailed in May, docked.",
        "They slept aboard the Arla.",
        "The Arla, a freighter, sank.",
    ],
)
def test_ships_by_their_noun_by_what_they_do_and_by_who_is_aboard(sentence: str) -> None:
    assert found(sentence) == ["Arla/Vessel"]


def test_ships_by_the_letters_before_their_names() -> None:
    assert found("MV Bright Sea docked.") == ["MV Bright Sea/Vessel"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # words with digits are products, and no person has any
        ("Norway bought the S-400 and Kvane4 Lind.", ["Norway/State", "S-400/Product", "Kvane4 Lind/Unknown"]),
        # no person is called by one word in capitals
        ("Olga Transit bought BRICS bonds.", ["Olga Transit/Person", "BRICS/Unknown"]),
        # a town that the gazetteer knows
        ("The Sharaf Group built a road near Callao.", ["Sharaf Group/Organization", "Callao/Place"]),
        # the common noun in a name says more than the recogniser, which takes companies for persons
        (
            "Then Kvane Lind Oil signed what they call the Rosen Pact near Lake Arla.",
            ["Kvane Lind Oil/Organization", "Rosen Pact/Text", "Lake Arla/Place"],
        ),
        # a given name tells a person that the recogniser took for a company
        ("Marek Kvane in Lima said so.", ["Marek Kvane/Person", "Lima/State"]),
    ],
)
def test_what_a_name_names(sentence: str, expected: list[str]) -> None:
    assert found(sentence) == expected


HEADLINE = "Norway Lends Money To Kvane Motors After Steel Mills Burn."


def test_words_of_headlines_are_no_names() -> None:
    assert found(HEADLINE) == []


def test_what_the_text_below_names_is_a_name_in_the_headline_too() -> None:
    assert found(HEADLINE, "It paid Kvane Motors.") == ["Kvane Motors/Organization", "Kvane Motors/Organization"]


def test_words_in_capitals_before_a_mark_are_a_heading() -> None:
    assert found("MARKETS: Kvane rose.") == ["Kvane/Organization"]


def test_a_common_noun_that_opens_a_sentence_is_no_name() -> None:
    assert found("Coal fell while coal miners slept.") == []


def test_what_a_minister_is_minister_of_is_no_name() -> None:
    assert found("The Minister of Energy and Trade left.") == []


def test_all_names_of_the_same_words_are_of_one_type_and_a_ship_is_a_ship() -> None:
    assert found("Arla was told.") == ["Arla/Person"]
    assert found("Arla was told.", "The operator Arla spoke.", "The Arla, a freighter, sank.") == ["Arla/Vessel"] * 3
    assert found("Sberbank rose.", "Kvane left.") == ["Sberbank/Organization", "Kvane/Person"]


def test_amounts_and_dates_are_in_no_name_but_a_state_may_stand_in_one() -> None:
    doc = parsed("Peru bought ships from Arla.")
    every = frozenset(range(len(doc)))
    assert found("Peru bought ships from Arla.", taken=every) == ["Peru/State"]
    money = frozenset({word(doc, "Peru").i})  # as in "US$"
    assert "Peru/State" not in found("Peru bought ships from Arla.", money=money)


def test_overlap() -> None:
    assert overlap(Name(0, 2, "Person"), Name(1, 3, "Person"))
    assert not overlap(Name(0, 2, "Person"), Name(2, 3, "Person"))
