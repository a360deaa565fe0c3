"""Gold files as readings: a perfect extraction to test the graph and its users on."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from benchmarks.gold_readings import gold_reading
from kg.model.reading import Reading
from kg.resolution import Resolution
from kg.scoring.gold import ACROSS

GOLD = Path(__file__).parents[2] / "shared" / "gold"
needs_gold = pytest.mark.skipif(not GOLD.is_dir(), reason="the gold files are not beside the checkout")


def gold_readings(folder: Path) -> list[Reading]:
    """The readings of a gold folder, in the order of their files."""
    return [gold_reading(path) for path in _files(folder)]


def gold_resolution(readings: Iterable[Reading], folder: Path) -> Resolution:
    """How the gold itself resolves the readings of one folder."""
    groups = _groups(folder)
    entities: dict[tuple[str, str], str] = {}
    dealings: dict[tuple[str, int], str] = {}
    labels: dict[str, str] = {}
    for reading in readings:
        document, stem = reading.document.key, Path(reading.document.file).stem
        for entity in reading.entities:
            key = _key(entity.type, entity.id)
            entities[document, entity.id] = key
            labels.setdefault(key, entity.names[0])
        for number in range(len(reading.claims)):
            group = groups.get((stem.split("_")[0], number), f"{stem}#{number}")
            dealings[document, number] = _key(group)
    return Resolution(entities, dealings, labels)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.json") if path.name not in ACROSS)


def _groups(folder: Path) -> dict[tuple[str, int], str]:
    path = folder / "merged.json"
    groups = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    return {(stem, number): f"{folder.name}-{n}" for n, group in enumerate(groups) for stem, number in group}


def _key(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
