"""Copies, sources and conflicts of the reports, read and merged as a careful reader does: all, and no other."""

import json
from pathlib import Path
from typing import Any

import pytest

from kg.resolution.conflicts import find_conflicts
from kg.resolution.sources import near_copies, sources
from tests.gold import gold_readings, gold_resolution

REPORTS = Path(__file__).parents[1] / "reports"
READINGS = gold_readings(REPORTS)
NAMES = {reading.document.key: reading.document.file.partition("_")[0] for reading in READINGS}
COPIES = near_copies([reading.document for reading in READINGS])


def planted(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((REPORTS / f"{name}.json").read_text(encoding="utf-8"))
    return rows


def test_reprints_are_found_and_no_other() -> None:
    assert {NAMES[copy]: NAMES[original] for copy, original in COPIES.items()} == {"a2": "a1", "c4": "c1", "i4": "i3"}


@pytest.mark.parametrize("row", planted("sources"), ids=lambda row: "{}-{}".format(*row["dealing"][0]))
def test_each_dealing_rests_on_its_sources(row: dict[str, Any]) -> None:
    told = {(NAMES[key], number): names for (key, number), names in sources(READINGS, COPIES).items()}
    assert sorted({name for document, number in row["dealing"] for name in told[document, number]}) == row["sources"]


def test_every_conflict_is_found_and_no_other() -> None:
    resolution = gold_resolution(READINGS, REPORTS)
    found = {
        (conflict.role, frozenset((NAMES[key], number) for _, nodes in conflict.sides for key, number in nodes))
        for conflict in find_conflicts(READINGS, resolution.entities, resolution.dealings)
    }
    wanted = {
        (row["role"], frozenset((document, number) for side in row["sides"] for document, number in side))
        for row in planted("conflicts")
    }
    assert found == wanted
