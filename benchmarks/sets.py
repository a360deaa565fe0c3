"""The sets of gold that are measured, and how each becomes a graph."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
GOLD = ROOT.parent / "shared" / "gold"
"""Where gold stands beside a checkout; its folders ``seeds`` and ``dev`` are no part of the repository."""
CORPUS = ROOT / "tests" / "corpus"
UNSEEN = ROOT / "tests" / "unseen"

DEVELOPED = "seeds and dev 01–14"
"""The set whose texts were open while the frames were written."""
HELD_OUT = "dev 15–20, held out"
"""The set whose texts nobody read who wrote frames."""
ALL = "seeds and dev"


@dataclass(frozen=True)
class GoldSet:
    """Gold files, each with its text beside it: all that match ``patterns`` in ``folder``."""

    name: str
    folder: Path
    patterns: tuple[str, ...]

    def files(self) -> list[Path]:
        """Gold files and texts, sorted; none where the folder is not there."""
        found = {file for pattern in self.patterns for file in self.folder.glob(pattern)}
        return sorted(file for file in found if file.suffix in {".json", ".txt"})


def gold_sets(gold: Path = GOLD) -> tuple[GoldSet, ...]:
    """The sets in ``gold`` and in the tests, in the order in which figures are shown."""
    return (
        GoldSet("seeds", gold, ("seeds/*",)),
        GoldSet("dev 01–14", gold, ("dev/dev-0*", "dev/dev-1[0-4]*")),
        GoldSet(DEVELOPED, gold, ("seeds/*", "dev/dev-0*", "dev/dev-1[0-4]*")),
        GoldSet(HELD_OUT, gold, ("dev/dev-1[5-9]*", "dev/dev-2*")),
        GoldSet(ALL, gold, ("seeds/*", "dev/*")),
        GoldSet("tests/corpus", CORPUS, ("*",)),
        GoldSet("tests/unseen", UNSEEN, ("*",)),
    )


@contextmanager
def built(files: Sequence[Path], model: str) -> Iterator[tuple[Path, Path]]:
    """The folder of a graph, built of the texts among the files as one corpus, and a folder of the gold."""
    with tempfile.TemporaryDirectory() as place:
        gold, graph = Path(place, "gold"), Path(place, "graph")
        gold.mkdir()
        for file in files:
            shutil.copy(file, gold)
        command = [sys.executable, "-m", "kg.cli", "build", str(gold / "*.txt"), "-o", str(graph), "--model", model]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        yield graph, gold
