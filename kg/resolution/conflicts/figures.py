"""When two figures of one thing cannot both be true, told from how precisely each is written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

from kg.model.quantity import Quantity

EXACT, ROUNDED, ABOUT = Decimal("0.01"), Decimal("0.06"), Decimal("0.12")
"""Shares by which figures may differ: as they stand, rounded to the digits of the coarser, and where one is "about".

In the last case the coarser must not differ by more than one in its last digit either.
"""
_SPELT_OUT = 100
"""From here zeros at the end may come from rounding: "10 million" may be 9.7 million, but "20 jets" are not 21."""


@dataclass(frozen=True)
class Figure:
    """One figure or range of one claim: the values from ``low`` to ``high``, either open.

    ``fillers`` are the quantities that say so: one, or both ends of "between X and Y".
    """

    low: Decimal | None
    high: Decimal | None
    fillers: tuple[Quantity, ...]

    @property
    def about(self) -> bool:
        return any(filler.approximate for filler in self.fillers)


def figures(fillers: Iterable[Quantity]) -> dict[tuple[str, str], list[Figure]]:
    """The figures of one role of one claim by what they can be compared in: the unit, and the time of a rate."""
    measures = sorted(fillers, key=lambda filler: (filler.unit, filler.per or "", filler.bound or "", filler.value))
    return {
        measure: list(_figures(list(group)))
        for measure, group in groupby(measures, key=lambda filler: (filler.unit, filler.per or ""))
    }


def exclude(one: Figure, other: Figure) -> bool:
    """Whether two figures of one measure are apart beyond rounding.

    Of two limits of one side ("up to 5", "up to 8") upper ones are held against each other as they stand, for each
    tells how far it may go; "over 5" and "over 8" may both be true.
    """
    if one.low is None and other.low is None:
        return not _alike(_told(one.high), _told(other.high), about=True)
    if _overlap(one, other):
        return False
    lower, upper = (
        (one, other) if one.high is not None and other.low is not None and one.high < other.low else (other, one)
    )
    return not _alike(_told(lower.high), _told(upper.low), about=one.about or other.about)


def _figures(fillers: list[Quantity]) -> Iterator[Figure]:
    """A lower and an upper limit in one claim are one range."""
    limits = [filler for filler in fillers if filler.bound]
    if [filler.bound for filler in limits] == ["max", "min"] and limits[1].value <= limits[0].value:
        yield Figure(limits[1].value, limits[0].value, (limits[1], limits[0]))
        fillers = [filler for filler in fillers if not filler.bound]
    for filler in fillers:
        low = None if filler.bound == "max" else filler.value
        high = None if filler.bound == "min" else filler.value
        yield Figure(low, high, (filler,))


def _overlap(one: Figure, other: Figure) -> bool:
    return (one.low is None or other.high is None or one.low <= other.high) and (
        other.low is None or one.high is None or other.low <= one.high
    )


def _told(limit: Decimal | None) -> Decimal:
    """The end of a figure that is not open."""
    assert limit is not None  # noqa: S101 - the nearer ends of two figures apart are told
    return limit


def _alike(one: Decimal, other: Decimal, *, about: bool) -> bool:
    """Whether two numbers may be one: nearly equal, or the finer one rounds to the coarser."""
    apart, most = abs(one - other), max(abs(one), abs(other))
    step = max(_step(one), _step(other))
    if about and apart <= min(
        ABOUT * most, Decimal(10) ** step
    ):  # "about 820,000" is surer of itself than "about 1 million"
        return True
    if most < _SPELT_OUT and one == int(one) and other == int(other):
        return one == other
    if apart <= EXACT * most:
        return True
    if most < _SPELT_OUT:
        step = min(step, 0)
    return apart <= ROUNDED * most and _to(one, step) == _to(other, step)


def _step(number: Decimal) -> int:
    """The power of ten to which a number is written: 10,000,000 to 7, 9.7 to -1."""
    if not number:
        return 0
    exponent = number.normalize().as_tuple().exponent
    assert isinstance(exponent, int)  # noqa: S101 - amounts are finite
    return exponent


def _to(number: Decimal, power: int) -> Decimal:
    return (number / Decimal(10) ** power).quantize(Decimal(1), ROUND_HALF_UP)
