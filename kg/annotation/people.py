"""Given names of the world, by which persons are told from companies and towns."""

from functools import cache
from importlib.resources import files


@cache
def given_names() -> frozenset[str]:
    """Given names of some seventy languages and countries, in Latin letters (see `training.given_names`).

    >>> "Marek" in given_names(), "Kvane" in given_names()
    (True, False)
    """
    text = files("kg.annotation").joinpath("given_names.txt").read_text(encoding="utf-8")
    return frozenset(text.rstrip("\n").split("\n"))
