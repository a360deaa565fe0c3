"""Names of persons, held against each other: word order, spelling in Latin letters, middle names and initials."""

import re
from enum import Enum
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from kg.annotation.nouns import nouns
from kg.resolution.names import listed, plain

ALIKE = 0.9
"""Likeness (Jaro and Winkler, 0 to 1) from which two words may be one, misspelt."""
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
ARTICLES = frozenset({"al", "el"})

Words = tuple[str, ...]
"""A name, word by word, in plain form."""

SOUNDS = [
    (re.compile(pattern), plainer)
    for pattern, plainer in (
        (r"sk(?:y|i|yy|iy|ii|yi|ij)$", "sky"),
        (r"ks", "x"),
        (r"ph", "f"),
        (r"tsch|tch", "ch"),
        (r"sch", "sh"),
        (r"^ye(?=[a-z]{3})", "e"),
        (r"kh", "h"),
        (r"(?<=[aeiou])y(?=e)", ""),
        (r"(?:iy|ij|y|i)(?=[aou])", "y"),
        (r"(?<=[aeou])[iyj](?![aeiouy])", "y"),
        (r"(?<=[^aeou])(?:iy|ij|ii|yi|yy|i|y)$", "y"),
        (r"(?<=.{2})ou(?=.)", "u"),
        (r"oe(?=.)", "o"),
        (r"ue(?=.)", "u"),
        (r"([a-z])\1", r"\1"),
    )
]
"""Ways of writing one sound in Latin letters. Endings stay that tell women from men."""


class Alike(Enum):
    """How two full names are alike."""

    SAME = "one name"
    MIDDLE = "one name but for a middle name"
    PART = "one name is part of the other"
    INITIAL = "one name has an initial for a word of the other"
    NEAR = "the names are nearly one"


@lru_cache(maxsize=1 << 15)
def person_words(name: str) -> Words:
    """The words of a person's name, without titles.

    >>> person_words("President Kim Jong-un")
    ('kim', 'jong', 'un')
    """
    words = plain(name).split()
    while len(words) > 2 and words[0] in nouns("title"):
        words = words[1:]
    return tuple(words)


@lru_cache(maxsize=1 << 15)
def sounding(word: str) -> str:
    """A word as it may sound, whoever wrote it in Latin letters.

    >>> sounding("sergei") == sounding("sergey"), sounding("zelenskyy") == sounding("zelensky")
    (True, True)
    >>> sounding("maria") == sounding("mario")
    False
    """
    word = listed("given").get(word, word)
    for pattern, plainer in SOUNDS:
        word = pattern.sub(plainer, word)
    return listed("given").get(word, word)


def canonical(words: Words) -> str:
    """One text for all orders and spellings of a name.

    >>> canonical(("lavrov", "sergei")) == canonical(("sergey", "lavrov"))
    True
    """
    return " ".join(sorted(sounding(word) for word in _core(words)))


def alike(one: Words, other: Words) -> Alike | None:
    """How two names of at least two words are alike, if they are."""
    ours, theirs = ([sounding(word) for word in _core(name)] for name in (one, other))
    if _suffix(one) != _suffix(other) and _suffix(one) and _suffix(other):
        return None
    if sorted(ours) == sorted(theirs) or "".join(ours) == "".join(theirs):
        return Alike.SAME
    short, long = sorted((ours, theirs), key=len)
    if len(short) < len(long) and _is_within(short, long):
        ends = short[0] == long[0] and short[-1] == long[-1]
        return Alike.MIDDLE if ends else Alike.PART
    if _agree_by_initials(short, long):
        return Alike.MIDDLE if short[0] == long[0] and short[-1] == long[-1] else Alike.INITIAL
    return Alike.NEAR if _is_near(short, long) else None


def _core(words: Words) -> Words:
    """Without what papers leave out: "Jr.", the article in "al-Sisi"."""
    core = tuple(word for word in words if word not in SUFFIXES | ARTICLES)
    return core if len(core) > 1 else words


def _suffix(words: Words) -> frozenset[str]:
    return SUFFIXES.intersection(words)


def _is_within(short: list[str], long: list[str]) -> bool:
    """Whether all words of one name stand in the other, in any order."""
    left = list(long)
    for word in short:
        if word not in left:
            return False
        left.remove(word)
    return True


def _agree_by_initials(short: list[str], long: list[str]) -> bool:
    """Whether the names agree word by word in order where a letter stands for a word; a middle one may be missing."""
    if not any(len(word) == 1 for word in (*short, *long)) or short[-1] != long[-1]:
        return False
    at = 0
    for word in short[:-1]:
        at = next((i for i in range(at, len(long) - 1) if _stands_for(word, long[i])), -1) + 1
        if not at:
            return False
    return _stands_for(short[0], long[0])


def _stands_for(one: str, other: str) -> bool:
    return one == other or (1 in {len(one), len(other)} and one[0] == other[0])


def _is_near(one: list[str], other: list[str]) -> bool:
    """Whether all words but one are the same, and these two are nearly."""
    if len(one) != len(other):
        return False
    rest = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(rest) == 1 and min(map(len, rest[0])) > 3 and JaroWinkler.similarity(*rest[0]) >= ALIKE
