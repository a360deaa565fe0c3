"""How well documents are read: build the texts that stand beside gold files, score the graph, hold it to the floors.

``python benchmarks/quality.py`` prints the figures of each set of gold and the page that tells of them, and exits
with 1 where a figure is below its floor; with ``--write`` the page is kept in ``quality.md`` and its diagram beside it;
``--show`` prints what README.md shows of that page; ``--model md`` reads with another model. Sets that are not there
are left out.
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from benchmarks.checked import checked_claims
from benchmarks.diagram import draw
from benchmarks.missed import fillers
from benchmarks.reliability import bins
from benchmarks.report import COMPARED, Measured, page, summary_of
from benchmarks.sets import ALL, GOLD, GoldSet, built, gold_sets
from kg.annotation.model import load
from kg.scoring import Score, render, score

PAGE = Path(__file__).with_name("quality.md")
DIAGRAM = Path(__file__).with_name("reliability.svg")
FLOORS = {"role": 0.70, "entity": 0.92, "quote": 1.0}
"""What a graph of `ALL` must reach: F1 of roles and of entities, and every quote at its offsets."""


def main() -> int:
    """Measure, or show what was measured; the exit code is 1 where a figure is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", default=GOLD, type=Path, help="the folder that holds seeds and dev (%(default)s)")
    parser.add_argument("--model", default="sm", help="short name or package of the spaCy model")
    parser.add_argument("--write", action="store_true", help=f"keep the page in {PAGE.name}, and its diagram")
    parser.add_argument("--show", action="store_true", help="print the summary of the page that was kept")
    options = parser.parse_args()
    if options.show:
        print(summary_of(PAGE.read_text(encoding="utf-8")))
        return 0
    return _measure(options.gold, options.model, write=options.write)


def _measure(gold: Path, model: str, *, write: bool) -> int:
    sets = {kind.name: measured(kind, model) for kind in gold_sets(gold) if kind.files()}
    for name, figures in sets.items():
        print(f"== {name}\n{render(figures.score)}")
    text = page(model_name(model), sets)
    print(text)
    if write:
        _write(text, sets)
    low = below(sets[ALL].score) if ALL in sets else []
    print("\n".join(low) or "no figure is below its floor")
    return 1 if low else 0


def measured(kind: GoldSet, model: str) -> Measured:
    """All figures of one set, built as one corpus."""
    with built(kind.files(), model) as (graph, gold):
        return Measured(score(graph, [gold]), checked_claims(graph / "graph.nq", gold), fillers(graph, gold))


def model_name(model: str) -> str:
    """The full name and the version of a spaCy model: ``en_core_web_md 3.7.1``."""
    meta = load(model).meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def below(figures: Score) -> list[str]:
    """A line for each figure that is below its floor."""
    reached = {"role": figures.role.f1, "entity": figures.entity.f1, "quote": figures.quote}
    return [
        f"{name} {reached[name]:.3f} is below {floor:.3f}" for name, floor in FLOORS.items() if reached[name] < floor
    ]


def _write(text: str, sets: Mapping[str, Measured]) -> None:
    PAGE.write_text(text, encoding="utf-8")
    drawn = {name: bins(sets[name].claims) for name in COMPARED if name in sets}
    if drawn:
        draw(drawn, DIAGRAM)


if __name__ == "__main__":
    sys.exit(main())
