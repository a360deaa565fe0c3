"""Names made comparable: case, accents, hyphens and articles do not tell names apart."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("kg.resolution").joinpath("names.toml").read_text(encoding="utf-8"))


@cache
def generic() -> frozenset[str]:
    """Words that many bodies of the world share: "ministry", "national", "bank"."""
    return frozenset(_table()["generic"])


def listed(table: str) -> Mapping[str, str]:
    """A table of ``names.toml``, from plain name to plain name or code.

    >>> listed("known")["imf"]
    'international monetary fund'
    """
    found: Mapping[str, str] = _table()[table]
    return found


@lru_cache(maxsize=1 << 16)  # the same few names come again and again
def plain(name: str) -> str:
    """A name in lower case, without accents, hyphens, a leading article and a possessive.

    >>> plain("Kim Jong-un"), plain("The Élysée’s"), plain("OPEC+")
    ('kim jong un', 'elysee', 'opec plus')
    """
    decomposed = unicodedata.normalize("NFKD", name.replace("’", "'")).casefold()
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    bare = re.sub(r"(?<=\w)\+(?!\w)", " plus", bare)  # OPEC+ is another body than OPEC
    bare = re.sub(r"\b(?:\w\.){2,}", lambda dotted: dotted[0].replace(".", ""), bare)  # U.N.
    return re.sub(r"\W+", " ", re.sub(r"^the\s+|'s?$", "", bare.strip())).strip()


def is_generic(name: str) -> bool:
    """Whether a name could be many bodies': "Ministry of Finance", "Central Bank", "Council"."""
    return all(word in generic() for word in plain(name).split())
