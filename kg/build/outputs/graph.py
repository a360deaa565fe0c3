"""The graph of readings, resolved and written."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from kg.build.settings import Settings
from kg.model.reading import Reading
from kg.rdf.merged import merged_quads
from kg.rdf.nquads import write_nquads
from kg.rdf.quad import Quad
from kg.rdf.write import document_quads
from kg.resolution import Resolution


def write_graph(readings: Sequence[Reading], resolution: Resolution, settings: Settings, path: Path) -> None:
    """Write ``graph.nq``: what each document says, and what the merge knows."""
    base = settings.base
    stated = (document_quads(reading, resolution, base, settings.ontology) for reading in readings)
    merged = merged_quads(readings, resolution, base, settings.ontology, settings.grades)
    quads: Iterator[Quad] = chain(chain.from_iterable(stated), merged)
    write_nquads(quads, path)
