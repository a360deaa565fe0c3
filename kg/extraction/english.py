"""The lexicon of English that shapes claims: light verbs, verbs of intention and denial, verbs of saying."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def words(table: str, *keys: str) -> frozenset[str]:
    """Lemmas of classes of ``english.toml``: ``words("speech", "verbs")``."""
    return frozenset(word for key in keys for word in classes(table)[key])


@cache
def classes(table: str) -> Mapping[str, frozenset[str]]:
    """All classes of a table of ``english.toml`` by name."""
    return {name: frozenset(lemmas) for name, lemmas in _lexicon()[table].items()}


@cache
def _lexicon() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("kg.extraction").joinpath("english.toml").read_text(encoding="utf-8"))


def is_abstract(noun: str) -> bool:
    """Whether a noun, by its lemma, names no thing that can be moved.

    >>> is_abstract("hope"), is_abstract("cooperation"), is_abstract("ammunition"), is_abstract("wheat")
    (True, True, False, False)
    """
    if noun in words("abstract", "concrete"):
        return False
    return noun in words("abstract", "nouns", "barred") or noun.endswith(tuple(words("abstract", "endings")))
