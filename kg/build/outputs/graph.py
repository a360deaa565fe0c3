"""The graph of readings, resolved and written: whole, or where it has changed since the last build.

What a document states is a function of its reading and of the keys of its entities and dealings. Where the last build
found the same, the lines of its graph are taken over from the last ``graph.nq``; so what is written is always what a
build into an empty folder writes. What only the merge knows is small, and always made anew.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from kg.build.remembered.stated import Stated, stated
from kg.build.settings import Settings
from kg.model.reading import Reading
from kg.rdf.iris import Iris
from kg.rdf.merged import merged_quads
from kg.rdf.nquads import write_nquads
from kg.rdf.quad import Quad
from kg.rdf.renewal import Changes, renew
from kg.rdf.write import document_quads
from kg.resolution import Resolution

LEAST = 0.5
"""The share of documents whose graphs are as they were, from which a graph is renewed and not written whole."""


@dataclass(frozen=True)
class Written:
    """What every document states, for the next build, and what has changed, None where all was written."""

    documents: dict[str, str]
    changes: Changes | None = None


def write_graph(
    readings: Sequence[Reading], resolution: Resolution, settings: Settings, path: Path, last: Stated | None = None
) -> Written:
    """Write ``graph.nq``: what each document says, and what the merge knows; ``last`` is that of the last build."""
    now = {reading.document.key: stated(reading, resolution, settings) for reading in readings}
    merged = merged_quads(readings, resolution, settings.base, settings.ontology, settings.grades)
    same = {key for key, state in now.items() if last and last.documents.get(key) == state}
    if last is None or len(same) < LEAST * len(now):
        write_nquads(chain(_quads(readings, resolution, settings), merged), path)
        return Written(now)
    changed = [reading for reading in readings if reading.document.key not in same]
    iris = Iris(settings.base)
    kept = {str(iris.document(key)) for key in same}
    return Written(now, renew(last.graph, kept, chain(_quads(changed, resolution, settings), merged), path))


def _quads(readings: Iterable[Reading], resolution: Resolution, settings: Settings) -> Iterator[Quad]:
    return chain.from_iterable(
        document_quads(reading, resolution, settings.base, settings.ontology) for reading in readings
    )
