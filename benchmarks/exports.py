"""How exports grow with the graph: each format is written of a graph of reports, and of one ten times as large.

Each runs in a process of its own (`benchmarks.exported`): the processor's seconds are those of writing alone, memory is
the most that the process ever held. ``python -m benchmarks exports`` prints the table.
"""

import json
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory

from benchmarks.generated import reports
from benchmarks.measured import Bar, Measured, Scale
from kg.exports import FORMATS
from kg.rdf.merged import merged_quads
from kg.rdf.nquads import write_nquads
from kg.rdf.write import document_quads
from kg.resolution import resolve
from kg.store import NQUADS, STORE, create_store

LIMIT = 12.0
"""How many times as long, and as much memory, ten times the reports may take."""
ROOT = Path(__file__).parents[1]


def measure(scale: Scale) -> Iterator[Measured]:
    """How many times as long each format takes for the greater graph, and how many times the memory."""
    few, many = scale.growth
    times = LIMIT * many / few / 10
    with TemporaryDirectory() as scratch:
        builds = [built(size, Path(scratch, str(size))) for size in scale.growth]
        for name in FORMATS:
            seconds, memory = zip(*(_measured(name, build) for build in builds), strict=True)
            told = f"{seconds[0]:.1f} s and {seconds[1]:.1f} s"
            at_most, against = Bar("at most", times), f"{name} of {few:,}"
            yield Measured(f"{name} of {many:,}", (seconds[1] / seconds[0],), at_most, against, told=told)
            held = f"{memory[0]:.0f} MB and {memory[1]:.0f} MB"
            yield Measured(f"{name} of {many:,}, memory", (memory[1] / memory[0],), at_most, against, told=held)


def built(size: int, folder: Path) -> Path:
    """A folder with the graph of so many generated reports, as far as exports read it."""
    folder.mkdir()
    readings = reports(size, seed=1)
    resolution = resolve(readings)
    stated = chain.from_iterable(document_quads(reading, resolution) for reading in readings)
    write_nquads(chain(stated, merged_quads(readings, resolution)), folder / NQUADS)
    create_store(folder / STORE, folder / NQUADS)
    return folder


def _measured(name: str, build: Path) -> tuple[float, float]:
    done = run(
        [sys.executable, "-m", "benchmarks.exported", name, str(build)],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    seconds, memory = json.loads(done.stdout)
    return seconds, memory
