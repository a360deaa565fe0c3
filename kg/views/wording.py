"""Amounts and dates in words for people: "about 10 million USD", "since March 2024"."""

import re
from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_decimal

_SYMBOLS = frozenset(["bbl", "t", "kg", "m3", "km", "MW", "MWh", "USD/bbl", "%"])
_INVARIABLE = ("s", "craft", "personnel")
_BOUNDS = {"min": "at least", "max": "up to"}
_PATTERNS = {4: "y", 7: "MMMM y", 10: "d MMMM y"}


def amount_words(value: str, unit: str, *, approximate: bool = False, bound: str = "", per: str = "") -> str:
    """An amount as a reader expects it; no digit is lost.

    >>> amount_words("890000000", "RUB")
    '890 million RUB'
    >>> amount_words("500000", "bbl", bound="max", per="year")
    'up to 500,000 bbl a year'
    >>> amount_words("2", "refinery", approximate=True)
    'about 2 refineries'
    """
    number = _number(Decimal(value))
    counted = "%" if unit == "%" else f" {_counted(unit, Decimal(value))}"
    words = (_BOUNDS.get(bound, ""), "about" if approximate else "", number + counted, f"a {per}" if per else "")
    return " ".join(word for word in words if word)


def _counted(unit: str, value: Decimal) -> str:
    """A unit that is a noun in the plural where it must be."""
    if value == 1 or unit in _SYMBOLS or unit.isupper() or unit.endswith(_INVARIABLE):
        return unit
    if unit == "person":
        return "people"
    return re.sub(r"(?<=[^aeiou])y$", "ie", re.sub(r"(x|z|ch|sh)$", r"\1e", unit)) + "s"


def _number(value: Decimal) -> str:
    if abs(value) >= 1_000_000:
        short = format_compact_decimal(value, format_type="long", locale="en", fraction_digits=3)
        if _expanded(short) == value:
            return short
    return format_decimal(value, locale="en", decimal_quantization=False)


def _expanded(short: str) -> Decimal:
    number, _, scale = short.replace(",", "").partition(" ")
    return Decimal(number) * {"million": 10**6, "billion": 10**9, "trillion": 10**12}.get(scale, 1)


def date_words(text: str) -> str:
    """An ISO 8601 date or EDTF interval in words; anything else as it is.

    >>> date_words("2023-11"), date_words("2024-03/.."), date_words("2020/2023"), date_words("../2016")
    ('November 2023', 'since March 2024', '2020 to 2023', 'until 2016')
    """
    start, slash, end = text.partition("/")
    if not slash:
        return _day(text)
    if end in {"..", ""}:
        return f"since {_day(start)}"
    if start in {"..", ""}:
        return f"until {_day(end)}"
    return f"{_day(start)} to {_day(end)}"


def _day(text: str) -> str:
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", text):
        return text
    try:
        day = date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:  # the year 0000, the 31st of June
        return text
    return format_date(day, _PATTERNS[len(text)], locale="en")


def shortened(text: str, length: int) -> str:
    """The text, cut between words with an ellipsis where it is longer than ``length`` characters.

    >>> shortened("surveying a deepwater basin", 15)
    'surveying a…'
    """
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
