"""What a word puts into a role, on parses made by hand."""

import pytest

from kg.extraction.fillers import Fillers
from kg.model.claim import EntityRef, Words
from kg.ontology.terms import Kind, Role
from tests.extraction.told import document, role
from tests.parsed import word

ACTOR = role("actor")
GOODS = role("goods", Kind.TEXT, each=True)
MONEY = role("sum", Kind.AMOUNT, money=True)
AMOUNT = role("amount", Kind.AMOUNT)


def put(sentences: tuple[str, ...], text: str, into: Role, **options: bool) -> list[str]:
    told = document(*sentences)
    token = [token for token in told.doc if token.text == text][-1]
    fillers = Fillers(told).of(token, into, **options)
    names = {entity.id: entity.names[0] for entity in told.entities.values()}
    return [
        names[filler.id]
        if isinstance(filler, EntityRef)
        else filler.text
        if isinstance(filler, Words)
        else str(filler.value)  # type: ignore[union-attr]
        for filler in fillers
    ]


@pytest.mark.parametrize(
    ("sentence", "text", "expected"),
    [
        # people stand for the state or body that they are of
        ("Norwegian geologists met engineers from Peru and Chile.", "geologists", ["Norwegian"]),
        ("Norwegian geologists met engineers from Peru and Chile.", "engineers", ["Peru", "Chile"]),
        ("Norwegian and Chilean engineers spoke.", "engineers", ["Norwegian", "Chilean"]),
        # bodies and those that are like them
        ("The navies of Peru and Chile met those of Togo.", "navies", ["Peru", "Chile"]),
        ("The navies of Peru and Chile met those of Togo.", "those", ["Togo"]),
        # other nouns do not
        ("Peru sold its hopes.", "hopes", []),
        # a noun stands for its apposition
        ("The president, Marek Kvane, spoke.", "president", ["Marek Kvane"]),
        ("The minister of mines of Chad, General Ida Moe, spoke.", "minister", ["Ida Moe"]),
        ("Peru sold its oil to Chile.", "Chile", ["Chile"]),
    ],
)
def test_actors(sentence: str, text: str, expected: list[str]) -> None:
    assert put((sentence,), text, ACTOR) == expected


def test_what_is_joined_fills_a_role_together_or_alone() -> None:
    sentence = ("Norwegian geologists met engineers from Peru and Chile.",)
    assert put(sentence, "Peru", ACTOR) == ["Peru", "Chile"]
    assert put(sentence, "Peru", ACTOR, alone=True) == ["Peru"]


def test_only_entities_of_the_types_of_the_role() -> None:
    assert put(("Peru sold wheat and maize.",), "Peru", role("person", types=("Person",))) == []


@pytest.mark.parametrize(
    ("sentences", "text", "expected"),
    [
        # measures and parts are seen through
        (("Peru sold 500 tonnes of wheat and maize to Chile.",), "tonnes", ["wheat", "maize"]),
        (("Peru gave the rest of the money.",), "rest", ["money"]),
        # so are containers
        (("Peru sold two cargoes of wheat.",), "cargoes", ["wheat"]),
        # the kind of what is counted is part of its phrase, what precedes the number is not
        (("Peru sold three transport planes.",), "planes", ["transport planes"]),
        (("Peru sold a further six tanks.",), "tanks", ["tanks"]),
        # a phrase has no quantity in it
        (("Peru had losses of 46 tonnes.",), "losses", ["losses"]),
        # "it" and "them" are the last thing of their number
        (("Peru sold wheat and maize.", "Peru sold it."), "it", ["wheat", "maize"]),
        (("Peru sold its hopes.", "Peru sold it."), "it", []),  # hopes are many
        (("Peru sold wheat and maize.", "Peru praised itself.", "Peru sold it."), "it", []),  # too long ago
        # an actor is no thing
        (("Peru sold its oil to Chile.",), "Chile", []),
    ],
)
def test_things(sentences: tuple[str, ...], text: str, expected: list[str]) -> None:
    assert put(sentences, text, GOODS) == expected


def test_coordinated_things_are_one_phrase_unless_the_role_takes_each() -> None:
    sentence = ("Peru sold wheat and maize.",)
    assert put(sentence, "wheat", GOODS) == ["wheat", "maize"]
    assert put(sentence, "wheat", role("goods", Kind.TEXT)) == ["wheat and maize"]


@pytest.mark.parametrize(
    ("sentence", "text", "abstract"),
    [
        ("Peru sold its hopes.", "hopes", True),
        ("Peru sold wheat and maize.", "wheat", False),
        ("Norwegian geologists met engineers from Peru and Chile.", "engineers", True),
        ("Peru sold 500 tonnes of wheat and maize to Chile.", "tonnes", False),
    ],
)
def test_what_cannot_be_moved(sentence: str, text: str, *, abstract: bool) -> None:
    told = document(sentence)
    assert Fillers(told).is_abstract(word(told.doc, text)) is abstract


@pytest.mark.parametrize(
    ("sentence", "text", "into", "expected"),
    [
        ("Peru sold 500 tonnes of wheat and maize to Chile.", "tonnes", AMOUNT, ["500"]),
        ("Peru sold 500 tonnes of wheat and maize to Chile.", "tonnes", MONEY, []),  # tonnes are no money
        ("Peru sold two ships to Chile.", "ships", AMOUNT, ["2"]),
        ("Peru sold a $5 million loan.", "loan", MONEY, ["5000000"]),
        ("Peru lent between $2 million and $9 million.", "million", MONEY, ["2000000", "9000000"]),  # both ends
        # a count is not of the noun that it only borrows
        ("In all, 40 tanks were sold by Peru and 20 by Chile.", "tanks", AMOUNT, ["40"]),
    ],
)
def test_amounts(sentence: str, text: str, into: Role, expected: list[str]) -> None:
    assert put((sentence,), text, into) == expected


def test_a_date_is_filled_by_timing_alone() -> None:
    assert put(("Peru sold wheat and maize.",), "wheat", role("date", Kind.DATE)) == []


def test_we_are_the_body_that_writes_unless_another_is_quoted() -> None:
    assert put(("We paid Kvane Motors.",), "We", ACTOR) == ["Kvane Motors"]
    assert put(("Arla was told.", '"We sold wheat," Kvane said.'), "We", ACTOR) == []


def test_we_are_whom_the_speaker_has_a_post_with() -> None:
    told = document("Marek Kvane arrived.", '"We sold wheat," Kvane said.')
    we = word(told.doc, "We")
    assert Fillers(told).of(we, ACTOR) == []
    told = document("Peru praised itself.", "Marek Kvane arrived.", '"We sold wheat," Kvane said.')
    we = word(told.doc, "We")
    assert Fillers(told, {"person-marek-kvane": "state-peru"}).of(we, ACTOR) == [EntityRef("state-peru")]


@pytest.mark.parametrize(
    ("function", "sentence", "head", "into", "expected"),
    [
        (
            "trigger",
            "Peru lifted the ban.",
            "ban",
            GOODS,
            "lifted the ban",
        ),  # the verb that ends a measure is part of it
        ("trigger", "Peru lifted the ban.", "ban", role("title", Kind.TEXT), "ban"),
        ("counted", "Peru employs 640 people.", "employs", GOODS, "employs"),  # anybody is nobody in particular
        ("phrase", "The mill, a joint project of Peru and Chile, opened.", "project", GOODS, "mill"),
    ],
)
def test_the_words_of_a_trigger(function: str, sentence: str, head: str, into: Role, expected: str) -> None:
    told = document(sentence)
    token = word(told.doc, head)
    assert Fillers(told).from_trigger(function, token, (token.i,), into) == [Words(expected)]
