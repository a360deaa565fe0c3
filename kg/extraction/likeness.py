"""Likeness of amounts and of phrases."""

import re
from collections import Counter
from decimal import Decimal
from functools import lru_cache

from kg.model.quantity import Quantity

EXACT, ROUNDED = Decimal("0.01"), Decimal("0.1")
EMPTY = frozenset(
    ["a", "an", "the", "of", "for", "in", "on", "to", "and", "or", "its", "their", "with", "by", "from", "at"]
)


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts may be one: within 1 %, or 10 % where either is rounded ("nearly $10 million")."""
    if not comparable(one, other):
        return False
    slack = ROUNDED if one.approximate or other.approximate or one.bound or other.bound else EXACT
    return abs(one.value - other.value) <= slack * max(abs(one.value), abs(other.value))


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts are in one unit and for one span: euros say nothing about dollars."""
    return one.unit == other.unit and not (one.per and other.per and one.per != other.per)


def overlapping(one: str, other: str) -> float:
    """The Dice coefficient of two phrases' words, plural and singular alike: from 0 to 1.

    >>> overlapping("oil and gas exploration", "exploration of gas fields")
    0.6666666666666666
    """
    ours, theirs = content(one), content(other)
    total = sum(ours.values()) + sum(theirs.values())
    return 2 * sum((ours & theirs).values()) / total if total else 0.0


@lru_cache(maxsize=1 << 12)  # each claim is held against many
def content(text: str) -> Counter[str]:
    """The words of a phrase that say something, without the plural's s, and how often it has each."""
    return Counter(word.removesuffix("s") for word in re.findall(r"\w+", text.casefold()) if word not in EMPTY)
