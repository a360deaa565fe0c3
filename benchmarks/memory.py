"""How the memory of a build grows with the corpus: the most that its process holds, for ten times the reports.

``python -m benchmarks.memory`` prints the table. Readings are made by rule (`benchmarks.generated`) and kept by one
process; another, which is measured, loads the model, as builds do, and builds the graph of what is kept.
"""

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.generated import reports
from benchmarks.measured import FULL, QUICK, Bar, Measured, Scale
from benchmarks.page import table
from kg.annotation.model import load as load_model
from kg.build.assemble import assemble
from kg.build.remembered.conditions import conditions
from kg.build.remembered.kept import READINGS, Kept
from kg.build.settings import Settings
from kg.build.steps import Steps
from kg.model.document import Document
from kg.model.reading import Reading
from kg.ontology import load
from kg.ontology.files import own_files
from kg.rdf.iris import DEFAULT_BASE
from kg.resolution import resolve
from kg.views.write import write_views

LIMIT = 1.3
"""How many times as much memory ten times the documents may need."""


def measure(scale: Scale) -> list[Measured]:
    """The peak of a build at either size."""
    few, many = map(peak, scale.growth)
    told = f"{many / 2**20:,.0f} MB, for {scale.growth[0]:,} {few / 2**20:,.0f} MB"
    against = f"building {scale.growth[0]:,}"
    return [Measured(f"building {scale.growth[1]:,}", (many / few,), Bar("at most", LIMIT), against, told=told)]


def peak(size: int) -> int:
    """The most memory in bytes that the process held which built the graph of so many reports."""
    with TemporaryDirectory() as folder:
        for work in ("keep", "build"):
            command = [sys.executable, "-m", "benchmarks.memory", work, folder, str(size)]
            process = subprocess.Popen(command)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode:
                raise subprocess.CalledProcessError(process.returncode, command)
    return usage.ru_maxrss * 1024


def keep(out: Path, size: int) -> None:
    """Keep the readings of so many reports."""
    (out / READINGS).mkdir()
    kept = Kept(out / READINGS, conditions(_settings()))
    for reading in reports(size, seed=1):
        kept.keep(reading)


def build(out: Path) -> None:
    """Build the graph of the readings that are kept."""
    settings = _settings()
    load_model(settings.model)
    kept = Kept(out / READINGS, conditions(settings))
    documents = (reading.document for reading in kept.all())
    assemble(documents, out, settings, Steps(_nothing, resolve, write_views))


def _nothing(documents: Iterable[Document]) -> Iterator[Reading]:
    raise AssertionError(f"{len(list(documents))} documents are not kept")


def _settings() -> Settings:
    return Settings(load(), own_files(), "sm", DEFAULT_BASE, {})


def main() -> None:
    """Print the table; or, as the processes that are measured, keep or build."""
    match sys.argv[1:]:
        case ["keep", folder, size]:
            keep(Path(folder), int(size))
        case ["build", folder, _]:
            build(Path(folder))
        case options:
            print(table(measure(QUICK if "--quick" in options else FULL)))


if __name__ == "__main__":
    main()
