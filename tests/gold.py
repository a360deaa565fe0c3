"""Gold files as readings: a perfect extraction to test the graph and its users on."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from kg.model.claim import Claim, EntityRef, Evidence, Filler, Modality, When, Words
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.quantity import Quantity
from kg.model.reading import Reading
from kg.resolution import Resolution

GOLD = Path(__file__).parents[2] / "shared" / "gold"
needs_gold = pytest.mark.skipif(not GOLD.is_dir(), reason="the gold files are not beside the checkout")

ENTITY_ROLES = frozenset(
    [
        "person",
        "organization",
        "party",
        "place",
        "funder",
        "recipient",
        "supplier",
        "carrier",
        "origin",
        "destination",
        "imposer",
        "target",
        "participant",
        "actor",
    ]
)


def gold_readings(folder: Path) -> list[Reading]:
    """The readings of a gold folder, in the order of their files."""
    return [_reading(path) for path in _files(folder)]


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
    return sorted(path for path in folder.glob("*.json") if path.name != "merged.json")


def _groups(folder: Path) -> dict[tuple[str, int], str]:
    path = folder / "merged.json"
    groups = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    return {(stem, number): f"{folder.name}-{n}" for n, group in enumerate(groups) for stem, number in group}


def _reading(path: Path) -> Reading:
    gold = json.loads(path.read_text(encoding="utf-8"))
    text_file = path.with_suffix(".txt")
    text = text_file.read_bytes().decode("utf-8")
    document = Document(text_file.name, text, gold["title"], gold["published"], gold["publisher"])
    entities = tuple(Entity(entity["id"], entity["type"], tuple(entity["names"])) for entity in gold["entities"])
    return Reading(document, entities, tuple(_claim(dealing, text) for dealing in gold["dealings"]))


def _claim(dealing: dict[str, Any], text: str) -> Claim:
    return Claim(
        type=dealing["type"],
        roles=tuple((role, _filler(role, value)) for role, values in dealing["roles"].items() for value in values),
        modality=Modality(dealing["modality"]),
        evidence=tuple(_evidence(dealing["evidence"], text)),
        attributed_to=tuple(dealing["attributedTo"]),
        extractor="gold",
    )


def _evidence(quotes: list[str], text: str) -> Iterator[Evidence]:
    for quote in quotes:
        start = text.index(quote)
        yield Evidence(start, start + len(quote), quote)


def _filler(role: str, value: Any) -> Filler:
    if isinstance(value, dict):
        number = Decimal(str(value["value"]))
        return Quantity(number, value["unit"], value["approx"], value["bound"], value["per"])
    if role in ENTITY_ROLES:
        return EntityRef(value)
    return When(value) if role == "date" else Words(value)


def _key(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
