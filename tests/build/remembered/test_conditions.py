import dataclasses
from pathlib import Path

import pytest

from kg.build.remembered import conditions as module
from kg.build.remembered.conditions import code, conditions, digest, libraries, plugins
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


def test_libraries_have_versions() -> None:
    assert {name.split()[0] for name in libraries()} >= {"python", "spacy", "pycountry", "babel"}
    assert "pytest" not in {name.split()[0] for name in libraries()}


def test_our_own_extractor_is_a_plugin() -> None:
    assert ("frames", "kg.extraction.frames:extract") in {plugin[:2] for plugin in plugins()}


def test_code_is_every_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "files", lambda _: tmp_path)
    (tmp_path / "annotation" / "tables").mkdir(parents=True)
    (tmp_path / "annotation" / "__pycache__").mkdir()
    found = []
    for name, text in [("a.py", "1"), ("tables/a.toml", "1"), ("tables/a.toml", "2"), ("__pycache__/a.pyc", "1")]:
        (tmp_path / "annotation" / name).write_text(text, encoding="utf-8")
        code.cache_clear()
        found.append(code("annotation"))
    code.cache_clear()
    assert len(set(found)) == 3
    assert found[-1] == found[-2]  # compiled code follows from the code


def test_parts_are_kept_apart() -> None:
    assert digest("ab", "c") != digest("a", "bc")
