"""A build with the project's own pieces."""

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import BinaryIO

from rdflib import Dataset

import kg
from kg.annotation.packages import package_of
from kg.build.assemble import assemble
from kg.build.remembered.drawn import DRAWN, Drawn
from kg.build.remembered.inputs import inputs
from kg.build.remembered.kept import READINGS
from kg.build.report import Report
from kg.build.settings import Settings
from kg.build.steps import Progress, Steps, silent
from kg.build.unchanged import as_it_is
from kg.errors import StopRun
from kg.judgements import JUDGEMENTS, Judgement, read_judgements
from kg.judgements.grades import SOURCES, Grades, read_grades
from kg.model.document import Document, Skipped
from kg.model.limits import DEFAULT, Limits
from kg.model.reading import Reading
from kg.ontology import Ontology, load
from kg.ontology.files import further_files, own_files
from kg.rdf.iris import DEFAULT_BASE
from kg.readers import find, read
from kg.resolution import resolve


def build(  # noqa: PLR0913 - these are the options of `kg build`
    paths: Sequence[str | Path],
    out: Path,
    *,
    stdin: BinaryIO | None = None,
    model: str = "sm",
    dealings: Iterable[Path] = (),
    base: str = DEFAULT_BASE,
    judgements: Path | None = None,
    sources: Path | None = None,
    limits: Limits = DEFAULT,
    workers: int = 1,
    executor: Executor | None = None,
    progress: Progress = silent,
) -> Report:
    """Build the graph of the documents that ``paths`` lead to (see `kg.readers.read`) into the folder ``out``.

    ``model`` is the spaCy model (see `kg.annotation.model.load`), ``dealings`` are files or folders with further
    dealing types, ``base`` begins the IRI of everything that is found, ``judgements`` is a file of judgements (see
    `kg.judgements.file`) and ``sources`` one of grades (see `kg.judgements.grades`), those of ``out`` if it has them.
    ``limits`` say how much of a document is too much.
    ``out`` changes only if all goes well; files in it that no build wrote are left alone.

    Documents are read by so many ``workers``, processes of this machine, or by an ``executor``, such as that of a Dask
    client (see `kg.workers`); the graph is the same, whoever reads.

    Of documents that ``out`` was built from before only those are read that have changed, or would be read otherwise;
    where nothing has changed at all, ``out`` stays as it is and the report says so.

    Raises `StopRun` if there is nothing to read, a declaration, judgement or grade is faulty, the model is missing,
    ``out`` cannot be written, or ``out`` holds documents to read.

    >>> report = build(["seeds"], Path("output"))  # doctest: +SKIP
    >>> report.dealings["Funding"]  # doctest: +SKIP
    2
    """
    _keep_apart(paths, out)
    package = package_of(model)
    extra = tuple(dealings)
    ontology = load(extra)
    decided = _judgements(judgements, out, ontology)
    versions = {"dossier-kg": kg.__version__, "spacy": version("spacy"), package: version(package)}
    settings = Settings(
        ontology, (*own_files(), *further_files(extra)), model, base, versions, decided, _grades(sources, out), limits
    )
    known = inputs(find(paths), settings)
    unchanged = as_it_is(out, known) if known else None
    if unchanged:
        return unchanged
    drawn = Drawn(out / READINGS / DRAWN, limits)
    documents = read(paths, stdin, limits=limits, through=drawn.of)
    report = assemble(documents, out, settings, _steps(settings, workers, executor), progress, inputs=known)
    drawn.prune()
    return report


def _steps(settings: Settings, workers: int, executor: Executor | None) -> Steps:
    """Our own pieces. What takes a second to load is loaded where it is needed: most builds change little."""

    def extract(documents: Iterable[Document]) -> Iterator[Reading | Skipped]:
        from kg.build.reading import read_documents  # noqa: PLC0415 - multiprocessing

        return read_documents(documents, settings, workers, executor)

    def view(graph: Dataset, folder: Path) -> None:
        from kg.views.write import write_views  # noqa: PLC0415 - networkx and pyvis

        write_views(graph, folder)

    return Steps(extract, partial(resolve, grades=settings.grades), view)


def _judgements(file: Path | None, out: Path, ontology: Ontology) -> tuple[Judgement, ...]:
    beside = out / JUDGEMENTS
    if file is None and not beside.is_file():
        return ()
    return read_judgements(file or beside, ontology.dealings)


def _grades(file: Path | None, out: Path) -> Grades:
    beside = out / SOURCES
    return read_grades(file or beside) if file or beside.is_file() else ()


def _keep_apart(paths: Sequence[str | Path], out: Path) -> None:
    """What a build wrote is no document: read again, it would prove itself."""
    folder = out.resolve()
    found = ((source.name, os.path.realpath(source.path)) for source in find(paths) if source.path)
    inside = [name for name, path in found if folder in Path(path).parents]
    if inside:
        raise StopRun(
            f"{out} holds {inside[0]}, which is to be read; name a folder for the graph outside the documents"
        )
