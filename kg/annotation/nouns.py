"""What the common noun in or before a name says of it: a ministry is an organization, a strait a place."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def nouns(*kinds: str) -> frozenset[str]:
    """The nouns of all these kinds: ``nouns("organization", "institution")``."""
    table = tomllib.loads(files("kg.annotation").joinpath("nouns.toml").read_text(encoding="utf-8"))
    return frozenset(noun for kind in kinds for noun in table[kind])
