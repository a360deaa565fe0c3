import tomllib
from importlib.resources import files

import pycountry
import pytest

from kg.annotation.nouns import kin, nouns, realms

TABLE = tomllib.loads(files("kg.annotation").joinpath("nouns.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("kind", "noun"),
    [
        ("organization", "ministry"),
        ("institution", "central bank"),
        ("place", "strait"),
        ("vessel", "tanker"),
        ("agreement", "pact"),
    ],
)
def test_a_noun_of_each_kind(kind: str, noun: str) -> None:
    assert noun in nouns(kind)


def test_a_kind_that_there_is_not_is_an_error() -> None:
    with pytest.raises(KeyError):
        nouns("mineral")


def test_what_a_noun_takes_up() -> None:
    assert "fund" in kin("lender")
    assert kin("minister") == frozenset()
    assert realms("city-state") == {"MC", "SG", "VA"}
    assert realms("republic") == frozenset()


@pytest.mark.parametrize("code", sorted({code for codes in TABLE["realm"].values() for code in codes}))
def test_realms_are_those_of_states(code: str) -> None:
    assert pycountry.countries.get(alpha_2=code) is not None


LISTS = {kind for kind in TABLE if kind not in {"kin", "realm"}}


@pytest.mark.parametrize("kind", sorted(LISTS))
def test_nouns_are_in_small_letters_and_stand_once(kind: str) -> None:
    assert [noun for noun in TABLE[kind] if noun != noun.casefold().strip()] == []
    assert sorted({noun for noun in TABLE[kind] if TABLE[kind].count(noun) > 1}) == []
