"""Gold files as readings: what a perfect reader would hand to resolution."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from kg.annotation.gazetteer import gather
from kg.model.claim import Claim, EntityRef, Evidence, Filler, Modality, When, Words
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.quantity import Quantity
from kg.model.reading import Reading
from kg.ontology import Kind, Ontology, load


def gold_reading(path: Path) -> Reading:
    """The reading of a gold file, whose text stands beside it; its entities keep the gold's ids."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    text_file = path.with_suffix(".txt")
    text = text_file.read_bytes().decode("utf-8")
    document = Document(text_file.name, text, gold["title"], gold["published"], gold["publisher"])
    entities = tuple(_entity(entity) for entity in gold["entities"])
    return Reading(document, entities, tuple(_claim(dealing, text) for dealing in gold["dealings"]))


def as_read(readings: Sequence[Reading]) -> list[Reading]:
    """The same as extractors know them: states have codes, and ids tell nothing beyond their document.

    Since a perfect reader knows which Congo is meant, the code of a state is that of its fullest name in any of them.
    """
    codes = _codes_of(entity for reading in readings for entity in reading.entities if entity.type == "State")
    return [_as_read(reading, codes) for reading in readings]


def _codes_of(states: Iterable[Entity]) -> Mapping[str, str]:
    names: defaultdict[str, set[str]] = defaultdict(set)
    for state in states:
        names[state.id].update(state.names)
    known = _codes()
    fullest = {id_: sorted(said, key=lambda name: (-len(name), name)) for id_, said in names.items()}
    return {id_: known[name] for id_, said in fullest.items() if (name := next(filter(known.get, said), None))}


def _as_read(reading: Reading, codes: Mapping[str, str]) -> Reading:
    ids = {entity.id: f"e{number}" for number, entity in enumerate(reading.entities)}
    entities = (
        replace(e, id=ids[e.id], code=codes.get(e.id), parent=ids[e.parent] if e.parent else None)
        for e in reading.entities
    )
    return replace(reading, entities=tuple(entities), claims=tuple(_renamed(claim, ids) for claim in reading.claims))


def _renamed(claim: Claim, ids: Mapping[str, str]) -> Claim:
    return replace(
        claim,
        roles=tuple((role, EntityRef(ids[f.id]) if isinstance(f, EntityRef) else f) for role, f in claim.roles),
        attributed_to=tuple(ids[speaker] for speaker in claim.attributed_to),
    )


def _entity(entity: dict[str, Any]) -> Entity:
    return Entity(entity["id"], entity["type"], tuple(entity["names"]), parent=entity.get("parent"))


def _claim(dealing: dict[str, Any], text: str) -> Claim:
    roles = _ontology().dealings[dealing["type"]].roles
    return Claim(
        type=dealing["type"],
        roles=tuple(
            (role, _filler(roles[role].kind, value)) for role, values in dealing["roles"].items() for value in values
        ),
        modality=Modality(dealing["modality"]),
        evidence=tuple(_evidence(dealing["evidence"], text)),
        attributed_to=tuple(dealing["attributedTo"]),
        extractor="gold",
    )


def _evidence(quotes: list[str], text: str) -> Iterator[Evidence]:
    for quote in quotes:
        start = text.index(quote)
        yield Evidence(start, start + len(quote), quote)


def _filler(kind: Kind, value: Any) -> Filler:
    if kind is Kind.AMOUNT:
        number = Decimal(str(value["value"]))
        return Quantity(number, value["unit"], value["approx"], value["bound"], value["per"])
    if kind is Kind.TEXT:
        return Words(value)
    return When(value) if kind is Kind.DATE else EntityRef(value)


@cache
def _ontology() -> Ontology:
    return load()


@cache
def _codes() -> Mapping[str, str]:
    """The code of a state by any of its names."""
    return {name: state.code for name, state in gather().names.items()}
