"""Amounts and dates of documents read by hand: skipped where they are not at hand."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.annotation.dates import dates
from kg.annotation.quantities import quantities
from tests.parsed import cut

GOLD = Path(__file__).parents[3] / "shared" / "gold"
MEASURES = {"bbl", "t", "kg", "m3", "km", "MW", "MWh", "%"}

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the gold documents are not at hand")


def documents() -> Iterator[tuple[dict[str, Any], str]]:
    practice = [path for path in sorted(GOLD.glob("dev/dev-*.json")) if int(path.name[4:6]) <= 14]
    for path in (*sorted(GOLD.glob("seeds/0*.json")), *practice):
        yield json.loads(path.read_text(encoding="utf-8")), path.with_suffix(".txt").read_text(encoding="utf-8")


def fillers(gold: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    yield from (
        (role, filler) for dealing in gold["dealings"] for role, found in dealing["roles"].items() for filler in found
    )


def is_count(unit: str) -> bool:
    return unit not in MEASURES and not (unit[:3].isupper() and unit[:3].isalpha())


def test_amounts_are_found() -> None:
    found, wanted = 0, 0
    for gold, text in documents():
        read = [(float(m.quantity.value), m.quantity.unit) for m in quantities(cut(text))]
        for amount in (filler for _, filler in fillers(gold) if isinstance(filler, dict)):
            wanted += 1
            found += any(
                abs(value - amount["value"]) <= 0.01 * amount["value"]
                and (unit == amount["unit"] or (is_count(unit) and is_count(amount["unit"])))
                for value, unit in read
            )
    assert wanted > 100
    assert found / wanted >= 0.95


def test_dates_are_found() -> None:
    found, wanted = 0, 0
    for gold, text in documents():
        doc = cut(text)
        taken = frozenset(i for m in quantities(doc) for i in range(m.start, m.end))
        read = {m.when.text for m in dates(doc, gold["published"], taken)}
        for date in (filler for role, filler in fillers(gold) if role == "date"):
            wanted += 1
            found += date in read
    assert wanted > 100
    assert found / wanted >= 0.95
