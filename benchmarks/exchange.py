"""Whether reading hangs on names: gold texts as they are, and with every country exchanged for another of its kind.

``python -m benchmarks.exchange GOLD…`` builds and scores both, prints F1 of entities, roles, dealings and speakers with
their differences, and exits with 1 where one of the first three is greater than `LIMIT`.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.exchanged_text import exchange
from kg.scoring import Score, score

LIMIT = 0.03
FIGURES = ("entity", "role", "dealing", "attribution")


def main() -> int:
    """Build, score and compare; the exit code is 1 where the countries make a difference."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path, help="folders of gold files, each with its text beside it")
    parser.add_argument("--keep", type=Path, help="a folder in which the exchanged files are left")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        other = options.keep or Path(scratch, "exchanged")
        count = write_exchanged(options.gold, other)
        before, after = _scored(options.gold, Path(scratch, "a")), _scored([other], Path(scratch, "b"))
    print(f"{count} countries exchanged")
    print(table(before, after))
    return 1 if any(abs(difference(before, after, name)) > LIMIT for name in FIGURES[:3]) else 0


def write_exchanged(folders: Iterable[Path], out: Path) -> int:
    """Write the texts and gold of folders with their countries exchanged; how many were, counted in each document."""
    out.mkdir(parents=True, exist_ok=True)
    count = 0
    for number, path in enumerate(gold_files(folders)):
        text = path.with_suffix(".txt").read_bytes().decode()
        result = exchange(text, json.loads(path.read_text(encoding="utf-8")), number)
        (out / path.with_suffix(".txt").name).write_bytes(result.text.encode())
        (out / path.name).write_text(json.dumps(result.gold, indent=1, ensure_ascii=False), encoding="utf-8")
        count += len(result.countries)
    return count


def gold_files(folders: Iterable[Path]) -> list[Path]:
    """The gold files of folders that have their text beside them, in order."""
    paths = [path for folder in folders for path in sorted(folder.glob("*.json"))]
    return [path for path in paths if path.with_suffix(".txt").exists()]


def table(before: Score, after: Score) -> str:
    """F1 of both and the difference, in Markdown."""
    rows = (
        f"| {name} F1 | {f1(before, name):.3f} | {f1(after, name):.3f} | {difference(before, after, name):+.3f} |"
        for name in FIGURES
    )
    return "\n".join(["| | as written | exchanged | difference |", "| --- | --: | --: | --: |", *rows])


def difference(before: Score, after: Score, name: str) -> float:
    """By how much a figure is better with other countries."""
    return round(f1(after, name) - f1(before, name), 4)


def f1(figures: Score, name: str) -> float:
    """One of the `FIGURES`."""
    return float(getattr(figures, name).f1)


def _scored(folders: Sequence[Path], graph: Path) -> Score:
    texts = [str(path.with_suffix(".txt")) for path in gold_files(folders)]
    command = [sys.executable, "-m", "kg.cli", "build", *texts, "-o", str(graph)]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return score(graph, folders)


if __name__ == "__main__":
    sys.exit(main())
