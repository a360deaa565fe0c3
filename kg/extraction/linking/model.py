"""A logistic model over cues: weights that practice documents taught, and the probability that they give."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

WEIGHTS = "weights.json"


@dataclass(frozen=True)
class Model:
    """Weights by cue; a cue that training never saw weighs nothing."""

    weights: Mapping[str, float]

    def probability(self, cues: Iterable[str]) -> float:
        """How likely what has these cues is right, from 0 to 1: the logistic function of their weights' sum.

        >>> round(Model({"alone": 2.0, "far": -0.5}).probability(["alone", "far", "never seen"]), 3)
        0.818
        """
        return logistic(sum(map(self.weight, cues)))

    def weight(self, cue: str) -> float:
        """What a cue weighs."""
        return self.weights.get(cue, 0.0)

    def knows(self, *cues: str) -> bool:
        """Whether training saw one of the cues often enough to weigh it."""
        return any(cue in self.weights for cue in cues)


def logistic(weight: float) -> float:
    """A probability from a sum of weights."""
    return 1 / (1 + exp(-weight))


@cache
def model(name: str) -> Model:
    """One of the trained models: ``links`` (does a candidate fill a role), ``drafts`` (does a draft tell a dealing)."""
    text = files("kg.extraction.linking").joinpath(WEIGHTS).read_text(encoding="utf-8")
    return Model(json.loads(text)[name])
