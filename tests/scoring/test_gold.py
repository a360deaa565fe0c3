"""Faults in gold files stop the run in one line that names the file and the place."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.errors import StopRun
from kg.scoring import score

Edit = Callable[[Any], object]


def edited(gold: Path, folder: Path, edit: Edit) -> Path:
    content = json.loads((gold / "a_1.json").read_text(encoding="utf-8"))
    edit(content)
    (folder / "a_1.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("edit", "fault"),
    [
        (lambda c: c.pop("dealings"), "the file lacks 'dealings'"),
        (lambda c: c["entities"][0].update(type="Country"), "entity 0: unknown type 'Country'; known are State, "),
        (lambda c: c["entities"][0].update(names=[7]), "entity 0: names wants a list of text"),
        (lambda c: c["dealings"][0].update(type="Loan"), "dealing 0: unknown type 'Loan'; known are Affiliation, "),
        (lambda c: c["dealings"][0].update(modality="certain"), "dealing 0 (Funding): unknown modality 'certain'"),
        (
            lambda c: c["dealings"][1]["roles"].update(price=[]),
            "dealing 1 (Shipment) has no role 'price'; the ontology",
        ),
        (lambda c: c["dealings"][0]["roles"].update(funder=["mali"]), "dealing 0 (Funding), funder: no entity 'mali'"),
        (lambda c: c["dealings"][0]["roles"].update(date=[2020]), "dealing 0 (Funding), date: 2020 wants to be text"),
        (lambda c: c["dealings"][0]["roles"].update(amount=["5"]), "dealing 0 (Funding), amount lacks 'value'"),
        (lambda c: c["dealings"][0].update(attributedTo=["mali"]), "dealing 0 (Funding): no entity 'mali'"),
        (lambda c: c["dealings"].append("Funding"), "dealing 2 lacks 'type'"),
    ],
)
def test_fault_is_named(gold: Path, tmp_path: Path, edit: Edit, fault: str) -> None:
    folder = edited(gold, tmp_path, edit)
    with pytest.raises(StopRun) as stop:
        score(gold, [folder])
    assert str(stop.value).startswith(f"{folder / 'a_1.json'}: {fault}")
    assert "\n" not in str(stop.value)


def test_no_gold_folder(gold: Path, tmp_path: Path) -> None:
    with pytest.raises(StopRun, match="nowhere: no gold files; give a folder"):
        score(gold, [tmp_path / "nowhere"])


def test_no_json(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "a_1.json").write_text("{", encoding="utf-8")
    with pytest.raises(StopRun, match=r"a_1\.json: is not JSON"):
        score(gold, [tmp_path])


@pytest.mark.parametrize("content", ["5", '[["a", 0]]', '[[["a", "first"]]]'])
def test_bad_groups(gold: Path, tmp_path: Path, content: str) -> None:
    folder = edited(gold, tmp_path, lambda content: content)
    (folder / "merged.json").write_text(content, encoding="utf-8")
    with pytest.raises(StopRun, match=r"merged\.json: wants a list of groups"):
        score(gold, [folder])


def test_text_that_is_not_utf_8(gold: Path, tmp_path: Path) -> None:
    folder = edited(gold, tmp_path, lambda content: content)
    (folder / "a_1.txt").write_bytes(b"\xff")
    with pytest.raises(StopRun, match=r"a_1\.txt: cannot be read as text in UTF-8"):
        score(gold, [folder])
