"""How well reports are made one: build the corpora of reports, score what is merged, and hold it to the floors.

``python benchmarks/reports.py`` prints a table: each corpus as it is read, and with readings made of its gold, which
tells errors of merging from errors of reading; ``--gold-readings`` measures only these, in seconds and without a
model. ``--write`` keeps the table in ``reports.md``; ``--check`` exits with 1 where a figure of ``tests/reports`` as
it is read is below its floor. A corpus that is not there is left out.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.across import Across, Planted, across
from benchmarks.gold_readings import as_read, gold_reading
from benchmarks.sets import ROOT, GoldSet, built
from kg.build.assemble import assemble
from kg.build.settings import Settings
from kg.build.steps import Steps
from kg.ontology import load
from kg.ontology.files import own_files
from kg.rdf.iris import DEFAULT_BASE
from kg.resolution import resolve
from kg.scoring import Score, score
from kg.scoring.figures import F1
from kg.scoring.gold import ACROSS

PAGE = Path(__file__).with_name("reports.md")
REPORTS = GoldSet("tests/reports", ROOT / "tests" / "reports", ("*",))
UNSEEN = GoldSet("tests/reports_unseen", ROOT / "tests" / "reports_unseen", ("*",))
FLOORS = {"entities": 0.92, "dealings": 0.85}
"""What pairwise F1 must reach on `REPORTS`; every planted conflict is to be found and no other, every count exact."""

HEAD = """\
# How well reports are made one

Written by `python benchmarks/reports.py --write`; its words stand in `benchmarks/reports.py`.

Two corpora of short reports, of several outlets each ([what was planted in them](../tests/reports/README.md)). Nobody
who works on the code reads those of *tests/reports_unseen*. Precision, recall and F1 are pairwise, over entities and
dealings of different documents. A corpus is measured *as read* from its texts, and *as annotated*, where resolution is
given what careful readers wrote down instead: what is wrong there is no error of reading. Conflicts and parts are told
as found / planted + invented, numbers of independent sources as exact / all, of the dealings that were read in every
report of them.
"""

COLUMNS = (
    "corpus", "readings", "reports", "read: dealing F1", "entities P", "R", "F1", "dealings P", "R", "F1",
    "conflicts", "sources", "parts",
)  # fmt: skip


@dataclass(frozen=True)
class Merged:
    """What was measured of one corpus."""

    reports: int
    score: Score
    across: Across


def main() -> int:
    """Measure; the exit code is 1 where floors are checked and one is not reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold-readings", action="store_true", help="measure what the gold says, and read no text")
    parser.add_argument("--model", default="sm", help="short name or package of the spaCy model")
    parser.add_argument("--write", action="store_true", help=f"keep the table in {PAGE.name}")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a floor is not reached")
    options = parser.parse_args()
    rows: dict[tuple[str, str], Merged] = {}
    for corpus in (REPORTS, UNSEEN):
        if corpus.files():
            if not options.gold_readings:
                rows[corpus.name, "as read"] = as_read_from_texts(corpus, options.model)
            rows[corpus.name, "as annotated"] = as_annotated(corpus)
    text = page(rows)
    print(text)
    if options.write:
        PAGE.write_text(text, encoding="utf-8")
    if not options.check:
        return 0
    low = below(rows[REPORTS.name, "as annotated" if options.gold_readings else "as read"])
    print("\n".join(low) or "no figure is below its floor")
    return 1 if low else 0


def as_read_from_texts(corpus: GoldSet, model: str) -> Merged:
    """The figures of a corpus that is built as users build it."""
    with built(corpus.files(), model) as (graph, gold):
        return _merged(graph, gold)


def as_annotated(corpus: GoldSet) -> Merged:
    """The figures of a corpus of which each document was read as its gold says."""
    with _built_of_gold(corpus) as graph:
        return _merged(graph, corpus.folder)


def below(figures: Merged) -> list[str]:
    """A line for each figure that is below its floor."""
    reached = {"entities": figures.score.resolution, "dealings": figures.score.merge}
    conflicts = figures.across.conflicts
    lines = [
        f"{name} {(found.f1 if found else 0.0):.3f} is below {FLOORS[name]:.3f}"
        for name, found in reached.items()
        if found is None or found.f1 < FLOORS[name]
    ]
    if conflicts.found < conflicts.planted or conflicts.invented:
        lines.append(f"conflicts: {_told(conflicts)} invented; want all that were planted, and no other")
    if figures.across.exact < figures.across.counted:
        lines.append(f"sources: {figures.across.exact} of {figures.across.counted} counts are exact; want all")
    return lines


def page(rows: Mapping[tuple[str, str], Merged]) -> str:
    """The page: its head and the table, a row for each corpus and sort of reading."""
    lines = [COLUMNS, ("---",) * 2 + ("--:",) * (len(COLUMNS) - 2)]
    lines += [(*names, *_cells(figures)) for names, figures in rows.items()]
    return f"{HEAD}\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _cells(figures: Merged) -> Iterator[str]:
    yield f"{figures.reports}"
    yield f"{figures.score.dealing.f1:.3f}"
    yield from _figures(figures.score.resolution)
    yield from _figures(figures.score.merge)
    yield _told(figures.across.conflicts)
    yield f"{figures.across.exact} / {figures.across.counted}"
    yield _told(figures.across.parts)


def _figures(found: F1 | None) -> Iterator[str]:
    yield from ("", "", "") if found is None else (f"{found.p:.3f}", f"{found.r:.3f}", f"{found.f1:.3f}")


def _told(planted: Planted) -> str:
    return f"{planted.found} / {planted.planted} + {planted.invented}"


def _merged(graph: Path, gold: Path) -> Merged:
    return Merged(len(list(gold.glob("*.txt"))), score(graph, [gold]), across(graph / "graph.nq", gold))


@contextmanager
def _built_of_gold(corpus: GoldSet) -> Iterator[Path]:
    """The folder of a graph that says what the gold says, made one by resolution."""
    files = [file for file in corpus.files() if file.suffix == ".json" and file.name not in ACROSS]
    readings = {reading.document.key: reading for reading in as_read([gold_reading(file) for file in files])}
    settings = Settings(load(), own_files(), "gold", DEFAULT_BASE, {})
    steps = Steps(lambda documents: (readings[d.key] for d in documents), resolve, lambda *_: None)
    with tempfile.TemporaryDirectory() as place:
        assemble([reading.document for reading in readings.values()], Path(place, "graph"), settings, steps)
        yield Path(place, "graph")


if __name__ == "__main__":
    sys.exit(main())
