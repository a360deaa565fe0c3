"""A number with the currency or unit that stands beside it, before anything around it is read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from kg.annotation.currencies import currency_after, currency_before
from kg.annotation.lexemes import Lexeme
from kg.annotation.numbers import Number, may_begin, read_number
from kg.annotation.units import read_unit
from kg.model.quantity import Per

_OF_A_RATE = ("a", "per", "each", "/")


@dataclass(frozen=True)
class Amount:
    """Lexemes ``first`` to ``end`` (exclusive); ``unit`` is None for a bare number.

    ``value`` counts in ``unit``; ``scale`` is the power of ten that was written out, which the other end of a range
    may share; ``per`` is a rate that the unit holds ("b/d"); ``money`` is true for currencies.
    """

    first: int
    end: int
    value: Decimal
    number: Number
    unit: str | None = None
    per: Per | None = None
    money: bool = False
    factor: Decimal = Decimal(1)

    @property
    def is_price(self) -> bool:
        """Money for one of something: USD/bbl."""
        return self.money and self.unit is not None and "/" in self.unit


def read_amount(lexemes: Sequence[Lexeme], at: int, country: str | None = None) -> Amount | None:
    """The amount whose number begins at lexeme ``at``, or None."""
    if not may_begin(lexemes[at]) or _is_inside(lexemes, at):
        return None
    number = read_number(lexemes, at)
    if number is None:
        return None
    bare = Amount(at, number.end, number.value, number)
    return _of_money(lexemes, bare, country) or _of_measure(lexemes, bare) or bare


def with_unit_of(amount: Amount, other: Amount) -> Amount:
    """An amount in the unit of the other that it is coordinated with, where it has none of its own.

    The first of two also shares the power of ten written after the second: "4 and 5 billion", "$400-600 million".
    """
    factor = amount.factor if amount.unit else other.factor
    value = amount.number.value * factor
    scaled = value * other.number.scale
    in_doubt = amount.number.scale == 1 and None in (amount.unit, other.unit)
    if in_doubt and amount.first < other.first and scaled <= other.number.value * factor:
        value = scaled
    unit, per = amount.unit or other.unit, amount.per or other.per
    return replace(amount, value=value, unit=unit, per=per, money=amount.money or other.money, factor=factor)


def _is_inside(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Whether the number is glued into something larger: "F-35", "No.18", "8:30", "2014/15", "x2"."""
    if at == 0 or not lexemes[at].glued:
        return False
    before = lexemes[at - 1]
    if before.text in "-–—":
        return before.glued and at > 1 and lexemes[at - 2].text not in "()" and before.text == "-"
    return before.text in ":/.,#'’_&" or (before.kind == "word" and currency_before(lexemes, at) is None)


def _of_money(lexemes: Sequence[Lexeme], bare: Amount, country: str | None) -> Amount | None:
    before = currency_before(lexemes, bare.first, country)
    if before:
        code, first = before
        number = _money_letters(lexemes, bare.number)
        money = replace(bare, first=first, end=number.end, value=number.value, number=number, unit=code, money=True)
        return _priced(lexemes, _without_repeat(lexemes, money))
    at = bare.end + int(bare.end + 1 < len(lexemes) and lexemes[bare.end].text == "-" and lexemes[bare.end].glued)
    after = currency_after(lexemes, at, bare.value, country)
    if after is None:
        return None
    return _priced(lexemes, replace(bare, end=after[1], unit=after[0], money=True))


def _money_letters(lexemes: Sequence[Lexeme], number: Number) -> Number:
    """Letters that are a scale only beside a currency: "$5mm", "$1.5T", "USD 5 m"."""
    if number.scale != 1 or number.end >= len(lexemes):
        return number
    scales = {"mm": 10**6, "T": 10**12, "m": 10**6, "M": 10**6, "b": 10**9, "B": 10**9, "cr": 10**7, "Cr": 10**7}
    scale = scales.get(lexemes[number.end].text)
    return replace(number, value=number.value * scale, end=number.end + 1, scale=scale) if scale else number


def _without_repeat(lexemes: Sequence[Lexeme], money: Amount) -> Amount:
    """The money with its currency told once more, after the number: "$5 million USD"."""
    after = currency_after(lexemes, money.end, money.value)
    return replace(money, end=after[1], unit=after[0]) if after and money.unit in (after[0], "USD") else money


def _priced(lexemes: Sequence[Lexeme], money: Amount) -> Amount:
    """Money for one of a unit: "$60/bbl", "$60 a barrel", "60 dollars per thousand cubic metres"."""
    at = money.end
    while at < len(lexemes) and lexemes[at].text == "-" and lexemes[at].glued:
        at += 1
    if at + 1 >= len(lexemes) or lexemes[at].lower not in _OF_A_RATE:
        return money
    at += 1
    while at + 1 < len(lexemes) and lexemes[at].text == "-":
        at += 1
    number = read_number(lexemes, at)
    thousand = lexemes[at].lower == "thousand"
    many = Decimal(1000) if thousand else number.value if number and number.value else Decimal(1)
    at = at + 1 if thousand else number.end if number else at
    unit = read_unit(lexemes, at, Decimal(1))
    if unit is None or unit[0].per or unit[0].name == "%":
        return money
    value = money.value / (many * unit[0].factor)
    return replace(money, end=unit[1], value=value, unit=f"{money.unit}/{unit[0].name}")


def _of_measure(lexemes: Sequence[Lexeme], bare: Amount) -> Amount | None:
    found = read_unit(lexemes, bare.end, bare.value)
    if found is None:
        return None
    unit, end = found
    return replace(bare, end=end, value=bare.value * unit.factor, unit=unit.name, per=unit.per, factor=unit.factor)
