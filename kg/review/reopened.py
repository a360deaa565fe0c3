"""Judgements that are open again: their documents are there, but no longer say what was judged."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rapidfuzz import fuzz, process

from kg.build.outputs.names import RECORD
from kg.errors import StopRun
from kg.judgements import About, AboutEntity, Judgement, in_force
from kg.questions.told import Told


@dataclass(frozen=True)
class Reopened:
    """A judgement, why it is open, and what it would be about now; ``now`` is None if that cannot be told."""

    judgement: Judgement
    cause: str
    now: tuple[About, ...] | None


def reopened(folder: Path, judgements: Sequence[Judgement], told: Callable[[str], Told]) -> list[Reopened]:
    """Those of the judgements that the build in ``folder`` reopened and that no later one replaces, in their order.

    ``told`` gives what the document of a file names and says. Raises `StopRun` if the folder holds no whole build.
    """
    causes = _causes(folder / RECORD)
    return [
        Reopened(judgement, causes[judgement.key], _renewed(judgement, told))
        for judgement in in_force(judgements)
        if judgement.key in causes
    ]


def _causes(record: Path) -> dict[str, str]:
    try:
        fared = json.loads(record.read_bytes())["judgements"]
        return {one["key"]: one["cause"] for one in fared if one["state"] == "reopened"}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StopRun(f"{record} is no record of a build; run kg build PATH… -o {record.parent}") from error


def _renewed(judgement: Judgement, told: Callable[[str], Told]) -> tuple[About, ...] | None:
    """The references as they would have to be; None if one leads nowhere, or if nothing about them has changed."""
    renewed = [_now(about, told) for about in judgement.about]
    found = tuple(about for about in renewed if about is not None)
    return found if len(found) == len(judgement.about) and found != judgement.about else None


def _now(about: About, told: Callable[[str], Told]) -> About | None:
    """A reference with the sentence of today that is most like its own, if the document still has such a thing.

    An entity that no dealing names needs none; what a claim says is left open.
    """
    if about.file is None:
        return about
    now = told(about.file)
    if isinstance(about, AboutEntity):
        named = any(name == about.name and about.type in (None, type_) for type_, name in now.names)
        quotes = [quote for _, quote in now.quotes if about.name in quote]
        return replace(about, quote=_like(about.quote, quotes)) if named else None
    quote = _like(about.quote, [quote for type_, quote in now.quotes if type_ == about.type])
    return replace(about, quote=quote, says=()) if quote else None


def _like(old: str | None, quotes: Sequence[str]) -> str | None:
    """The quote that is most like an old one; none where there was none."""
    best = process.extractOne(old, quotes, scorer=fuzz.ratio) if old else None
    return best[0] if best else None
