"""A table of claims for spreadsheets: one row a claim, in words; what ``kg query DIR claims`` answers.

It is for people: names stand for IRIs, several values are joined by "; ", and text that a spreadsheet would run as a
formula has an apostrophe in front (see `kg.questions.formulas`). For programs there is the exact `kg.exports.csvw`.
"""

from itertools import chain
from pathlib import Path

from kg.exports.slices import Slices
from kg.questions import answer
from kg.questions.separated import separated
from kg.store import open_graph


def write(build: Path, target: Path) -> None:
    """Write the answer to the named question ``claims``, asked of some documents at a time."""
    parts = (answer(part.graph, "claims") for part in Slices(build).said())
    first = next(parts, None) or answer(open_graph(build), "claims")
    with target.open("w", encoding="utf-8", newline="") as stream:
        for number, found in enumerate(chain([first], parts)):
            separated(found, stream, with_header=number == 0)
