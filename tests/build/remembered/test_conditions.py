import dataclasses

import pytest

from kg.build.remembered import conditions as module
from kg.build.remembered.conditions import conditions, digest
from tests.build.doubles import SETTINGS


def test_they_are_16_digits_and_stay() -> None:
    assert conditions(SETTINGS) == conditions(SETTINGS)
    assert len(conditions(SETTINGS)) == 16


@pytest.mark.parametrize(
    "changed",
    [
        dataclasses.replace(SETTINGS, versions={"dossier-kg": "0.2.0"}),
        dataclasses.replace(SETTINGS, ontology=dataclasses.replace(SETTINGS.ontology, digest="0")),
    ],
)
def test_what_a_reading_depends_on_changes_them(changed: module.Settings) -> None:
    assert conditions(changed) != conditions(SETTINGS)


def test_what_it_does_not_depend_on_leaves_them() -> None:
    assert conditions(dataclasses.replace(SETTINGS, base="https://example.org/")) == conditions(SETTINGS)


@pytest.mark.parametrize("piece", ["libraries", "plugins", "code"])
def test_each_piece_counts(monkeypatch: pytest.MonkeyPatch, piece: str) -> None:
    before = conditions(SETTINGS)
    monkeypatch.setattr(module, piece, lambda *_: ("other",))
    assert conditions(SETTINGS) != before


def test_parts_are_kept_apart() -> None:
    assert digest("ab", "c") != digest("a", "bc")
