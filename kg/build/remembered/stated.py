"""What each document stated in the graph of the last good build, so that what states the same need not be written."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.build.files import sum_of
from kg.build.remembered.built import Built
from kg.build.remembered.codec import as_json
from kg.build.settings import Settings
from kg.extraction.versions import code
from kg.model.reading import Reading
from kg.resolution import Resolution
from kg.store import NQUADS

WRITING = ("model", "ontology", "rdf")
"""The packages of `kg` that have a part in how a reading is written."""


@dataclass(frozen=True)
class Stated:
    """A ``graph`` as the last build left it, and by key of each document a hash of all on which its graph depends."""

    graph: Path
    documents: Mapping[str, str]


def last_stated(folder: Path, built: Built | None) -> Stated | None:
    """What a folder states; None if it has forgotten, or its graph is not the one that was built."""
    path = folder / NQUADS
    try:
        return Stated(path, built.stated) if built and built.graph and sum_of(path) == built.graph else None
    except OSError:
        return None


def stated(reading: Reading, resolution: Resolution, settings: Settings) -> str:
    """A hash of all on which the graph of a document depends."""
    document = reading.document.key
    entities = [resolution.entities[document, entity.id] for entity in reading.entities]
    dealings = [resolution.dealings[document, number] for number in range(len(reading.claims))]
    rest = json.dumps([entities, dealings, settings.base, settings.ontology.digest, code(*WRITING)])
    return hashlib.sha256(as_json(reading) + rest.encode()).hexdigest()[:16]
