"""Amounts of money, goods and things in a text, expanded: "up to 3,2 million tons per year"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Literal

from kg.annotation.amounts import Amount, read_amount, with_unit_of
from kg.annotation.coordination import ends_phrase, is_pronoun, is_range, is_year, other_end
from kg.annotation.counts import closes_phrase, counted_noun, is_elliptical, unit_of
from kg.annotation.lexemes import lex
from kg.annotation.modifiers import Modified, modified
from kg.annotation.tokens import Doc
from kg.model.quantity import Bound, Quantity

_SAME = re.compile(
    r"\s*(?:\(|\[|,?\s+or\b|\s/|,?\s+(?:the )?(?:equivalent|equal) (?:to|of)\b|,?\s+that is\b|,?\s+i\.e\.)"
    r"[\s,]*(?:\w+\s+){0,3}?\Z"
)

_ANYTHING = re.compile(r"(?s:.*)")  # millions that are followed by nothing are of what was told last
_ONE_SENTENCE = re.compile(r"[^.;!?\n]*")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_LISTED = re.compile(r"[^.;!?\n]*(?:\band|,|\bor|\bwith|\bplus)\s+\w{0,6}\s*")


class QuantityKind(StrEnum):
    """What a quantity is of."""

    MONEY = "money"
    MEASURE = "measure"
    COUNT = "count"
    PERCENT = "percent"
    PRICE = "price"


_SUMS = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE})


@dataclass(frozen=True)
class QuantityMention:
    """Tokens ``start`` to ``end`` (exclusive) of a Doc: a number with its unit and the words that bear on it.

    ``noun`` is the token of the counted noun, for counts that have one. Mentions with the same ``group`` belong
    together: as the two ends of a range, or as one sum in two currencies or units (``relation``).
    """

    start: int
    end: int
    quantity: Quantity
    kind: QuantityKind
    noun: int | None = None
    group: int | None = None
    relation: Literal["range", "same"] | None = None


@dataclass(frozen=True)
class _Found:
    """A mention in the making, with the characters that it covers and those of its number and unit alone."""

    first: int
    last: int
    mention: QuantityMention
    outer: Modified


def quantities(doc: Doc, country: str | None = None) -> tuple[QuantityMention, ...]:
    """All amounts of a Doc, in order. The Doc needs no annotation; parts of speech make the counted nouns surer.

    ``country`` is the ISO 3166-1 code of the state that the document is about: it decides what "rupees" are where
    the text around does not. Durations, dates, ordinals and numbers in names are no amounts.

    >>> import spacy
    >>> [found.quantity.value for found in quantities(Doc(spacy.blank("en")("between 4 and 5 billion dollars")))]
    [Decimal('4000000000'), Decimal('5000000000')]
    """
    reader = _Reader(doc, country)
    return tuple(_grouped(reader.text, list(reader.read())))


class _Reader:
    """One pass over the lexemes of one Doc."""

    def __init__(self, doc: Doc, country: str | None) -> None:
        self.doc = doc
        self.text = doc.text
        self.country = country
        self.lexemes = lex(self.text)
        self.starts: list[int] = [token.idx for token in doc]
        self.last: _Found | None = None
        self.last_sum: _Found | None = None  # the last money or measure

    def read(self) -> Iterator[_Found]:
        at = 0
        while at < len(self.lexemes):
            amount = read_amount(self.lexemes, at, self.country)
            if amount is None:
                at += 1
                continue
            other = other_end(self.text, self.lexemes, amount, self.country)
            for found in self._pair(amount, other) if other else self._one(amount):
                self._remember(found)
                yield found
            at = max(amount.end, other.end if other else 0, at + 1)

    def _remember(self, found: _Found) -> None:
        self.last = found
        if found.mention.kind in _SUMS and found.mention.quantity.unit != "km":
            self.last_sum = found

    def _pair(self, amount: Amount, other: Amount) -> Iterator[_Found]:
        """Both ends: a range has bounds, a change ("from 5 to 7") or a coordination ("5 and 6 tonnes") has none."""
        if other.unit is None and amount.unit is None:
            yield from self._counted_pair(amount, other)
            return
        first, second = with_unit_of(amount, other), with_unit_of(other, amount)
        range_ = first.value < second.value and is_range(self.text, self.lexemes, amount)
        one, two = self._found(first), self._found(second)
        yield from self._range(one, two) if range_ else (_near(one, two), two)

    def _counted_pair(self, amount: Amount, other: Amount) -> Iterator[_Found]:
        second = next(self._one(other), None)
        if second is None or is_year(self.lexemes, amount):
            return
        if second.mention.kind in _SUMS:  # "between 15 and 18 million", of money told of before
            money = second.mention.kind is QuantityKind.MONEY
            yield from self._pair(amount, replace(other, unit=second.mention.quantity.unit, money=money))
            return
        value = with_unit_of(amount, other).value
        if (
            second.mention.kind is QuantityKind.COUNT
            and amount.number.scale == 1
            and value < second.mention.quantity.value
        ):
            quantity = replace(second.mention.quantity, value=value)
            start, end = self._tokens(self._start(amount), self._end(amount))
            mention = replace(second.mention, start=start, end=end, quantity=quantity)
            around = modified(self.text, self._start(amount), self._end(amount))
            yield from self._range(_Found(self._start(amount), self._end(amount), mention, around), second)
        else:
            yield second

    def _range(self, one: _Found, two: _Found) -> Iterator[_Found]:
        """The upper end alone where the text caps it, else both with their bounds."""
        bound: Bound | None = one.outer.bound or (two.outer.bound if two.outer.bound == "max" else None)
        approximate = one.outer.approximate or two.outer.approximate
        upper = replace(two.mention.quantity, bound="max", approximate=approximate)
        if bound == "max":
            start, _ = self._tokens(one.outer.start, one.last)
            yield replace(two, first=one.first, mention=replace(two.mention, start=start, quantity=upper))
            return
        group = one.first
        lower = replace(one.mention.quantity, bound="min", approximate=approximate, per=upper.per)
        yield replace(one, mention=replace(one.mention, quantity=lower, group=group, relation="range"))
        yield replace(two, mention=replace(two.mention, quantity=upper, group=group, relation="range"))

    def _one(self, amount: Amount) -> Iterator[_Found]:
        if amount.unit is None:
            amount = self._part_of_sum(amount)
        if amount.unit is not None:
            yield self._found(amount)
            return
        start, end = self._tokens(self._start(amount), self._end(amount))
        noun = (
            None if is_pronoun(self.lexemes, amount) else counted_noun(self.doc, start, end, plain=amount.number.plain)
        )
        if noun is not None and amount.number.letter and self.doc[noun].text == unit_of(self.doc[noun]):
            noun = None
        if noun is not None:
            yield self._count(amount, unit_of(self.doc[noun]), noun)
        elif (
            is_elliptical(self.doc, start, end)
            and not is_year(self.lexemes, amount)
            and not is_pronoun(self.lexemes, amount)
        ):
            yield self._elided(amount)
        elif (last := self._shared_with(amount)) is not None:
            yield self._like(amount, last)
        elif (
            (amount.number.scale >= 10**6 or self._is_grouped(amount)) and self.doc.is_tagged and self._closes(amount)
        ):  # in whose currency, only a later sum can tell
            yield self._count(amount, "piece", None)

    def _part_of_sum(self, amount: Amount) -> Amount:
        """In the currency of the whole that it is a part of: "590 million of the 1.18 billion euros"."""
        words = [lexeme.lower for lexeme in self.lexemes[amount.end : amount.end + 2]]
        if amount.number.scale < 10**6 or words[:1] != ["of"]:
            return amount
        at = amount.end + 1 + (words[1:] in (["the"], ["its"], ["that"], ["this"]))
        for first in range(at, min(at + 3, len(self.lexemes))):
            whole = read_amount(self.lexemes, first, self.country)
            if whole is not None:
                return replace(amount, unit=whole.unit, money=True) if whole.money else amount
        return amount

    def _elided(self, amount: Amount) -> _Found:
        """What is counted is told before: in the measure told of last ("the first 9,000 of them"), else in pieces."""
        if self.last is not None and self.last.mention.kind is QuantityKind.MEASURE:
            return self._like(amount, self.last)
        return self._count(amount, "piece", None)

    def _shared_with(self, amount: Amount) -> _Found | None:
        """The amount whose unit a bare number takes up: "350,000 tonnes by France and 175,000 by Russia".

        Bare millions may be far from the sum that names their currency: "only 22.5 million has been paid out".
        """
        millions = amount.number.scale >= 10**6
        last = self.last_sum if millions else self.last
        if last is None or is_year(self.lexemes, amount) or amount.value < 2:
            return None
        if not (ends_phrase(self.lexemes, amount) or (millions and self._closes(amount))):
            return None
        kinds = (
            {QuantityKind.MONEY, QuantityKind.MEASURE}
            if amount.number.scale > 1
            else {QuantityKind.MEASURE, QuantityKind.COUNT}
        )
        if last.mention.kind not in kinds:
            return None
        between = self.text[last.last : self._start(amount)]
        form = _LISTED if amount.number.scale == 1 else _ONE_SENTENCE if amount.number.scale < 10**6 else _ANYTHING
        return last if form.fullmatch(between) else None

    def _is_grouped(self, amount: Amount) -> bool:
        """Whether commas part its thousands, as in no year: "a population of 380,000"."""
        return _GROUPED.fullmatch(self.text[self._start(amount) : self._end(amount)]) is not None

    def _closes(self, amount: Amount) -> bool:
        _, end = self._tokens(self._start(amount), self._end(amount))
        return closes_phrase(self.doc, end)

    def _like(self, amount: Amount, last: _Found) -> _Found:
        unit = last.mention.quantity.unit
        if last.mention.kind is not QuantityKind.COUNT:
            return self._found(replace(amount, unit=unit, money=last.mention.kind is QuantityKind.MONEY))
        found = self._found(replace(amount, unit=unit))
        return replace(found, mention=replace(found.mention, kind=QuantityKind.COUNT, noun=last.mention.noun))

    def _found(self, amount: Amount) -> _Found:
        start, end = self._start(amount), self._end(amount)
        around = modified(self.text, start, end)
        unit = amount.unit or ""
        quantity = Quantity(
            _plain(amount.value),
            unit,
            around.approximate,
            around.bound,
            None if amount.is_price else amount.per or around.per,
        )
        tokens = self._tokens(around.start, around.end)
        return _Found(start, around.end, QuantityMention(*tokens, quantity, _kind(amount)), around)

    def _count(self, amount: Amount, unit: str, noun: int | None) -> _Found:
        start, end = self._start(amount), self._end(amount)
        last = end if noun is None else self.doc[noun].idx + len(self.doc[noun])
        before, after = modified(self.text, start, end), modified(self.text, start, last)
        around = replace(after, start=before.start, end=after.end, bound=before.bound or after.bound)
        quantity = Quantity(
            _plain(amount.value), unit, around.approximate or before.approximate, around.bound, around.per
        )
        mention = QuantityMention(*self._tokens(around.start, around.end), quantity, QuantityKind.COUNT, noun)
        return _Found(start, around.end, mention, around)

    def _start(self, amount: Amount) -> int:
        return self.lexemes[amount.first].start

    def _end(self, amount: Amount) -> int:
        return self.lexemes[amount.end - 1].end

    def _tokens(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that hold the characters ``start`` to ``end``."""
        return bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1)


def _near(one: _Found, two: _Found) -> _Found:
    """The first of two coordinated amounts has the rate that is told once, after the second."""
    quantity = one.mention.quantity
    if quantity.unit != two.mention.quantity.unit or quantity.per:
        return one
    return replace(one, mention=replace(one.mention, quantity=replace(quantity, per=two.mention.quantity.per)))


def _grouped(text: str, found: Sequence[_Found]) -> Iterator[QuantityMention]:
    """Mentions with groups numbered from 0; one sum told twice in a row is a group, too."""
    groups: dict[int, int] = {}
    same: dict[int, int] = {}
    for i, (one, two) in enumerate(pairwise(found)):
        if _is_same(text, one, two):
            same[i + 1] = same[i] = same.get(i, one.first)
    for i, item in enumerate(found):
        key = same.get(i, item.mention.group)
        if key is None:
            yield item.mention
            continue
        relation: Literal["range", "same"] = "same" if i in same and item.mention.relation is None else "range"
        yield replace(item.mention, group=groups.setdefault(key, len(groups)), relation=relation)


def _is_same(text: str, one: _Found, two: _Found) -> bool:
    """Whether two amounts are one sum in two units: "890 million rubles (approximately $9.7 million)"."""
    kinds = {one.mention.kind, two.mention.kind}
    if len(kinds) > 1 or not kinds <= {QuantityKind.MONEY, QuantityKind.MEASURE}:
        return False
    if one.mention.quantity.unit == two.mention.quantity.unit and one.mention.kind is QuantityKind.MONEY:
        return False
    return _SAME.fullmatch(text[one.last : two.first]) is not None


def _kind(amount: Amount) -> QuantityKind:
    if amount.is_price:
        return QuantityKind.PRICE
    if amount.money:
        return QuantityKind.MONEY
    return QuantityKind.PERCENT if amount.unit == "%" else QuantityKind.MEASURE


def _plain(value: Decimal) -> Decimal:
    """Without exponent and trailing zeros: 3200000, not 3.2E+6."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() and value < 10**27 else value.normalize()
