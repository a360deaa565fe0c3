"""Resolution of a corpus: global keys for entities and dealings, and what only the whole corpus shows."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from kg.judgements.grades import Grades
from kg.model.reading import Reading
from kg.resolution.conflicts import Conflict, find_conflicts
from kg.resolution.constraints import NOTHING_JUDGED, Constraints
from kg.resolution.dealings import resolve_dealings
from kg.resolution.entities import resolve_entities
from kg.resolution.links import ClaimNode, EntityNode, Link
from kg.resolution.sources import near_copies, sources


@dataclass(frozen=True)
class Resolution:
    """What is one across documents, and why.

    ``entities`` maps a document's key and an entity's id to a global key, ``dealings`` a document's key and the
    number of a claim in its reading to that of the dealing, ``labels`` an entity's global key to its preferred label.
    ``links`` are the comparisons that made things one, or were doubtful. ``parts`` are pairs of dealings, the first of
    which is part of the second. ``copies`` maps the key of a reprint to that of the document that stands for its text,
    ``sources`` a claim to the names of the outlets on which it rests.
    """

    entities: Mapping[EntityNode, str]
    dealings: Mapping[ClaimNode, str]
    labels: Mapping[str, str]
    links: tuple[Link, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    copies: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[ClaimNode, tuple[str, ...]] = field(default_factory=dict)


def resolve(readings: Sequence[Reading], constraints: Constraints = NOTHING_JUDGED, grades: Grades = ()) -> Resolution:
    """Resolves the entities and dealings of all readings; their order does not matter.

    ``grades`` name outlets that the user knows.
    """
    with _uncollected():
        return _resolved(sorted(readings, key=lambda reading: reading.document.key), constraints, grades)


def _resolved(ordered: Sequence[Reading], constraints: Constraints, grades: Grades) -> Resolution:
    entities = resolve_entities(ordered, constraints)
    dealings = resolve_dealings(ordered, entities.keys, constraints)
    copies = near_copies([reading.document for reading in ordered])
    return Resolution(
        entities=entities.keys,
        dealings=dealings.keys,
        labels=entities.labels,
        links=(*entities.links, *dealings.links),
        parts=dealings.parts,
        conflicts=find_conflicts(ordered, entities.keys, dealings.keys),
        copies=copies,
        sources=sources(ordered, copies, grades),
    )


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cycles, which goes through all readings again and again and finds nothing.

    It takes a fourth of the time at 10,000 reports, and more the more there are.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
