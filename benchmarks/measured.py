"""What every benchmark hands back: figures beside a peer that ran in the same call, a value a pair, and their bar.

A benchmark is a module of this folder with ``measure(scale: Scale) -> Iterable[Measured]``, named in
`benchmarks.__main__.BENCHMARKS`; the first line of its docstring says what it measures and stands above its table.
"""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import process_time
from typing import Literal


@dataclass(frozen=True)
class Scale:
    """How much is measured: so many ``documents`` in one corpus, ``growth`` from so many to so many where what grows
    with the corpus is in question, and so many ``pairs`` of what is measured and its peer.
    """

    documents: int
    growth: tuple[int, int]
    pairs: int


FULL = Scale(documents=500, growth=(1_000, 10_000), pairs=5)
QUICK = Scale(documents=40, growth=(200, 2_000), pairs=3)


@dataclass(frozen=True)
class Bar:
    """What a median must keep to: ``at most`` so much, or ``at least``."""

    kind: Literal["at most", "at least"]
    value: float

    def holds(self, value: float) -> bool:
        """Whether a value keeps to it."""
        return value <= self.value if self.kind == "at most" else value >= self.value


@dataclass(frozen=True)
class Measured:
    """One figure: its ``name``, the peer it was measured ``against``, a value for each pair, and what it must keep to.

    Values are ratios (``unit`` is ×), or where there is no peer (``against`` is empty) in seconds, MB or the like.
    ``told`` are absolute figures in a few words, as of the machine: "21.3 s, spaCy alone 18.9 s".
    """

    name: str
    values: tuple[float, ...]
    bar: Bar | None = None
    against: str = ""
    unit: str = "×"
    told: str = ""

    @property
    def median(self) -> float:
        """The middle of the values."""
        return median(self.values)

    @property
    def holds(self) -> bool:
        """Whether the median keeps to the bar; without one, it does."""
        return self.bar is None or self.bar.holds(self.median)


Clock = Callable[[], float]


def pairs(
    ours: Callable[[], object], peer: Callable[[], object], number: int, clock: Clock = process_time
) -> list[tuple[float, float]]:
    """Seconds of ``ours`` and of its ``peer``, run so often, one or the other first in turn.

    By default they are the processor's, which other programs on the machine disturb least.

    >>> len(pairs(lambda: None, lambda: None, 3))
    3
    """
    found = []
    for turn in range(number):
        if turn % 2:
            second, first = timed(peer, clock), timed(ours, clock)
            found.append((first, second))
        else:
            found.append((timed(ours, clock), timed(peer, clock)))
    return found


def timed(work: Callable[[], object], clock: Clock = process_time) -> float:
    """Seconds that something takes by a clock."""
    begun = clock()
    work()
    return clock() - begun
