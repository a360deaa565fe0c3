"""The most that a draft's cues can weigh, whatever is linked to it: those that stay too light need no links."""

from collections.abc import Callable, Iterable, Sequence

from kg.annotation.annotated import Annotated
from kg.extraction.draft import Draft
from kg.extraction.linking.draft_cues import beside_cues, fillers_of, lacking, word_cues
from kg.model.claim import EntityRef
from kg.model.quantity import Quantity
from kg.ontology.terms import Kind, Role

Weigh = Callable[[str], float]
MANY = 3
"""From where on the cues of a draft do not count its actors, its links and what it shares."""
ENOUGH = 4
"""From where on they do not count its own roles."""


def ceiling(draft: Draft, open_: Sequence[Role], beside: Sequence[Draft], annotated: Annotated, weigh: Weigh) -> float:
    """An upper bound of what the cues of a draft with nothing linked yet weigh once any of its open roles are linked.

    Each group of cues is taken at its heaviest, as if the others did not matter: the true sum is never greater.
    """
    others = [other for other in beside if other is not draft]
    fixed = (draft.trigger.dealing.name, *word_cues(draft, annotated), *beside_cues(draft, others))
    groups = (_of_frame(draft, open_, weigh), _of_counts(draft, open_, weigh), _of_fillers(draft, open_, others, weigh))
    return sum(map(weigh, fixed)) + sum(groups)


def _of_frame(draft: Draft, open_: Sequence[Role], weigh: Weigh) -> float:
    name, label = draft.trigger.dealing.name, draft.trigger.frame.label
    linkable = {role.name for role in open_}
    lacks = lacking(draft)
    linked, still_open = (
        sum(map(weigh, (state, f"{state}|{name}", f"{state}|{name}|{label}"))) for state in ("linked", "open")
    )
    for role in lacks:
        weight = weigh(f"lacks|{name}|{role}")
        still_open += max(weight, 0.0) if role in linkable else weight
    if not lacks:
        return linked
    return max(linked, still_open) if linkable.issuperset(lacks) else still_open


def _of_counts(draft: Draft, open_: Sequence[Role], weigh: Weigh) -> float:
    """How many roles are filled and linked: the heaviest number of links, with the heaviest roles linked."""
    roles = sorted((weigh(f"linked|{role.name}") for role in open_), reverse=True)
    seconds = sum(role.name in draft.roles for role in open_)
    least = max(weigh(f"least {tenth}") for tenth in range(11))
    sums = []
    for links in range(len(roles) + 1):
        own = (len(draft.roles) - second for second in range(min(links, seconds) + 1))
        sums.append(
            max(weigh(f"own {min(number, ENOUGH)}") for number in own)
            + weigh(f"linked {min(links, MANY)}")
            + sum(roles[:links])
            + (least if links else weigh("least 10"))
        )
    return max(sums)


def _of_fillers(draft: Draft, open_: Sequence[Role], others: Sequence[Draft], weigh: Weigh) -> float:
    """What fills its roles, and what of that other drafts have."""
    kinds = {role.kind for role in open_}
    own = fillers_of(draft)
    used = {filler for other in others for filler in fillers_of(other)}
    name = draft.trigger.dealing.name
    alike = {f for other in others if other.trigger.dealing.name == name for f in fillers_of(other)}
    actors = sum(isinstance(filler, EntityRef) for filler in own)
    more_actors = not kinds.isdisjoint({Kind.ACTOR, Kind.ENTITY})
    more_amounts = Kind.AMOUNT in kinds
    amount = any(isinstance(filler, Quantity) for filler in own)
    told = any(isinstance(filler, Quantity) for filler in used & own)
    return (
        _heaviest("actors", _from(actors, MANY if more_actors else actors), weigh)
        + _heaviest("amount", {amount, amount or more_amounts}, weigh)
        + _heaviest("shared", _from(len(used & own), len(used) if open_ else 0), weigh)
        + _heaviest("shared with type", _from(len(alike & own), len(alike) if open_ else 0), weigh)
        + _heaviest("amount told", {told, told or more_amounts}, weigh)
    )


def _from(least: int, most: int) -> Iterable[int]:
    return range(min(least, MANY), max(min(most, MANY), min(least, MANY)) + 1)


def _heaviest(cue: str, values: Iterable[object], weigh: Weigh) -> float:
    return max(weigh(f"{cue} {value}") for value in values)
