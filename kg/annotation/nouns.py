"""What the common noun in or before a name says of it: a ministry is an organization, a strait a place."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def nouns(kind: str) -> frozenset[str]:
    """The nouns of one kind: ``organization``, ``institution``, ``place``, ``vessel``, ``agreement`` or ``person``."""
    table = tomllib.loads(files("kg.annotation").joinpath("nouns.toml").read_text(encoding="utf-8"))
    return frozenset(table[kind])
