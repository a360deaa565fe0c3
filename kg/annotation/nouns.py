"""What the common noun in or before a name says of it: a ministry is an organization, a strait a place."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

AGENTIVE = (
    "maker",
    "builder",
    "miner",
    "grower",
    "smelter",
    "refiner",
    "processor",
    "aire",
    "contractor",
    "lessee",
    "publisher",
    "broadcaster",
    "investor",
)
"""Endings of nouns for what companies do: "the steelmaker", "the concessionaire"."""


@cache
def nouns(*kinds: str) -> frozenset[str]:
    """The nouns of all these kinds: ``nouns("organization", "institution")``."""
    return frozenset(noun for kind in kinds for noun in _table()[kind])


@cache
def kin(noun: str) -> frozenset[str]:
    """Words in names that a common noun takes up.

    >>> "fund" in kin("lender")
    True
    """
    return frozenset(_table()["kin"].get(noun, ()))


@cache
def realms(noun: str) -> frozenset[str]:
    """The codes (ISO 3166-1) of the States that are what a noun says; none where it says nothing of the kind.

    >>> sorted(realms("city-state"))
    ['MC', 'SG', 'VA']
    """
    return frozenset(_table()["realm"].get(noun, ()))


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("kg.annotation").joinpath("nouns.toml").read_text(encoding="utf-8"))
