"""Practice documents told of others: their paragraphs with other names, figures and days."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random

from benchmarks.generated import World
from benchmarks.sets import CORPUS
from kg.annotation.gazetteer import NameKind
from kg.annotation.states import StateNames

_YEAR = re.compile(r"\b(19|20)\d\d\b")
_FIGURE = re.compile(r"(?<![\d.,])\d+(?:,\d{3})*(?:\.\d+)?(?![\d,]*\d)")
_COMMON = re.compile(r" of |^(?:the|a) |government|ministry", re.IGNORECASE)
"""Bodies that go by what they are: "Ministry of Finance"; with another name they would be another kind of body."""


@dataclass(frozen=True)
class Pattern:
    """A practice document: its paragraphs, the title first; type and names of each entity; the year it is of."""

    paragraphs: tuple[str, ...]
    entities: tuple[tuple[str, tuple[str, ...]], ...]
    year: int


@cache
def patterns() -> tuple[Pattern, ...]:
    """All practice documents, by the names of their files."""
    golds = sorted(CORPUS.glob("*.json"))
    return tuple(_pattern(gold.with_suffix(".txt").read_text("utf-8"), json.loads(gold.read_bytes())) for gold in golds)


def _pattern(text: str, gold: Mapping[str, object]) -> Pattern:
    entities = gold["entities"]
    assert isinstance(entities, list)  # noqa: S101 - the tests hold the gold to its form
    published = str(gold.get("published") or "2020")
    return Pattern(
        paragraphs=tuple(" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()),
        entities=tuple((entity["type"], tuple(entity["names"])) for entity in entities),
        year=int(published[:4]),
    )


def renamed(chosen: Sequence[Pattern], world: World, day: date) -> list[str]:
    """The title of the first of some documents and all their paragraphs, told of actors of ``world`` around a day."""
    told: list[str] = []
    for pattern in chosen:
        names, years = dict(_new_names(pattern, world)), day.year - pattern.year
        known = re.compile("|".join(map(_whole, sorted(names, key=len, reverse=True))))
        others = pattern.paragraphs[1:] if told else pattern.paragraphs
        told += [_refigured(_with_names(text, known, names), world.random, years) for text in others]
    return told


def _whole(name: str) -> str:
    return rf"(?<!\w){re.escape(name)}(?!\w)"


def _with_names(text: str, known: re.Pattern[str], names: Mapping[str, str]) -> str:
    return known.sub(lambda found: names[found[0]], text) if names else text


def _new_names(pattern: Pattern, world: World) -> Iterator[tuple[str, str]]:
    for type_, names in pattern.entities:
        if type_ == "State":
            yield from _of_state(names, world)
        elif type_ == "Person":
            yield from _of_person(names, world.person().names[0])
        elif type_ == "Organization":
            body = world.body().names[0]
            initials = "".join(word[0] for word in re.findall(r"\b[A-Z]\w+", body))
            for name in names:
                if not _COMMON.search(name):
                    yield name, initials if name.isupper() and " " not in name else body
        elif type_ == "Place":
            place = world.place()
            yield from ((name, place) for name in names)
        elif type_ == "Vessel":
            yield from ((name, f"{world.place()} Star") for name in names)


def _of_state(names: Sequence[str], world: World) -> Iterator[tuple[str, str]]:
    """A state by its name, its capital and its people becomes another by the same."""
    code = world.state().code
    for name in names:
        found = StateNames().find(name)
        other = _state_names().get((code, found.kind)) if found else None
        if other:
            yield name, other


@cache
def _state_names() -> Mapping[tuple[str | None, NameKind], str]:
    """One name of each kind for each state."""
    known = defaultdict(list)
    for name in StateNames().names():
        found = StateNames().find(name)
        if found:
            known[found.code, found.kind].append(name)
    return {
        (code, kind): StateNames().label(code) if kind is NameKind.NAME else min(names, key=len)
        for (code, kind), names in known.items()
    }


def _of_person(names: Sequence[str], new: str) -> Iterator[tuple[str, str]]:
    for name in names:
        yield name, new if " " in name else new.rsplit(maxsplit=1)[-1]
    yield names[0].split()[-1], new.rsplit(maxsplit=1)[-1]


def _refigured(text: str, random: Random, years: int) -> str:
    """The text with years moved and other figures in the place of all, of the same form."""
    kept = {found[0] for found in _YEAR.finditer(text)}

    def other(found: re.Match[str]) -> str:
        figure = found[0]
        if figure in kept:
            return str(int(figure) + years)
        if len(figure) < 3 and int(figure) <= 31:  # it may be a day, or a number of some few
            return str(random.randint(1, 28)) if int(figure) > 3 else figure
        return re.sub(r"[1-9]", lambda _: str(random.randint(1, 9)), figure)

    return _FIGURE.sub(other, text)
