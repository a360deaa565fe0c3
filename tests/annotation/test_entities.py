"""From names to entities, on parses made by hand."""

import pytest

from kg.annotation.entities import link
from kg.annotation.names import find_names
from kg.annotation.short_names import is_acronym
from kg.annotation.states import StateNames
from kg.model.entity import Entity
from tests.parsed import parsed


def linked(*sentences: str) -> tuple[tuple[Entity, ...], dict[int, str]]:
    doc, states = parsed(*sentences), StateNames()
    return link(doc, find_names(doc, states), states)


def found(*sentences: str) -> list[str]:
    """Each entity of some sentences with its type and names: ``Person Ada Lind, Lind``."""
    return [f"{entity.type} {', '.join(entity.names)}" for entity in linked(*sentences)[0]]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        # a surname, a part of a name and an acronym after the full name
        (("Marek Kvane arrived.", "Kvane left."), ["Person Marek Kvane, Kvane"]),
        (("The UN Security Council met.", "The Council voted."), ["Organization UN Security Council, Council"]),
        (
            ("The Joint Coordination Centre (JCC) met.", "The JCC paid."),
            ["Organization Joint Coordination Centre, JCC"],
        ),
        # but not before it
        (
            ("The Council voted.", "The UN Security Council met."),
            ["Organization Council", "Organization UN Security Council"],
        ),
        # unless a headline has it, and one body alone bears it in full
        (("Kvane sells pumps", "Kvane Motors paid."), ["Organization Kvane Motors, Kvane"]),
        (("Kvane sells pumps.", "Kvane Motors paid."), ["Organization Kvane", "Organization Kvane Motors"]),
        (
            ("Kvane sells pumps", "Kvane Motors met Kvane Shipping."),
            ["Organization Kvane", "Organization Kvane Motors", "Organization Kvane Shipping"],
        ),
        # nor is a firm its daughter in a country
        (
            ("Kvane Motors Peru sells pumps.", "Kvane Motors paid."),
            ["Organization Kvane Motors Peru", "Organization Kvane Motors"],
        ),
        # an acronym of a common noun
        (("It burns liquefied natural gas (LNG) daily.",), []),
        # a state under its capital and nationality
        (("Minsk lent money to Peru.",), ["State Minsk", "State Peru"]),
        (("The Chinese buyer paid.", "China lent."), ["State China, Chinese"]),
    ],
)
def test_one_entity_under_all_its_names(sentences: tuple[str, ...], expected: list[str]) -> None:
    assert found(*sentences) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        # a capital where something is, against one that acts or is dealt with
        (("A bomb fell in Minsk.",), ["Place Minsk"]),
        (("A Minsk hotel burned.",), ["Place Minsk"]),
        (("Peru imposed sanctions on Minsk.",), ["State Peru", "State Minsk"]),
        (("A bomb fell in Minsk.", "Minsk lent money to Peru."), ["Place Minsk", "State Minsk", "State Peru"]),
        (("LIMA, May 5 - Peru paid.",), ["Place LIMA", "State Peru"]),
        (("Officials in Minsk agreed.", "Minsk lent money to Peru."), ["State Minsk", "State Peru"]),
    ],
)
def test_capitals_are_states_or_places(sentences: tuple[str, ...], expected: list[str]) -> None:
    assert found(*sentences) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # by what stands beside a full name: companies that the recogniser takes for persons, and persons
        ("The contractor, Pelagia Kvane, left.", "Organization Pelagia Kvane"),
        ("The minister, Kvane Lind, left.", "Person Kvane Lind"),
        # a single word by the noun before it
        ("President Rosen spoke.", "Person Rosen"),
        ("The operator Arla spoke.", "Organization Arla"),
        # by the noun after it
        ("Arla, an insurer, paid.", "Organization Arla"),
        # by its part in the sentence
        ("Arla was told.", "Organization Arla"),
        ("They walked through Rosen.", "Organization Rosen"),
        ("Arla Lind said so.", "Person Arla Lind"),
    ],
)
def test_types_by_what_is_around_a_name(sentence: str, expected: str) -> None:
    assert found(sentence) == [expected]


def test_a_single_word_is_what_it_is_coordinated_with() -> None:
    assert found("Marek Kvane and Rosen spoke.") == ["Person Marek Kvane", "Person Rosen"]


def test_a_single_word_that_is_dealt_with_is_an_organization() -> None:
    assert found("Peru bought ships from Arla.") == ["State Peru", "Organization Arla"]


def test_a_person_whose_first_name_is_a_company_of_the_text_is_a_company() -> None:
    assert found("Rosen Kvane Dea paid.") == ["Person Rosen Kvane Dea"]
    assert found("The operator Rosen spoke.", "Rosen Kvane Dea paid.") == [
        "Organization Rosen",
        "Organization Rosen Kvane Dea",
    ]


def test_bodies_are_part_of_the_state_that_is_named_with_them() -> None:
    entities, _ = linked("The Russian energy ministry paid.", "Russia's Arla once met with Kvane Group of Peru there.")
    assert [(entity.id, entity.parent) for entity in entities] == [
        ("organization-russian-energy-ministry", "state-russia"),
        ("state-russia", None),
        ("organization-arla", None),
        ("organization-kvane-group", None),
        ("state-peru", None),
    ]


def test_each_token_of_a_name_names_its_entity() -> None:
    doc = parsed("Marek Kvane arrived.", "Kvane left.")
    _, named = linked("Marek Kvane arrived.", "Kvane left.")
    assert {doc[i].text: id_ for i, id_ in named.items()} == {
        "Marek": "person-marek-kvane",
        "Kvane": "person-marek-kvane",
    }
    assert len(named) == 3


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("JCC", "Joint Coordination Centre", True),
        ("J.C.C.", "Joint Coordination Centre", True),
        ("NDRC", "National Development and Reform Commission", True),
        ("JC", "Joint Coordination Centre", False),
        ("jcc", "Joint Coordination Centre", False),
        ("K", "Kvane", False),
    ],
)
def test_acronyms(short: str, full: str, *, expected: bool) -> None:
    assert is_acronym(short, full) is expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        # ranks and offices are no part of a name, nor names themselves
        (("Brigadier General Marek Kvane spoke.",), ["Person Marek Kvane"]),
        (("Finance Minister Ada Lind spoke.",), ["Person Ada Lind"]),
        # nor is a common word that opens its sentence
        (("Coffee was served.",), []),
        # what a hyphen or a number joins
        (("Kvane-Engil lent Peru money.",), ["Organization Kvane-Engil", "State Peru"]),
        (("The Group of Seven lent Peru money.",), ["Organization Group of Seven", "State Peru"]),
        # who sends a story is not in it
        (("LIMA, May 5 (Kvane Wire) - Peru paid.",), ["Place LIMA", "State Peru"]),
        # where somebody goes is a town
        (("Ministers flew to Minsk.",), ["Place Minsk"]),
        (("The oil was unloaded from the Nordic Pearl.",), ["Vessel Nordic Pearl"]),
        (("Engineers of Kvanegaz left.",), ["Organization Kvanegaz"]),
    ],
)
def test_what_is_and_what_is_no_name(sentences: tuple[str, ...], expected: list[str]) -> None:
    assert found(*sentences) == expected
