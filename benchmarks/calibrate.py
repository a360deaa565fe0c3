"""Which values of ``kg/extraction/confidence.py`` fit the gold: confidence against what is right, and a suggestion.

``python benchmarks/calibrate.py`` builds the practice documents in ``tests/corpus``, or the texts of the folders of
gold that it is given, and prints; it writes nothing. Values are chosen by people, never on documents that are held
out, and checked by ``benchmarks/quality.py``.
"""

import argparse
import math
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.checked import Checked, checked_claims
from benchmarks.reliability import bins, calibration_error, whole
from benchmarks.sets import CORPUS, GoldSet, built
from kg.extraction.confidence import BY_ROLES, of_claim

STEP = 0.05
"""Suggestions are rounded to it: of a few hundred claims, the figures are no finer."""
MOST_ROLES = max(BY_ROLES)


@dataclass(frozen=True)
class Suggestion:
    """Values for the names of ``kg/extraction/confidence.py``, as measured."""

    by_roles: dict[int, float]
    borrowed: float
    repeated: float
    most: float

    def __str__(self) -> str:
        """Lines to put in place, confidence rounded down and the deduction up, for texts of other newsrooms.

        >>> print(Suggestion({2: 0.68, 3: 0.8}, borrowed=0.21, repeated=0.04, most=0.93))
        BY_ROLES = {2: 0.65, 3: 0.8}
        BORROWED = 0.25
        REPEATED = 0.0
        MOST = 0.9
        """
        by_roles = {roles: _down(share) for roles, share in self.by_roles.items()}
        return (
            f"BY_ROLES = {by_roles}\nBORROWED = {_up(self.borrowed)}\n"
            f"REPEATED = {_down(self.repeated)}\nMOST = {_down(self.most)}"
        )


def main() -> None:
    """Build, check and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="*", default=[CORPUS], type=Path, help="folders of gold, texts beside it")
    parser.add_argument("--model", default="sm", help="short name or package of the spaCy model")
    options = parser.parse_args()
    files = [file for folder in options.gold for file in GoldSet(folder.name, folder, ("*",)).files()]
    if not files:
        sys.exit("no gold there: give folders of gold files, each with its text beside it")
    with built(files, options.model) as (graph, gold):
        claims = checked_claims(graph / "graph.nq", gold)
    print("\n".join(comparison(claims)))
    print(f"calibration error {calibration_error(bins(claims)):.3f}\n\nsuggested:\n{suggested(claims)}")


def is_borrowed(claim: Checked) -> bool:
    """Whether a claim's confidence is that of one told once, with a role that was filled from a neighbour."""
    return claim.quotes == 1 and claim.stated == of_claim(claim.roles, borrowed=True)


def suggested(claims: Sequence[Checked]) -> Suggestion:
    """The values with which confidence misses the shares of right fillers least, by least squares.

    A claim that several sentences make is counted by the roles that it has in the end, which is near enough: put the
    values in place and run this again, to see what they do.
    """
    numbers = sorted(BY_ROLES)
    known = [
        [*(min(claim.roles, MOST_ROLES) == number for number in numbers), -is_borrowed(claim), claim.quotes > 1]
        for claim in claims
    ]
    right = np.array([claim.right for claim in claims])
    *shares, borrowed, repeated = map(float, np.linalg.lstsq(np.array(known, dtype=float), right, rcond=None)[0])
    highest = max(shares) + max(repeated, 0)
    return Suggestion(dict(zip(numbers, shares, strict=True)), max(borrowed, 0), max(repeated, 0), min(highest, 1))


def comparison(claims: Sequence[Checked]) -> Iterator[str]:
    """Lines of a table: confidence and what is right, by all that may tell how sure a claim is."""
    yield f"{'':24}{'claims':>8}{'stated':>8}{'fillers':>9}{'right':>8}"
    yield from _by("confidence", claims, lambda claim: f"{claim.stated:.2f}")
    yield from _by("roles", claims, lambda claim: f"{claim.roles}")
    yield from _by("quotes", claims, lambda claim: "1" if claim.quotes == 1 else "more")
    yield from _by("borrowed", claims, lambda claim: "yes" if is_borrowed(claim) else "no")
    yield from _by("type", claims, lambda claim: claim.type)


def _by(name: str, claims: Sequence[Checked], key: Callable[[Checked], str]) -> Iterator[str]:
    groups: dict[str, list[Checked]] = defaultdict(list)
    for claim in claims:
        groups[key(claim)].append(claim)
    for value in sorted(groups):
        part = whole(groups[value])
        yield f"{f'{name} {value}':24}{part.claims:8}{part.stated:8.3f}{part.right:9.3f}{part.found:8.3f}"


def _down(value: float) -> float:
    return round(math.floor(round(value / STEP, 6)) * STEP, 2)


def _up(value: float) -> float:
    return round(math.ceil(round(value / STEP, 6)) * STEP, 2)


if __name__ == "__main__":
    main()
