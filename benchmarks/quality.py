"""How well a graph is read: build the texts that stand beside gold files, score the graph, hold it to the floors.

``python benchmarks/quality.py GOLD…`` prints the figures of each folder and of all, and exits with 1 where one is below
its floor; with ``--write`` the table is kept in ``quality.md``, which README.md shows; ``--show`` prints that table.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from kg.scoring import Score, render, score

TABLE = Path(__file__).with_name("quality.md")
COLUMNS = ("role", "dealing", "entity", "attribution", "merge", "resolution")
FLOORS = {"role": 0.40, "entity": 0.80, "quote": 1.0}
"""What a graph must reach over all gold folders: F1 of roles and of entities, and every quote at its offsets."""


def main() -> int:
    """Measure, or show what was measured; the exit code is 1 where a figure is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="*", type=Path, help="folders of gold files, each with its text beside it")
    parser.add_argument("--write", action="store_true", help=f"keep the table in {TABLE.name}")
    parser.add_argument("--show", action="store_true", help="print the table that was kept")
    options = parser.parse_args()
    if options.show:
        print(TABLE.read_text(encoding="utf-8"))
        return 0
    return _measure(options.gold, write=options.write)


def _measure(folders: list[Path], *, write: bool) -> int:
    texts = [text for folder in folders for text in sorted(folder.glob("*.txt"))]
    with tempfile.TemporaryDirectory() as graph:
        command = [sys.executable, "-m", "kg.cli", "build", *map(str, texts), "-o", graph]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        scores = {folder.name: score(Path(graph), [folder]) for folder in folders}
        everything = score(Path(graph), folders)
    print(render(everything))
    print(table(scores | {"all": everything}))
    if write:
        TABLE.write_text(table(scores | {"all": everything}), encoding="utf-8")
    low = below(everything)
    print("\n".join(low) or "no figure is below its floor")
    return 1 if low else 0


def table(scores: dict[str, Score]) -> str:
    """The figures as a table in Markdown, a row for each gold folder."""
    head = ("gold", *(f"{name} F1" for name in COLUMNS), "modality", "quote")
    lines = [head, ("---", *("--:" for _ in head[1:])), *(_row(name, figures) for name, figures in scores.items())]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def below(figures: Score) -> list[str]:
    """A line for each figure that is below its floor."""
    reached = {"role": figures.role.f1, "entity": figures.entity.f1, "quote": figures.quote}
    return [
        f"{name} {reached[name]:.3f} is below {floor:.3f}" for name, floor in FLOORS.items() if reached[name] < floor
    ]


def _row(name: str, figures: Score) -> tuple[str, ...]:
    measures = (getattr(figures, column) for column in COLUMNS)
    shown = ("" if measure is None else f"{measure.f1:.3f}" for measure in measures)
    return (name, *shown, f"{figures.modality:.3f}", f"{figures.quote:.3f}")


if __name__ == "__main__":
    sys.exit(main())
