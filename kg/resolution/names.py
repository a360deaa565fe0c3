"""Names made comparable: case, accents, hyphens and articles do not tell names apart."""

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files


@cache
def generic() -> frozenset[str]:
    """Words that many bodies of the world share: "ministry", "national", "bank"."""
    table = tomllib.loads(files("kg.resolution").joinpath("names.toml").read_text(encoding="utf-8"))
    return frozenset(table["generic"])


def plain(name: str) -> str:
    """A name in lower case, without accents, hyphens, a leading article and a possessive.

    >>> plain("Kim Jong-un"), plain("The Élysée’s")
    ('kim jong un', 'elysee')
    """
    decomposed = unicodedata.normalize("NFKD", name.replace("’", "'")).casefold()
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return re.sub(r"\W+", " ", re.sub(r"^the\s+|'s?$", "", bare.strip())).strip()


def is_generic(name: str) -> bool:
    """Whether a name could be many bodies': "Ministry of Finance", "Central Bank", "Council"."""
    return all(word in generic() for word in plain(name).split())
