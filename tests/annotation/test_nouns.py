import tomllib
from importlib.resources import files

import pytest

from kg.annotation.nouns import nouns

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


@pytest.mark.parametrize("kind", sorted(TABLE))
def test_nouns_are_in_small_letters_and_stand_once(kind: str) -> None:
    assert [noun for noun in TABLE[kind] if noun != noun.casefold().strip()] == []
    assert sorted({noun for noun in TABLE[kind] if TABLE[kind].count(noun) > 1}) == []
