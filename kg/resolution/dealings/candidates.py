"""Pairs of claims worth comparing, found without holding all against all.

Claims are put into blocks by type and actor. A block too large to compare all its pairs is split by a second thing
that claims share (another actor, a place, a word, an amount, a month), then by a third; in what is still too large
those next in time are compared. So each claim is compared with a bounded number of others, however large the corpus.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from kg.resolution.dealings.rarity import Rarity
from kg.resolution.dealings.telling import Told
from kg.resolution.dealings.twice import may_be_told_twice

Feature = tuple[str, ...]

SMALL = 6
"""Claims of which all pairs are compared."""
DEPTH = 3
"""Things that the claims of a block share, at most."""
NEIGHBOURS = 1
"""Claims next in time with which one is compared where its block is too large; a claim is in several such blocks."""


def candidates(told: Sequence[Told], rarity: Rarity) -> Iterator[tuple[int, int]]:
    """Pairs of places in ``told``, each once, the lesser first; of one document only what it may tell of twice."""
    features = [_features(one) for one in told]
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, one in enumerate(told):
        for actor in _blocked_by(one, rarity):
            blocks[one.type, actor].append(place)
    seen: set[int] = set()
    for (_, actor), block in blocks.items():
        for a, b in _pairs(block, features, told, (("entity", actor),)):
            number = a * len(told) + b
            if number not in seen and (told[a].node[0] != told[b].node[0] or may_be_told_twice(told[a], told[b])):
                seen.add(number)
                yield a, b


def _blocked_by(told: Told, rarity: Rarity) -> frozenset[str]:
    """The actors of a claim and what they are part of; of a post its holder, for whom else it could not be."""
    who = told.entities.get("person") if told.type == "Affiliation" else None
    actors = who or told.actors
    return actors.union(*map(rarity.wholes, actors))


def _pairs(
    block: Sequence[int], features: Sequence[Sequence[Feature]], told: Sequence[Told], shared: tuple[Feature, ...]
) -> Iterator[tuple[int, int]]:
    """Pairs of a block whose claims share so much; what splits it comes after the last of that, so as to come once."""
    if len(block) <= SMALL:
        yield from combinations(block, 2)
        return
    if len(shared) > 1:
        yield from _neighbours(block, told)
    if len(shared) == DEPTH:
        return
    parts: dict[Feature, list[int]] = defaultdict(list)
    for place in block:
        for feature in features[place]:
            if len(shared) == 1 or feature > shared[-1]:
                parts[feature].append(place)
    for feature, part in parts.items():
        if len(part) > 1 and feature != shared[0]:
            yield from _pairs(part, features, told, (*shared, feature))


def _neighbours(block: Sequence[int], told: Sequence[Told]) -> Iterator[tuple[int, int]]:
    ordered = sorted(block, key=lambda place: (_time(told[place]), told[place].node))
    for distance in range(1, NEIGHBOURS + 1):
        for a, b in zip(ordered, ordered[distance:], strict=False):
            yield min(a, b), max(a, b)


def _time(told: Told) -> str:
    """When a claim says that it happened, else when it was told."""
    dates = [time.text for times in told.times.values() for time in times]
    return min(dates, default=told.issued.isoformat() if told.issued else "")


def _features(told: Told) -> list[Feature]:
    """What a claim may share with another, beside its type."""
    found: set[Feature] = {("entity", key) for keys in told.entities.values() for key in keys}
    found |= {("word", stem) for phrases in told.phrases.values() for phrase in phrases for stem in phrase.stems}
    found |= {
        ("amount", quantity.unit, f"{quantity.value:.1e}") for amounts in told.amounts.values() for quantity in amounts
    }
    found |= {("month", time.text[:7]) for times in told.times.values() for time in times}
    return sorted(found)
