"""Two claims compared: all that speaks for and against their telling of one dealing."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.model.claim import Modality
from kg.resolution.dealings.actors import compare_entities
from kg.resolution.dealings.amounts import compare_amounts, less
from kg.resolution.dealings.phrases import compare_phrases
from kg.resolution.dealings.rarity import Rarity
from kg.resolution.dealings.sentences import compare_sentences
from kg.resolution.dealings.telling import Told
from kg.resolution.dealings.times import compare_times
from kg.resolution.dealings.twice import may_disagree
from kg.resolution.dealings.weights import (
    BOTH_DENIED,
    BOTH_OPEN,
    DENIED,
    DOUBTFUL,
    ENOUGH,
    OTHER_TYPE,
    SERIOUS,
    STRONG,
    TOLD_APART,
    TOLD_AS_PART,
    TYPES,
)
from kg.resolution.links import Reason


@dataclass(frozen=True)
class Comparison:
    """What speaks for and against two claims telling of one dealing."""

    reasons: tuple[Reason, ...]

    @cached_property
    def points(self) -> float:
        """The sum, to three places, so that the order of addition does not show."""
        return round(sum(reason.points for reason in self.reasons), 3)

    @cached_property
    def against(self) -> float:
        """The sum of what speaks against."""
        return sum(reason.points for reason in self.reasons if reason.points < 0)

    @property
    def is_near(self) -> bool:
        """Whether a person may want to see it: it is one or doubtful, or much speaks for it all the same."""
        return self.points >= DOUBTFUL or self.points - self.against >= STRONG

    @property
    def contradicts(self) -> bool:
        """Whether the two cannot well be one: what speaks against is serious, and not outweighed."""
        return self.points < ENOUGH and self.against <= SERIOUS


def compare(one: Told, other: Told, rarity: Rarity) -> Comparison:
    """Hold two claims of one type against each other; the order of the two does not matter."""
    if other.node < one.node:
        one, other = other, one
    return Comparison(tuple(_reasons(one, other, rarity)))


def _reasons(one: Told, other: Told, rarity: Rarity) -> Iterator[Reason]:
    prior = TYPES.get(one.type, OTHER_TYPE).prior
    if prior:
        yield Reason(prior, f"few are of the type {one.type} between the same")
    yield from compare_entities(one, other, rarity)
    yield from compare_amounts(one, other)
    yield from compare_times(one, other)
    yield from compare_phrases(one, other, rarity)
    yield from compare_sentences(one, other)
    denied = (one.modality is Modality.DENIED) + (other.modality is Modality.DENIED)
    if denied:
        yield Reason(BOTH_DENIED, "both deny it") if denied == 2 else Reason(DENIED, "one denies it")
    elif one.modality is other.modality is not Modality.ACTUAL:
        yield Reason(BOTH_OPEN, f"{one.modality} in both")
    if one.node[0] == other.node[0] and may_disagree(one, other):
        yield Reason(TOLD_APART, "told apart in one document")
    for part, whole in ((one, other), (other, one)):
        if part.is_told_as_part and not whole.is_told_as_part and less(part, whole):
            yield Reason(TOLD_AS_PART, "the lesser is told as a part")
