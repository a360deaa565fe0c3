"""What a build costs that has little or nothing to do: as many times faster than the first one of the same documents.

``python -m benchmarks.rebuild`` prints the table. Articles of real sentences (`benchmarks.articles`) are built by the
command line into an empty folder, then again with one of them changed, then again as they are. Times are of the
processor, of the whole process, start and all.
"""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.articles import write_articles
from benchmarks.measured import FULL, QUICK, Bar, Measured, Scale
from benchmarks.page import table

UNCHANGED, ONE_CHANGED = 50.0, 20.0
"""How many times faster than the first a build is at least."""
SENTENCE = "France lent Italy {} million dollars in 2023.\n"


def measure(scale: Scale) -> list[Measured]:
    """A first build, and some of each kind after it."""
    with TemporaryDirectory() as folder:
        news, out = Path(folder, "news"), Path(folder, "out")
        write_articles(news, scale.documents)
        some = sorted(news.iterdir())[scale.documents // 2]
        first = seconds(news, out)
        changed, unchanged = [], []
        for number in range(scale.pairs):
            with some.open("a", encoding="utf-8") as file:
                file.write(SENTENCE.format(number + 2))
            changed.append(seconds(news, out))
            unchanged.append(seconds(news, out))
    whole = f"the first of {scale.documents} documents"
    return [
        _measured("nothing changed", first, unchanged, UNCHANGED, whole),
        _measured(f"1 of {scale.documents} changed", first, changed, ONE_CHANGED, whole),
    ]


def seconds(news: Path, out: Path) -> float:
    """Seconds of the processor that ``kg build`` takes, with all processes that it starts."""
    command = [sys.executable, "-m", "kg.cli", "build", str(news), "-o", str(out)]
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _measured(name: str, first: float, others: list[float], bar: float, whole: str) -> Measured:
    told = f"{min(others):.1f} s, the first {first:.0f} s"
    return Measured(name, tuple(first / one for one in others), Bar("at least", bar), whole, told=told)


if __name__ == "__main__":
    print(table(measure(QUICK if "--quick" in sys.argv else FULL)))
