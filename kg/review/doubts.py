"""What is worth a person's look: pairs that rules cannot decide, the most valuable first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.comparisons.compared import Compared, Side
from kg.judgements import About, AboutEntity, Decision, Judgement, in_force
from kg.resolution.links import Verdict


@dataclass(frozen=True)
class Doubt:
    """A pair that may be one, and what an answer is ``worth``."""

    compared: Compared
    worth: float


def doubts(links: Iterable[Compared], judgements: Sequence[Judgement] = ()) -> list[Doubt]:
    """The doubtful pairs, most valuable first: two things once, by their likest pair, and not where a person has
    answered, be it of another pair of the two.
    """
    about = _by_first(in_force(judgements))
    likest: dict[frozenset[str], Compared] = {}
    answered: set[frozenset[str]] = set()
    for link in links:
        pair = frozenset((link.one.iri, link.other.iri))
        told = (judgement for side in (link.one, link.other) for key in _keys(side) for judgement in about.get(key, ()))
        if link.judged or any(covers(judgement, link) for judgement in told):
            answered.add(pair)
        elif link.verdict is Verdict.DOUBTFUL and (pair not in likest or link.points > likest[pair].points):
            likest[pair] = link
    found = [Doubt(link, worth(link)) for pair, link in likest.items() if len(pair) == 2 and pair not in answered]
    return sorted(found, key=lambda doubt: (-doubt.worth, doubt.compared.one.iri, doubt.compared.other.iri))


def worth(compared: Compared) -> float:
    """How much an answer changes: what hangs on the lesser of the two, the more the closer the call is.

    Claims and documents of the lesser would join the greater; a pair right at the threshold counts whole, one that is a
    point away half.
    """
    hanging = min(side.claims + side.documents for side in (compared.one, compared.other))
    return hanging / (1 + abs(compared.points - compared.threshold))


def covers(judgement: Judgement, compared: Compared) -> bool:
    """Whether a judgement is about this pair, or about one of its two claims or entities by itself."""
    one, other = compared.one, compared.other
    if judgement.decision in (Decision.WRONG, Decision.RETYPE):
        return any(_means(judgement.about[0], side) for side in (one, other))
    if len(judgement.about) < 2:
        return False
    first, second = judgement.about
    return (_means(first, one) and _means(second, other)) or (_means(first, other) and _means(second, one))


def _by_first(judgements: Iterable[Judgement]) -> dict[tuple[str, ...], list[Judgement]]:
    """Judgements by the first thing that they are about, so that each pair is held against few of them."""
    found: dict[tuple[str, ...], list[Judgement]] = {}
    for judgement in judgements:
        for first in judgement.about[:1]:
            key = (first.name,) if isinstance(first, AboutEntity) else (first.file, first.type)
            found.setdefault(key, []).append(judgement)
    return found


def _keys(side: Side) -> Iterable[tuple[str, ...]]:
    return [(name,) for name in side.names] or [(side.file, side.type)]


def _means(about: About, side: Side) -> bool:
    """Whether a reference means the entity or claim of one side."""
    if about.type not in (None, side.type) or about.file not in (None, side.file):
        return False
    if isinstance(about, AboutEntity):
        return about.name in side.names
    quotes = {" ".join(quote.split()) for quote in side.quotes}
    return " ".join(about.quote.split()) in quotes and set(about.says) <= set(side.roles)
