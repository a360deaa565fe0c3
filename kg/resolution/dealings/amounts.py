"""Amounts held against each other: equal, rounded, bounded or apart."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from kg.model.quantity import Quantity
from kg.resolution.dealings.telling import Told
from kg.resolution.dealings.weights import (
    AMOUNTS_APART,
    AMOUNTS_FAR_APART,
    EQUAL_AMOUNT,
    FIGURES_APART,
    MOST_DIGITS,
    PER_DIGIT,
    ROUNDED_AMOUNT,
    SMALL_COUNT,
    TWO_CURRENCIES,
    WITHIN_BOUND,
)
from kg.resolution.links import Reason

EXACT, ROUNDED, ROUND = Decimal("0.005"), Decimal("0.05"), Decimal("0.1")
"""Shares by which an amount may differ: as it is told, where it is told as about so much, and in one digit."""
SLIGHT = Decimal("0.15")
"""By how much an amount may be above "more than" or below "up to"."""
MEASURES = frozenset(["bbl", "t", "kg", "m3", "km", "MW", "MWh", "USD/bbl", "%"])


def compare_amounts(one: Told, other: Told) -> Iterator[Reason]:
    """What the amounts of two claims say, role by role; amounts in two currencies say nothing."""
    for role in sorted(one.amounts.keys() & other.amounts.keys()):
        found = _role(role, one.amounts[role], other.amounts[role])
        if found is not None and one.type == "Measurement" and found.points == AMOUNTS_APART:
            found = Reason(FIGURES_APART, found.text)
        if found is not None:
            yield found


def less(one: Told, other: Told) -> bool:
    """Whether one has less of the same unit than the other, in every role that both fill."""
    pairs = [
        (a, b) for role in one.amounts.keys() & other.amounts.keys() for a in one.amounts[role]
        for b in other.amounts[role] if _comparable(a, b)
    ]  # fmt: skip
    return bool(pairs) and all(a.value < b.value and _points(a, b) < 0 for a, b in pairs)


def said(quantity: Quantity) -> str:
    """An amount in words.

    >>> said(Quantity(Decimal(890000000), "RUB")), said(Quantity(Decimal("9.75"), "USD", approximate=True))
    ('890 million RUB', 'about 9.75 USD')
    """
    bound = {"min": "more than ", "max": "up to ", None: "about " if quantity.approximate else ""}[quantity.bound]
    value, name = quantity.value, ""
    for size, word in ((10**9, " billion"), (10**6, " million")):
        if abs(value) >= size:
            value, name = value / size, word
            break
    return f"{bound}{value.normalize():,f}{name} {quantity.unit}" + (f" a {quantity.per}" if quantity.per else "")


def _role(role: str, ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> Reason | None:
    pairs = [(_points(a, b), a, b) for a in ours for b in theirs if _comparable(a, b)]
    if not pairs:
        return None
    points, a, b = max(pairs, key=lambda pair: (pair[0], sorted((said(pair[1]), said(pair[2])))))
    if points < 0:
        return Reason(points, f"{role} apart: {said(a)}; {said(b)}")
    units = {a.unit for good, a, _ in pairs if good > 0}
    points += TWO_CURRENCIES * (len(units) > 1)
    if said(a) == said(b):
        return Reason(points, f"{role}: {said(a)} in both")
    return Reason(points, f"{role}: {said(a)} and {said(b)} may be one")


def _comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts are in one unit and for one span, or both count things; euros say nothing about dollars."""
    if one.per and other.per and one.per != other.per:
        return False
    return one.unit == other.unit or (_is_count(one) and _is_count(other))


def _is_count(quantity: Quantity) -> bool:
    return quantity.unit not in MEASURES and not quantity.unit[:3].isupper()


def _points(one: Quantity, other: Quantity) -> float:
    a, b = sorted((abs(one.value), abs(other.value)))
    if b - a <= EXACT * b:
        return _equal(one, other)
    if one.bound != other.bound and (_bounded(one, other) or _bounded(other, one)):
        return WITHIN_BOUND
    if _is_rounded(one, other, b - a) or _is_rounded(other, one, b - a):
        return ROUNDED_AMOUNT
    return AMOUNTS_APART if b < 2 * a else AMOUNTS_FAR_APART


def _equal(one: Quantity, other: Quantity) -> float:
    """The more digits two equal amounts have, the less they agree by chance."""
    digits = min(max(_digits(one.value), _digits(other.value)), MOST_DIGITS)
    if abs(one.value) < 10 and _is_count(one):
        return SMALL_COUNT
    return EQUAL_AMOUNT + PER_DIGIT * (digits - 1)


def _bounded(limit: Quantity, other: Quantity) -> bool:
    """Whether an amount is a little above "more than", or below "up to"."""
    if limit.bound == "min":
        return limit.value <= other.value <= limit.value * (1 + 2 * SLIGHT)
    return limit.bound == "max" and limit.value * (1 - SLIGHT) <= other.value <= limit.value


def _is_rounded(one: Quantity, other: Quantity, apart: Decimal) -> bool:
    """Whether one may be told for the other: it says that it is near, or is the other in fewer digits."""
    digits = _digits(one.value)
    if one.approximate or one.bound:
        return apart <= (ROUND if digits == 1 else ROUNDED) * abs(one.value)
    return (
        digits < _digits(other.value) and apart <= ROUND * abs(one.value) and one.value == _round(other.value, digits)
    )


def _round(value: Decimal, digits: int) -> Decimal:
    return value.quantize(Decimal((0, (1,), value.adjusted() - digits + 1))) if value else value


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)
