"""Judgements that are open again: their documents are there, but no longer say what was judged."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rapidfuzz import fuzz, process

from kg.build.folder import RECORD
from kg.errors import StopRun
from kg.judgements import About, AboutEntity, Judgement
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
    replaced = {judgement.replaces for judgement in judgements}
    return [
        Reopened(judgement, causes[judgement.key], _renewed(judgement, told))
        for judgement in judgements
        if judgement.key in causes and judgement.key not in replaced
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
    """An entity that is still named needs no quote; of a claim the sentence that is most like the old one."""
    if about.file is None:
        return about
    now = told(about.file)
    if isinstance(about, AboutEntity):
        return replace(about, quote=None) if (about.type, about.name) in now.names else None
    quotes = [quote for type_, quote in now.quotes if type_ == about.type]
    if about.quote in quotes:
        return replace(about, says=())
    best = process.extractOne(about.quote, quotes, scorer=fuzz.ratio)
    return replace(about, quote=best[0], says=()) if best else None
