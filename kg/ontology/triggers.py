"""Whether a trigger is written as a lemma, which is what it is compared with."""

import re

# Letters in words that may hold a hyphen or an apostrophe, one blank between words: "chargé d'affaires".
WORDS = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]*)*(?: [^\W\d_]+(?:[-'’.][^\W\d_]*)*)*")
# A vowel before the ending, so that "selling" and "handed" are, "bring" and "exceed" are not.
INFLECTED = re.compile(r"\w*[aeiouy]\w*(?:ing|(?<!e)ed)")
BASE_FORMS = frozenset(("embed", "imbed"))
ABBREVIATION = re.compile(r"(?=\w*[A-Z]\w*[A-Z])\w{2,5}")  # CEO, MoU


def fault_of(word: str, *, verb: bool) -> str | None:
    """What is wrong with a trigger, or None.

    >>> fault_of("Lend", verb=True)
    'is not in lower case'
    >>> fault_of("handed over", verb=True)
    'is not a lemma'
    >>> fault_of("hand over", verb=True)
    >>> fault_of("MoU", verb=False)
    """
    if any(part != part.lower() and (verb or not ABBREVIATION.fullmatch(part)) for part in word.split()):
        return "is not in lower case"
    if not WORDS.fullmatch(word):
        return "is not made of words with one blank between them"
    first = word.partition(" ")[0]
    return "is not a lemma" if verb and INFLECTED.fullmatch(first) and first not in BASE_FORMS else None
