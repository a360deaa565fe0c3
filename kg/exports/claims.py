"""A table of claims for spreadsheets: one row a claim, in words; what ``kg query DIR claims`` answers.

It is for people: names stand for IRIs, several values are joined by "; ", and text that a spreadsheet would run as a
formula gets an apostrophe in front. For programs there is the exact `kg.exports.csvw`.
"""

from pathlib import Path

from kg.questions import answer
from kg.questions.separated import separated
from kg.store import open_graph


def write(build: Path, target: Path) -> None:
    """Write the answer to the named question ``claims``."""
    with target.open("w", encoding="utf-8", newline="") as stream:
        separated(answer(open_graph(build), "claims"), stream)
