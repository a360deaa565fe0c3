import time

import pytest

from kg.annotation.gazetteer import NameKind, StateName
from kg.annotation.places import is_city, is_region, is_subdivision
from kg.annotation.states import StateNames

STATES = StateNames()


@pytest.mark.parametrize(
    ("name", "code", "kind"),
    [
        ("Russia", "RU", "name"),
        ("Russia’s", "RU", "name"),
        ("the Russian Federation", "RU", "name"),
        ("RUSSIA", "RU", "name"),
        ("Russian", "RU", "demonym"),
        ("Indian", "IN", "demonym"),
        ("Russians", "RU", "demonym"),
        ("Moscow", "RU", "capital"),
        ("the Kremlin", "RU", "seat"),
        ("USSR", "SUHH", "name"),
        ("Soviet", "SUHH", "demonym"),
        ("DPRK", "KP", "name"),
        ("Democratic People’s Republic of Korea", "KP", "name"),
        ("N. Korea", "KP", "name"),
        ("North Koreans", "KP", "demonym"),
        ("S. Korea", "KR", "name"),
        ("the Blue House", "KR", "seat"),
        ("U.S.", "US", "name"),
        ("United States'", "US", "name"),
        ("the White House", "US", "seat"),
        ("Washington", "US", "capital"),
        ("UK", "GB", "name"),
        ("Britons", "GB", "demonym"),
        ("Downing Street", "GB", "seat"),
        ("Frenchmen", "FR", "demonym"),
        ("the Élysée", "FR", "seat"),
        ("Türkiye", "TR", "name"),
        ("Turkey", "TR", "name"),
        ("Beştepe", "TR", "seat"),
        ("Kiev", "UA", "capital"),
        ("Burma", "MM", "name"),
        ("Zaire", "CD", "name"),
        ("East Germany", "DDDE", "name"),
        ("Czech Republic", "CZ", "name"),
        ("Holland", "NL", "name"),
        ("the Dutch", "NL", "demonym"),
        ("Ivory Coast", "CI", "name"),
        ("Emiratis", "AE", "demonym"),
        ("Kazakh", "KZ", "demonym"),
        ("Islamic Republic of Iran", "IR", "name"),
        ("the Ittihadiya Palace", "EG", "seat"),
        ("Singapore", "SG", "name"),
        ("Taiwan", "TW", "name"),
        ("Kosovo", "XK", "name"),
        ("Palestinians", "PS", "demonym"),
        ("the Holy See", "VA", "name"),
    ],
)
def test_find(name: str, code: str, kind: str) -> None:
    assert STATES.find(name) == StateName(code, NameKind(kind))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Georgia", "GE"),
        ("Jordan", "JO"),
        ("Congo", "CD"),
        ("Korea", "KR"),
        ("the Islamic Republic", "IR"),
        ("Brussels", "BE"),
    ],
)
def test_ambiguous_names_are_weak(name: str, code: str) -> None:
    found = STATES.find(name)
    assert found is not None
    assert (found.code, found.weak) == (code, True)


@pytest.mark.parametrize("name", ["", "the", "turkey", "china", "polish", "us", "IT", "NO", "Gazprom", "'s", "men"])
def test_no_state(name: str) -> None:
    assert STATES.find(name) is None


def test_every_name_is_found() -> None:
    names = list(STATES.names())
    assert names == sorted(set(names))
    assert [name for name in names if STATES.find(name) is None] == []
    assert {"Iranians", "Kremlin", "Chinese", "Sri Lanka"} <= set(names)
    assert "Chineses" not in names


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("RU", "Russia"),
        ("KP", "North Korea"),
        ("TR", "Türkiye"),
        ("US", "United States"),
        ("SUHH", "Soviet Union"),
        ("MM", "Myanmar"),
    ],
)
def test_label(code: str, label: str) -> None:
    assert STATES.label(code) == label


def test_every_code_has_a_label() -> None:
    assert all(STATES.label(found.code) for name in STATES.names() if (found := STATES.find(name)))


def test_dependent_territories_are_known_by_name_and_not_by_capital() -> None:
    greenland = STATES.find("Greenland")
    assert greenland is not None
    assert greenland.code == "GL"
    assert STATES.find("Hamilton") is None
    assert STATES.is_dependent("HK")
    assert not STATES.is_dependent("TW")


@pytest.mark.parametrize("written", ["{}", "the {}", "The {}", "{}'s", "{}’"])
def test_no_name_is_passed_over(written: str) -> None:
    names = [form for name in STATES.names() for form in (name, name.upper()) if STATES.find(written.format(form))]
    assert len(names) > 1500
    assert all(STATES.may_begin(word) for name in names if (word := written.format(name).split()[0]))
    assert all(STATES.may_begin(word) for word in ("Frenchman", "Frenchwomen", "10", "Guinea-Bissau", "The"))
    assert not any(STATES.may_begin(word) for word in ("Minister", "Rosatom", "", "?"))


def test_cached() -> None:
    STATES.find("Russia")
    start = time.perf_counter()
    for _ in range(1000):
        STATES.find("the Kremlin’s")
    assert time.perf_counter() - start < 0.5


def test_places() -> None:
    assert is_city("Vladivostok")
    assert is_city("Odesa")
    assert not is_city("Gazprom")
    assert is_subdivision("Texas")
    assert is_region("Latin America")
    assert not is_region("France")
