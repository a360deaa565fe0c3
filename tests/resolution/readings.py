"""Small readings, and a way to see what resolution made one."""

from collections.abc import Sequence

from kg.model.claim import Claim, Evidence, Filler, Modality
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.resolution import resolve


def reading(text: str, *entities: Entity, claims: Sequence[Claim] = ()) -> Reading:
    return Reading(Document(f"{text}.txt", text), entities, tuple(claims))


def claim(of: str, *roles: tuple[str, Filler]) -> Claim:
    return Claim(of, roles, Modality.ACTUAL, (Evidence(0, 1, "x"),))


def one_entity(*readings: Reading) -> list[set[str]]:
    """Entities that are one, each as the text of its document and its id: ``"a:e1"``."""
    resolution = resolve(readings)
    names = {reading.document.key: reading.document.text for reading in readings}
    together: dict[str, set[str]] = {}
    for (document, id_), key in resolution.entities.items():
        together.setdefault(key, set()).add(f"{names[document]}:{id_}")
    return sorted(together.values(), key=sorted)


def one_dealing(*readings: Reading) -> list[set[str]]:
    """Claims that tell of one dealing, each as the text of its document and its number: ``"a:0"``."""
    resolution = resolve(readings)
    names = {reading.document.key: reading.document.text for reading in readings}
    together: dict[str, set[str]] = {}
    for (document, number), key in resolution.dealings.items():
        together.setdefault(key, set()).add(f"{names[document]}:{number}")
    return sorted(together.values(), key=sorted)
