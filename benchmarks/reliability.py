"""Whether confidence means what it says: where it is 0.8, four fillers in five should be right."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from benchmarks.checked import Checked

WIDTH = 0.1
"""How far apart two confidences of one bin may be: 0.70 and 0.75 are counted together, 0.80 not."""


@dataclass(frozen=True)
class Bin:
    """Claims of like confidence.

    ``stated`` is the mean of their confidences, ``right`` the mean of their shares of right fillers, ``found`` the
    share of claims that are right as a whole: their dealing counts as found (see `Checked`).
    """

    claims: int
    stated: float
    right: float
    found: float


def bins(claims: Sequence[Checked], width: float = WIDTH) -> list[Bin]:
    """The claims in bins of equal width, the least confident first; a bin without claims is left out."""
    parts: dict[int, list[Checked]] = defaultdict(list)
    for claim in claims:
        parts[number_of(claim.stated, width)].append(claim)
    return [whole(parts[number]) for number in sorted(parts)]


def number_of(stated: float, width: float = WIDTH) -> int:
    """The number of a confidence's bin, the lower bound of which belongs to it; 1 belongs to the last.

    >>> [number_of(stated) for stated in (0.0, 0.69, 0.7, 0.75, 1.0)]
    [0, 6, 7, 7, 9]
    """
    return min(int(round(stated / width, 6)), round(1 / width) - 1)  # 0.7 / 0.1 is 6.999…


def whole(claims: Sequence[Checked]) -> Bin:
    """All claims as one bin; there must be some."""
    return Bin(
        claims=len(claims),
        stated=fmean(claim.stated for claim in claims),
        right=fmean(claim.right for claim in claims),
        found=fmean(claim.found for claim in claims),
    )


def calibration_error(parts: Sequence[Bin], *, of_claims: bool = False) -> float:
    """The expected calibration error: by how much confidence misses the share of right fillers, the mean over claims.

    ``of_claims`` takes the share of right claims in place of that of fillers.

    >>> parts = [Bin(3, 0.6, 0.5, 0.9), Bin(1, 0.8, 0.9, 0.8)]
    >>> round(calibration_error(parts), 3), round(calibration_error(parts, of_claims=True), 3)
    (0.1, 0.225)
    """
    total = sum(part.claims for part in parts)
    missed = (part.claims * abs(part.stated - (part.found if of_claims else part.right)) for part in parts)
    return sum(missed) / total if total else 0.0
