"""What a second worker gains: documents per second of `kg build --workers 2` beside those of one.

Each is a new process that builds a folder of articles (`benchmarks.articles`), start-up and writing included. Times are
of the wall, since only that shows what runs at once: figures count where the machine has two cores to itself.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.articles import write_articles
from benchmarks.measured import Bar, Measured, Scale, pairs

LEAST = 1.8
"""How many times as many documents per second two workers read as one does."""


def measure(scale: Scale) -> list[Measured]:
    """Builds by one worker and by two, in pairs; the graphs are the same to the byte, or this raises."""
    with TemporaryDirectory() as place:
        folder, graphs = Path(place), set[bytes]()
        write_articles(folder / "articles", scale.documents)

        def built(workers: int) -> None:
            graphs.add(_graph(folder / "articles", workers))

        found = pairs(lambda: built(1), lambda: built(2), scale.pairs, clock=perf_counter)
    if len(graphs) != 1:
        raise AssertionError("two workers build another graph than one")
    told = "; ".join(f"{one:.0f} s and {two:.0f} s" for one, two in found)
    name, against = f"kg build of {scale.documents} documents, --workers 2", "--workers 1"
    return [Measured(name, tuple(one / two for one, two in found), Bar("at least", LEAST), against, told=told)]


def _graph(articles: Path, workers: int) -> bytes:
    with TemporaryDirectory() as out:
        command = [sys.executable, "-m", "kg.cli", "build", str(articles), "-o", out, "--workers", str(workers)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return Path(out, "graph.nq").read_bytes()
