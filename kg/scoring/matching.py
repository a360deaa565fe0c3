"""When two fillers say the same: entities by any name, amounts within 1 %, equal dates, words that overlap by half."""

import re
from collections import Counter

from kg.scoring.account import Amount, Date, Filler, Named, Phrase

MEASURES = frozenset({"bbl", "t", "kg", "m3", "km", "MW", "MWh", "%"})
"""Units of measure. What is neither one of them nor money counts things: ``piece``, ``vessel``, ``jet``."""

_MONEY = re.compile(r"[A-Z]{3}(?:/\w+)?")
_STOP_WORDS = frozenset(
    (
        "a",
        "an",
        "the",
        "of",
        "for",
        "in",
        "on",
        "to",
        "and",
        "or",
        "its",
        "their",
        "his",
        "her",
        "by",
        "with",
        "from",
        "at",
        "as",
    )
)


def normal_name(name: str) -> str:
    """A name without case, leading article, possessive ending and punctuation.

    >>> normal_name("The U.S.’s")
    'u s'
    """
    name = _folded(name).strip()
    name = re.sub(r"\Athe\s+", "", name)
    name = name.removesuffix("'s") if name.endswith("'s") else name.removesuffix("'")
    return " ".join(re.split(r"[^\w]+", name)).strip()


def content_words(text: str) -> Counter[str]:
    """The words of a phrase with their counts, without stop words and plural endings.

    >>> sorted(content_words("the delivery of refined products"))
    ['delivery', 'product', 'refined']
    """
    words = re.findall(r"\w+", _folded(text))
    return Counter(_singular(word) for word in words if word not in _STOP_WORDS)


def same_words(one: str, other: str) -> bool:
    """Whether two phrases share at least half of their content words (token F1 of 0.5)."""
    a, b = content_words(one), content_words(other)
    shared = (a & b).total()
    return shared > 0 and 2 * shared / (a.total() + b.total()) >= 0.5


def same_amount(one: Amount, other: Amount) -> bool:
    """Whether two amounts are within 1 % of the larger, in one unit; all counts of things are one unit."""
    if one.unit != other.unit and not (_counts_things(one.unit) and _counts_things(other.unit)):
        return False
    return abs(one.value - other.value) <= 0.01 * max(abs(one.value), abs(other.value), 1e-9)


def same_date(one: str, other: str) -> bool:
    """Whether two dates are the same text, an open end (``2024-03/..``) aside."""
    return one.removesuffix("/..") == other.removesuffix("/..")


def same(one: Filler, other: Filler) -> bool:
    """Whether two fillers of the same role say the same.

    >>> same(Phrase("oil and gas exploration"), Phrase("explore for oil and gas"))
    True
    """
    match one, other:
        case Named(), Named():
            return not one.names.isdisjoint(other.names)
        case Amount(), Amount():
            return same_amount(one, other)
        case Date(), Date():
            return same_date(one.text, other.text)
        case Phrase(), Phrase():
            return same_words(one.text, other.text)
    return False


def _folded(text: str) -> str:
    return text.replace("’", "'").casefold()


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _counts_things(unit: str) -> bool:
    return unit not in MEASURES and not _MONEY.fullmatch(unit)
