"""Words of English, by which a capital that only opens a sentence is told from a name."""

import re
from functools import cache
from importlib.resources import files

from kg.annotation.packages import MODELS

PLURALS = ((re.compile("ies$"), "y"), (re.compile("(?<=[sxzh])es$"), ""), (re.compile("(?<=[^s])s$"), ""))


def is_common(word: str) -> bool:
    """Whether a word, in any case, is a noun, verb or adjective of English in its plain form, or a plural.

    >>> is_common("Coal"), is_common("Utilities"), is_common("Norfund")
    (True, True, False)
    """
    lower = word.lower()
    return any(form in _words() for form in (lower, *(end.sub(plain, lower) for end, plain in PLURALS)))


@cache
def _words() -> frozenset[str]:
    """The lemmas of WordNet, as the tables of the model's lemmatizer carry them."""
    from spacy.lookups import Lookups  # noqa: PLC0415 - spaCy is slow to load, and resolution seldom asks for words

    package = files(MODELS["sm"])
    folder = next(path for path in package.iterdir() if path.is_dir() and path.name.startswith(MODELS["sm"]))
    tables = Lookups().from_disk(str(folder / "lemmatizer" / "lookups"))
    index = tables.get_table("lemma_index")
    return frozenset(word for kind in ("noun", "verb", "adj") for word in index.get(kind, ()))
