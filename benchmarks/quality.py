"""How well documents are read: build the texts that stand beside gold files, score the graph, hold it to the floors.

``python benchmarks/quality.py`` prints the figures of each set of gold and of all that the floors are for, and exits
with 1 where one is below its floor; with ``--write`` the table is kept in ``quality.md``, which README.md shows;
``--show`` prints that table; ``--model md`` reads with another model. Sets that are not there are left out.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from kg.scoring import Score, render, score

TABLE = Path(__file__).with_name("quality.md")
ROOT = Path(__file__).parents[1]
GOLD = ROOT.parent / "shared" / "gold"
SETS = {
    "seeds": (GOLD / "seeds", ("*",)),
    "dev 01–14": (GOLD / "dev", ("dev-0*", "dev-1[0-4]*")),
    "dev 15–20, held out": (GOLD / "dev", ("dev-1[5-9]*", "dev-2*")),
    "seeds and dev": (GOLD, ("seeds/*", "dev/*")),
    "tests/corpus": (ROOT / "tests" / "corpus", ("*",)),
}
"""Sets of gold by name: a folder, and patterns of the files in it."""
HELD_TO_FLOORS = "seeds and dev"
COLUMNS = ("role", "dealing", "entity", "attribution", "merge", "resolution")
FLOORS = {"role": 0.60, "entity": 0.88, "quote": 1.0}
"""What a graph of the set above must reach: F1 of roles and of entities, and every quote at its offsets."""


def main() -> int:
    """Measure, or show what was measured; the exit code is 1 where a figure is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="sm", help="short name or package of the spaCy model")
    parser.add_argument("--write", action="store_true", help=f"keep the table in {TABLE.name}")
    parser.add_argument("--show", action="store_true", help="print the table that was kept")
    options = parser.parse_args()
    if options.show:
        print(TABLE.read_text(encoding="utf-8"))
        return 0
    return _measure(options.model, write=options.write)


def _measure(model: str, *, write: bool) -> int:
    scores = {
        name: figures for name, (folder, patterns) in SETS.items() if (figures := measured(folder, patterns, model))
    }
    for name, figures in scores.items():
        print(f"== {name}\n{render(figures)}")
    text = f"Read with the model `{model}`.\n\n{table(scores)}"
    print(text)
    if write:
        TABLE.write_text(text, encoding="utf-8")
    low = below(scores[HELD_TO_FLOORS]) if HELD_TO_FLOORS in scores else []
    print("\n".join(low) or "no figure is below its floor")
    return 1 if low else 0


def measured(folder: Path, patterns: tuple[str, ...], model: str) -> Score | None:
    """The figures of one set, built as one corpus; None where there is none of its files."""
    files = sorted({file for pattern in patterns for file in folder.glob(pattern) if file.suffix in {".json", ".txt"}})
    if not files:
        return None
    with tempfile.TemporaryDirectory() as place:
        gold, graph = Path(place, "gold"), Path(place, "graph")
        gold.mkdir()
        for file in files:
            shutil.copy(file, gold)
        command = [sys.executable, "-m", "kg.cli", "build", str(gold / "*.txt"), "-o", str(graph), "--model", model]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        return score(graph, [gold])


def table(scores: dict[str, Score]) -> str:
    """The figures as a table in Markdown, a row for each set."""
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
