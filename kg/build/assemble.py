"""From documents to the folder of a build, with given pieces."""

import dataclasses
from collections.abc import Iterable, Sequence
from pathlib import Path

from kg.build.files import sum_of
from kg.build.outputs.folder import replacing, writing
from kg.build.outputs.graph import write_graph
from kg.build.outputs.history import note, now, read_history
from kg.build.outputs.holding import holding
from kg.build.outputs.names import OUTPUTS, RECORD
from kg.build.outputs.record import files_of, write_record
from kg.build.outputs.texts import write_ontology, write_texts
from kg.build.outputs.unread import UNREAD, write_unread
from kg.build.remembered.built import Built, built_with, forget_built, read_built, write_built
from kg.build.remembered.conditions import conditions
from kg.build.remembered.kept import READINGS, Kept
from kg.build.remembered.stated import last_stated
from kg.build.report import Report, report_on
from kg.build.settings import Settings
from kg.build.steps import Progress, Steps, silent
from kg.build.taking import take
from kg.comparisons.links import LINKS, write_links
from kg.errors import StopRun
from kg.model.document import Document, Skipped
from kg.rdf.iris import Iris
from kg.rdf.renewal import Changes
from kg.rdf.turtle import write_turtle
from kg.resolution.judged import judged
from kg.store import NQUADS, STORE, create_store, open_graph, renew_store


def assemble(  # noqa: PLR0913 - what is built, of what, where, how
    results: Iterable[Document | Skipped],
    out: Path,
    settings: Settings,
    steps: Steps,
    progress: Progress = silent,
    *,
    inputs: str = "",
) -> Report:
    """Read, resolve and write documents into the folder ``out``, which changes only if all goes well.

    Readings are kept in ``out`` as they are made, also by a build that fails, and need not be made again: the result is
    what a build into an empty folder gives. A document whose reading is faulty is left out and reported.

    ``inputs`` is a hash by which the next build knows whether anything has changed; without it, it looks.

    Raises `StopRun` if no document is left, ``out`` cannot be written or is being built, or its history cannot be read.
    """
    Iris(settings.base)  # a bad base stops the run before hours of reading
    with holding(out):
        return _assembled(results, out, settings, steps, progress, inputs)


def _assembled(  # noqa: PLR0913, PLR0917 - as above
    results: Iterable[Document | Skipped], out: Path, settings: Settings, steps: Steps, progress: Progress, inputs: str
) -> Report:
    read_history(out)
    kept = Kept(out / READINGS, conditions(settings))
    with replacing(out) as folder:
        before, last = files_of(out / RECORD), read_built(out)
        taken = take(results, kept, settings.ontology, steps, progress)
        if not taken.readings:
            raise StopRun(_nothing_left(taken.skipped))
        found = judged(taken.readings, settings.judgements, settings.ontology)
        readings = found.readings
        resolution = steps.resolve(readings, found.constraints)
        report = report_on(readings, taken, resolution, found.states, before)
        with writing(out):
            written = write_graph(readings, resolution, settings, folder / NQUADS, last_stated(out, last))
            write_turtle(folder / NQUADS, folder / "graph.ttl")
            size = _store(folder, written.changes, out / STORE, last)
            write_texts((reading.document for reading in readings), folder / "texts")
            write_ontology(settings.files, folder / "ontology.ttl")
            steps.view(open_graph(folder), folder)
            write_unread(readings, folder / UNREAD)
            write_links(readings, resolution, found.constraints, Iris(settings.base), folder / LINKS)
            write_record(report, settings, folder / RECORD)
            at = now()
            forget_built(out)
    outputs = tuple(name for name in OUTPUTS if (out / name).exists())
    with writing(out):
        note(out, {document.key: document.file for document in report.documents}, at)
        kept.prune(taken.documents)
        built = built_with(settings, inputs, kept.conditions, outputs)
        graph = sum_of(out / NQUADS)
        write_built(out, dataclasses.replace(built, graph=graph, stated=written.documents, quads=size))
    return dataclasses.replace(report, outputs=tuple(out / name for name in outputs))


def _store(folder: Path, changes: Changes | None, last: Path, built: Built | None) -> int:
    """Make the store of a graph, of the last one if there are but few changes; its size."""
    size = renew_store(folder / STORE, last, built.quads, changes) if changes and built else None
    return size if size is not None else create_store(folder / STORE, folder / NQUADS)


def _nothing_left(skipped: Sequence[Skipped]) -> str:
    first = min(skipped, default=None)
    if first is None:
        return "there is no document to read; name files or folders that hold some"
    return f"{first.file}: {first.cause}; of {len(skipped)} documents none could be read, name others"
