"""Which predicted dealing or entity stands for which of the gold."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.scoring.account import Dealing, Participant
from kg.scoring.matching import same


@dataclass(frozen=True)
class Pair:
    """A gold dealing and the prediction that stands for it, by their numbers, with the fillers that agree.

    ``matched`` holds pairs of numbers into the two dealings' fillers.
    """

    gold: int
    predicted: int
    matched: tuple[tuple[int, int], ...]


def matched_fillers(gold: Dealing, predicted: Dealing) -> tuple[tuple[int, int], ...]:
    """Numbers of the fillers that agree in role and content, each predicted filler used once, first come first."""
    matched: dict[int, int] = {}  # predicted to gold
    for number, (role, filler) in enumerate(gold.fillers):
        for other, (other_role, other_filler) in enumerate(predicted.fillers):
            if other not in matched and role == other_role and same(filler, other_filler):
                matched[other] = number
                break
    return tuple((number, other) for other, number in matched.items())


def pair_dealings(gold: Sequence[Dealing], predicted: Sequence[Dealing]) -> tuple[Pair, ...]:
    """Pair dealings of one type greedily, most matched fillers first.

    Of equal matches the prediction with fewer fillers is taken, then the later gold dealing, then the later prediction.
    A dealing that shares no filler with any other stays unpaired.
    """
    candidates = [
        Pair(i, j, matched_fillers(one, other))
        for i, one in enumerate(gold)
        for j, other in enumerate(predicted)
        if one.type == other.type
    ]
    candidates.sort(
        key=lambda c: (len(c.matched), -len(predicted[c.predicted].fillers), c.gold, c.predicted), reverse=True
    )
    pairs: dict[int, Pair] = {}
    taken: set[int] = set()
    for pair in candidates:
        if pair.matched and pair.gold not in pairs and pair.predicted not in taken:
            pairs[pair.gold] = pair
            taken.add(pair.predicted)
    return tuple(pairs.values())


def pair_entities(gold: Sequence[Participant], predicted: Sequence[Participant]) -> tuple[int | None, ...]:
    """For each gold entity the number of the first free prediction of its type that shares a name, or None."""
    free = dict(enumerate(predicted))
    found: list[int | None] = []
    for entity in gold:
        hit = next((number for number, other in free.items() if _same_entity(entity, other)), None)
        if hit is not None:
            del free[hit]
        found.append(hit)
    return tuple(found)


def _same_entity(gold: Participant, predicted: Participant) -> bool:
    return gold.types <= predicted.types and not gold.named.names.isdisjoint(predicted.named.names)
