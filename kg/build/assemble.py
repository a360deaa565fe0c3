"""From documents to the folder of a build, with given pieces."""

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from kg.build.faults import faults
from kg.build.folder import OUTPUTS, RECORD, replacing, writing
from kg.build.record import write_record
from kg.build.report import Report, report_on
from kg.build.settings import Settings
from kg.build.steps import Progress, Steps, silent
from kg.build.texts import write_ontology, write_texts
from kg.build.unread import UNREAD, write_unread
from kg.errors import StopRun
from kg.model.document import Document, Skipped
from kg.model.reading import Reading
from kg.ontology import Ontology
from kg.rdf.iris import Iris
from kg.rdf.merged import merged_quads
from kg.rdf.nquads import write_nquads
from kg.rdf.quad import Quad
from kg.rdf.turtle import write_turtle
from kg.rdf.write import document_quads
from kg.resolution import Resolution
from kg.resolution.judged import judged
from kg.store import create_store, open_graph


def assemble(
    results: Iterable[Document | Skipped],
    out: Path,
    settings: Settings,
    steps: Steps,
    progress: Progress = silent,
) -> Report:
    """Read, resolve and write documents into the folder ``out``, which changes only if all goes well.

    A document whose reading is faulty is left out and reported. Raises `StopRun` if no document is left, or ``out``
    cannot be written.
    """
    Iris(settings.base)  # a bad base stops the run before hours of reading
    with replacing(out) as folder:
        taken = list(_readings(list(results), settings.ontology, steps, progress))
        readings = sorted((x for x in taken if isinstance(x, Reading)), key=_order)
        skipped = [x for x in taken if isinstance(x, Skipped)]
        if not readings:
            raise StopRun(_nothing_left(skipped))
        found = judged(readings, settings.judgements, settings.ontology)
        readings = list(found.readings)
        resolution = steps.resolve(readings, found.constraints)
        report = report_on(readings, skipped, resolution, found.states)
        with writing(out):
            _write_graph(readings, resolution, folder, settings)
            write_texts((reading.document for reading in readings), folder / "texts")
            write_ontology(settings.files, folder / "ontology.ttl")
            steps.view(open_graph(folder), folder)
            write_unread(readings, folder / UNREAD)
            write_record(report, settings, folder / RECORD)
    outputs = tuple(out / name for name in OUTPUTS if (out / name).exists())
    return dataclasses.replace(report, outputs=outputs)


def _readings(
    results: Sequence[Document | Skipped], ontology: Ontology, steps: Steps, progress: Progress
) -> Iterator[Reading | Skipped]:
    yield from (result for result in results if isinstance(result, Skipped))
    documents = {result.key: result for result in results if isinstance(result, Document)}
    total = len(documents)
    for done, reading in enumerate(steps.extract(tuple(documents.values())), start=1):
        del documents[reading.document.key]
        fault = next(faults(reading, ontology), None)
        yield Skipped(reading.document.file, fault) if fault else reading
        progress(done, total, reading.document.file)
    yield from (Skipped(document.file, "the extractors gave no reading") for document in documents.values())


def _order(reading: Reading) -> tuple[str, str]:
    return reading.document.file, reading.document.key


def _nothing_left(skipped: Sequence[Skipped]) -> str:
    first = min(skipped, default=None)
    if first is None:
        return "there is no document to read; name files or folders that hold some"
    return f"{first.file}: {first.cause}; of {len(skipped)} documents none could be read, name others"


def _write_graph(readings: Sequence[Reading], resolution: Resolution, folder: Path, settings: Settings) -> None:
    base = settings.base
    stated = (document_quads(reading, resolution, base, settings.ontology) for reading in readings)
    quads: Iterator[Quad] = chain(chain.from_iterable(stated), merged_quads(readings, resolution, base))
    write_nquads(quads, folder / "graph.nq")
    write_turtle(folder / "graph.nq", folder / "graph.ttl")
    create_store(folder / "store", folder / "graph.nq")
