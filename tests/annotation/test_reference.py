"""Which entities pronouns and descriptions stand for, on parses made by hand."""

import pytest

from kg.annotation.entities import link
from kg.annotation.names import find_names
from kg.annotation.reference import references
from kg.annotation.states import StateNames
from tests.parsed import parsed, word

MET = "Marek Kvane met Ada Lind."
SOLD = "Peru sold its oil to Chile."
RIVALS = "Russia's Arla once met with Kvane Group of Peru there."


def meant(*sentences: str, by: str) -> list[str]:
    """The first names of the entities that the last such word of some sentences stands for."""
    doc, states = parsed(*sentences), StateNames()
    entities, named = link(doc, find_names(doc, states), states)
    by_id = {entity.id: entity for entity in entities}
    token = [token for token in doc if token.text == by][-1]
    return [by_id[id_].names[0] for id_ in references(doc, by_id, named).get(token.i, ())]


@pytest.mark.parametrize(
    ("sentences", "pronoun", "expected"),
    [
        # the last subject that it may be
        ((MET, "He left."), "He", ["Marek Kvane"]),
        ((SOLD, "He left."), "He", []),
        ((SOLD,), "its", ["Peru"]),
        ((MET, SOLD, "Peru praised it."), "it", ["Chile"]),  # not the subject of its own verb
        ((SOLD, "Peru praised itself."), "itself", ["Peru"]),
        # the clause that follows
        ((SOLD, "It is known that they paid."), "It", []),
        ((SOLD, "It was said that Peru paid."), "It", []),
        ((SOLD, "It paid Kvane Motors."), "It", ["Peru"]),
        ((SOLD, "It is able to begin."), "It", ["Peru"]),  # no clause follows: it is who begins
        # names that are joined
        (("Marek Kvane and Rosen spoke.", "They signed a pact."), "They", ["Rosen", "Marek Kvane"]),
        ((MET, "They signed a pact."), "They", []),
        # too long ago
        ((MET, *("A ministry paid.",) * 2, "He left."), "He", ["Marek Kvane"]),
        ((MET, *("A ministry paid.",) * 3, "He left."), "He", []),
    ],
)
def test_pronouns(sentences: tuple[str, ...], pronoun: str, expected: list[str]) -> None:
    assert meant(*sentences, by=pronoun) == expected


@pytest.mark.parametrize(
    ("sentence", "word_", "expected"),
    [
        ("Peru will look for oil alongside one of its partners: Chile.", "one", ["Chile"]),
        ("Peru sold oil to a partner, Chile.", "partner", ["Chile"]),
        ("Peru sold oil to one of its partners.", "one", []),
    ],
)
def test_whom_a_phrase_announces(sentence: str, word_: str, expected: list[str]) -> None:
    assert meant(sentence, by=word_) == expected


@pytest.mark.parametrize(
    ("sentences", "noun", "expected"),
    [
        ((SOLD, "The two countries signed."), "countries", ["Peru", "Chile"]),
        ((SOLD, "Both countries agreed."), "countries", ["Peru", "Chile"]),
        ((SOLD, "The pair signed."), "pair", ["Peru", "Chile"]),
        ((SOLD, "The two agreed."), "two", ["Peru", "Chile"]),
        ((SOLD, "The two countries signed.", "They signed a pact."), "They", ["Peru", "Chile"]),
        (("Peru praised itself.", "The two countries signed."), "countries", []),
        ((MET, "The two countries signed."), "countries", []),  # persons are no countries
        ((SOLD, RIVALS, "All five governments signed."), "governments", ["Chile", "Russia", "Peru"]),
        (
            (
                "Russia's Arla once met with Kvane Group of Peru there.",
                "Minsk lent money to Peru.",
                "Norwegian geologists met engineers from Peru and Chile.",
                "The Chinese buyer paid.",
                "All five governments signed.",
            ),
            "governments",
            ["Minsk", "Norwegian", "Peru", "Chile", "Chinese"],
        ),
        ((SOLD, "Companies paid."), "Companies", []),
        # of this sentence one and who the text is about; of the last two; those named most
        ((SOLD, "Peru praised itself.", "Togo spoke.", "Both countries agreed."), "countries", ["Peru", "Chile"]),
        ((SOLD, "Togo spoke.", SOLD, "Both countries agreed."), "countries", ["Peru", "Chile"]),
        # a pair are of one type, and whose another is, is none of them
        ((SOLD, "Arla was told.", "The pair signed."), "pair", []),
        ((MET, "The two agreed."), "two", ["Marek Kvane", "Ada Lind"]),
    ],
)
def test_groups(sentences: tuple[str, ...], noun: str, expected: list[str]) -> None:
    assert meant(*sentences, by=noun) == expected


@pytest.mark.parametrize(
    ("sentences", "noun", "expected"),
    [
        # a name that bears the noun, or once came with it
        (("Sberbank rose.", "Arla was told.", "The bank paid."), "bank", ["Sberbank"]),
        (("Arla is a bank.", "Kvane left.", "The bank paid."), "bank", ["Arla"]),
        # a nationality: whose it is known to be, else the last of which nothing is known
        ((RIVALS, "The Russian company paid."), "company", ["Arla"]),
        (("Arla was told.", "The Chinese buyer paid."), "buyer", ["Arla"]),
        (("The Austrian group Arla owns ships.", "The Chinese buyer paid."), "buyer", []),
        # the noun of a company takes up the last one
        (("Arla was told.", "The steelmaker left."), "steelmaker", ["Arla"]),
        ((MET, "The steelmaker left."), "steelmaker", []),
        (("Arla was told.", "The company of Peru paid."), "company", []),
        # a description before a name is that name
        (("Kvane left.", "The local firm Arla paid."), "firm", ["Arla"]),
        # a ship under its noun
        (("The tanker Arla sank.", "The tanker burned."), "tanker", ["Arla"]),
        # what is not definite, and what only says what something is
        (("Arla was told.", "A ministry paid."), "ministry", []),
        (("Arla is a bank.",), "bank", []),
    ],
)
def test_descriptions(sentences: tuple[str, ...], noun: str, expected: list[str]) -> None:
    assert meant(*sentences, by=noun) == expected


def test_every_token_of_a_name_stands_for_it() -> None:
    doc = parsed(MET)
    states = StateNames()
    entities, named = link(doc, find_names(doc, states), states)
    found = references(doc, {entity.id: entity for entity in entities}, named)
    assert found[word(doc, "Ada").i] == found[word(doc, "Lind").i] == ("person-ada-lind",)


@pytest.mark.parametrize(
    ("sentences", "noun", "expected"),
    [
        # a lender is a bank, whoever acted last
        (("Kvane Bank met with Lind Motors.", "The lender left."), "lender", ["Kvane Bank"]),
        ((RIVALS, "The lender left."), "lender", ["Arla"]),
        # a city-state is one
        (("Singapore met Peru.", "The city-state paid."), "state", ["Singapore"]),
        ((SOLD, "The city-state paid."), "state", []),
        # whose neighbour it is, is another
        (("Peru praised itself.", "Chile sold oil to its neighbour."), "neighbour", ["Peru"]),
        # what the opening phrase names is less salient
        (("Peru praised itself.", "Under a pact with Chile, it paid."), "it", ["Peru"]),
        # who speaks
        (("Kvane Bank met with Lind Motors.", "Our board met."), "Our", ["Kvane Bank"]),
        ((SOLD, "Our board met."), "Our", []),
        (("Kvane Bank met with Lind Motors.", SOLD, "Our minister spoke."), "Our", ["Peru"]),
    ],
)
def test_descriptions_by_what_a_noun_tells(sentences: tuple[str, ...], noun: str, expected: list[str]) -> None:
    assert meant(*sentences, by=noun) == expected
