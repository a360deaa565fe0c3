"""Actors and places held against each other."""

from collections.abc import Iterator

from kg.resolution.dealings.rarity import Rarity
from kg.resolution.dealings.telling import PLACES, Told
from kg.resolution.dealings.weights import (
    ACTORS_AT_MOST,
    APART_ACTORS,
    APART_PLACES,
    APART_VENUES,
    BODY_OF_POST,
    NO_ACTOR,
    PARTLY_APART,
    PERSON_OF_POST,
    RELATED,
)
from kg.resolution.links import Reason

POST = {"person": PERSON_OF_POST, "organization": BODY_OF_POST}
"""What it counts to share the person and the body of a post, however often these are named."""
RARE = 3
"""Up to so many documents, a name is called rare."""


def compare_entities(one: Told, other: Told, rarity: Rarity) -> Iterator[Reason]:
    """What the actors and places of two claims say, role by role."""
    met = False
    left = ACTORS_AT_MOST if one.type != "Affiliation" else sum(POST.values())
    for role in sorted(one.entities.keys() & other.entities.keys()):
        for reason in _role(role, one, other, rarity):
            if role in PLACES or reason.points < 0:
                yield reason
                continue
            met = True
            yield Reason(min(reason.points, left), reason.text)
            left -= min(reason.points, left)
    if not met:
        yield Reason(NO_ACTOR, "no actor in common")


def related(one: str, other: str, rarity: Rarity) -> bool:
    """Whether one is part of the other, as a ministry of its state."""
    return one in rarity.wholes(other) or other in rarity.wholes(one)


def _role(role: str, one: Told, other: Told, rarity: Rarity) -> Iterator[Reason]:
    ours, theirs = one.entities[role], other.entities[role]
    shared = ours & theirs
    for key in _sorted(one, shared):
        yield Reason(_weight(role, key, one, rarity), _both(one.names[key], rarity.named[key]))
    if shared in (ours, theirs):
        return
    rest = _sorted(one, ours - shared), _sorted(other, theirs - shared)
    ties = [(a, b) for a in rest[0] for b in rest[1] if related(a, b, rarity)]
    if ties:
        part, whole = ties[0]
        points = RELATED * min(_weight(role, part, one, rarity), _weight(role, whole, other, rarity))
        yield Reason(points, f"{role}: {one.names[part]} and {other.names[whole]}, one part of the other")
    lone = [[key for key in rest[side] if all(key != tie[side] for tie in ties)] for side in (0, 1)]
    if role in PLACES and any(rarity.is_state(key) for key in (*lone[0], *lone[1])):
        return  # a state is no other place than one that may lie in it
    if lone[0] and lone[1]:
        points = _apart(role, one, met=bool(shared or ties))
        yield Reason(points, f"{role}: {_list(one, lone[0])}; {_list(other, lone[1])}")


def _sorted(told: Told, keys: frozenset[str]) -> list[str]:
    return sorted(keys, key=lambda key: (told.names[key], key)) if len(keys) > 1 else list(keys)


def _weight(role: str, key: str, told: Told, rarity: Rarity) -> float:
    if told.type == "Affiliation" and role in POST:
        return POST[role]
    return rarity.weight(key)


def _apart(role: str, told: Told, *, met: bool) -> float:
    if role in PLACES:
        return APART_VENUES if told.type == "Meeting" else APART_PLACES
    return PARTLY_APART if met else APART_ACTORS


def _both(name: str, documents: int) -> str:
    how = f"rare in this corpus ({documents} documents)" if documents <= RARE else f"as {documents} documents do"
    return f"both name {name}, {how}"


def _list(told: Told, keys: list[str]) -> str:
    return " and ".join(told.names[key] for key in keys[:3])
