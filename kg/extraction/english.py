"""The lexicon of English that shapes claims: light verbs, verbs of intention and denial, verbs of saying."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(table: str, *keys: str) -> frozenset[str]:
    """Lemmas of classes of ``english.toml``: ``words("speech", "verbs")``."""
    lexicon = tomllib.loads(files("kg.extraction").joinpath("english.toml").read_text(encoding="utf-8"))
    return frozenset(word for key in keys for word in lexicon[table][key])


def is_abstract(noun: str) -> bool:
    """Whether a noun, by its lemma, names no thing that can be moved.

    >>> is_abstract("hope"), is_abstract("cooperation"), is_abstract("ammunition"), is_abstract("wheat")
    (True, True, False, False)
    """
    if noun in words("abstract", "concrete"):
        return False
    return noun in words("abstract", "nouns", "barred") or noun.endswith(tuple(words("abstract", "endings")))
