"""Names made comparable: case, accents, hyphens and articles do not tell names apart."""

import re
import unicodedata

GENERIC = frozenset(
    ["agency", "air", "armed", "army", "authority", "bank", "board", "bureau", "cabinet", "central", "coast", "commission", "committee", "council", "court", "customs", "defence", "defense", "department", "economy", "embassy", "energy", "environment", "finance", "fleet", "force", "foreign", "general", "government", "guard", "health", "institute", "intelligence", "interior", "justice", "ministry", "national", "natural", "navy", "of", "office", "oil", "parliament", "police", "presidency", "press", "prime", "resources", "security", "senate", "service", "state", "supply", "the", "trade", "transport", "treasury"]
)
"""Words that many bodies of the world share; a name made of them alone tells nothing without the state it belongs to."""


def plain(name: str) -> str:
    """A name in lower case, without accents, hyphens, a leading article and a possessive.

    >>> plain("Kim Jong-un"), plain("The Élysée’s")
    ('kim jong un', 'elysee')
    """
    decomposed = unicodedata.normalize("NFKD", name.replace("’", "'").casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return re.sub(r"\W+", " ", re.sub(r"^the\s+|'s?$", "", bare.strip())).strip()


def is_generic(name: str) -> bool:
    """Whether a name could be many bodies': "Ministry of Finance", "Central Bank", "Council"."""
    return all(word in GENERIC for word in plain(name).split())
