"""A table of the file as a judgement, or one line that says what is wrong with it."""

from collections.abc import Collection, Mapping
from typing import Any

from kg.errors import StopRun
from kg.judgements.fields import Fields, check_type
from kg.judgements.judgement import About, AboutClaim, AboutEntity, Decision, Judgement
from kg.model.entity import ENTITY_TYPES

PAIRS = (Decision.SAME, Decision.DIFFERENT, Decision.UNSURE)
_NUMBERS = {Decision.WITHDRAWN: 0, Decision.WRONG: 1, Decision.RETYPE: 1} | dict.fromkeys(PAIRS, 2)
_COUNTS = ("nothing", "one thing", "two things")
_FIELDS = ("decision", "about", "by", "on", "because", "becomes", "roles", "replaces")


def judgement_of(table: Mapping[str, Any], file: str, line: int, dealing_types: Collection[str]) -> Judgement:
    """Read one table, which begins at ``line`` of ``file``. Raises `StopRun` on the first thing that is wrong."""
    fields = Fields(table, f"{file}, line {line}")
    fields.know(_FIELDS)
    judgement = Judgement(
        decision=Decision(fields.one_of("decision", tuple(Decision))),
        about=fields.about(dealing_types),
        by=fields.text("by"),
        on=fields.day("on"),
        because=fields.text("because", required=False) or "",
        becomes=fields.text("becomes", required=False) or None,
        roles=fields.pairs("roles"),
        replaces=fields.text("replaces", required=False) or None,
        line=line,
        file=file,
    )
    _check(judgement, dealing_types)
    return judgement


def _check(judgement: Judgement, dealing_types: Collection[str]) -> None:
    """What the fields must be for one another."""
    place, decision, about = judgement.place, judgement.decision, judgement.about
    if len(about) != _NUMBERS[decision]:
        raise StopRun(f"{place}: '{decision}' is about {_COUNTS[_NUMBERS[decision]]}, not {len(about)}; correct about")
    if decision is Decision.WITHDRAWN and not judgement.replaces:
        raise StopRun(f"{place}: nothing says which judgement is withdrawn; add replaces, or delete the judgement")
    if decision is Decision.WRONG and isinstance(about[0], AboutEntity):
        raise StopRun(f"{place}: only a claim can be wrong; give its type, file and quote, and no name")
    if len(about) == 2:
        _check_pair(judgement, *about)
    if (judgement.becomes is None) is (decision is Decision.RETYPE):
        advice = "remove it" if judgement.becomes else "add it"
        raise StopRun(f"{place}: becomes is the new type of a 'retype'; {advice}")
    if judgement.roles and not (decision is Decision.RETYPE and isinstance(about[0], AboutClaim)):
        raise StopRun(f"{place}: roles is for a claim that is retyped; remove it")
    if judgement.becomes:
        types = dealing_types if isinstance(about[0], AboutClaim) else ENTITY_TYPES
        check_type(place, judgement.becomes, types)


def _check_pair(judgement: Judgement, one: About, other: About) -> None:
    if type(one) is not type(other):
        raise StopRun(f"{judgement.place}: an entity and a claim are never one; name two of a kind in about")
    if one == other:
        raise StopRun(f"{judgement.place}: both are {one}; name two things in about")
    if judgement.decision is Decision.SAME and one.type and other.type and one.type != other.type:
        raise StopRun(f"{judgement.place}: types {one.type} and {other.type} are never one; retype one of them first")
