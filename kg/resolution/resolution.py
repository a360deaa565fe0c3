"""Resolution of a corpus: global keys for entities and dealings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.model.reading import Reading
from kg.resolution.dealings import resolve_dealings
from kg.resolution.entities import resolve_entities


@dataclass(frozen=True)
class Resolution:
    """What is one across documents.

    ``entities`` maps a document's key and an entity's id to a global key, ``dealings`` a document's key and the
    number of a claim in its reading to that of the dealing, ``labels`` an entity's global key to its preferred label.
    """

    entities: Mapping[tuple[str, str], str]
    dealings: Mapping[tuple[str, int], str]
    labels: Mapping[str, str]


def resolve(readings: Sequence[Reading]) -> Resolution:
    """Resolves the entities and dealings of all readings; their order does not matter."""
    ordered = sorted(readings, key=lambda reading: reading.document.key)
    entities, labels = resolve_entities(ordered)
    return Resolution(entities, resolve_dealings(ordered, entities), labels)
