"""Pieces of a build that need no model."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rdflib import Dataset

from kg.build.settings import Settings
from kg.build.steps import Steps
from kg.model.document import Document
from kg.model.reading import Reading
from kg.ontology import load
from kg.ontology.files import own_files
from kg.rdf.iris import DEFAULT_BASE
from kg.resolution import Resolution
from kg.resolution.constraints import Constraints
from tests.tiny import READINGS, RESOLUTION

BY_KEY = {reading.document.key: reading for reading in READINGS}


def extract(documents: Iterable[Document]) -> Iterator[Reading]:
    """The readings made by hand; of a document that has none an empty one."""
    for document in documents:
        yield BY_KEY.get(document.key, Reading(document, (), ()))


def resolve(readings: Sequence[Reading], constraints: Constraints) -> Resolution:
    """The part of the resolution made by hand that the readings need."""
    keys = {reading.document.key for reading in readings}
    return Resolution(
        {place: key for place, key in RESOLUTION.entities.items() if place[0] in keys},
        {place: key for place, key in RESOLUTION.dealings.items() if place[0] in keys},
        RESOLUTION.labels,
    )


def view(graph: Dataset, folder: Path) -> None:
    """Two files that hold nothing but a count."""
    for name in ("graph.graphml", "explorer.html"):
        (folder / name).write_text(f"{len(graph)}\n", encoding="utf-8")


STEPS = Steps(extract, resolve, view)
SETTINGS = Settings(load(), own_files(), "sm", DEFAULT_BASE, {"dossier-kg": "0.1.0"})
