"""Units of measure as texts write them, brought to the units of a `Quantity`: bbl, t, kg, m3, km, MW, MWh, %."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from kg.annotation.lexemes import Lexeme
from kg.model.quantity import Per

_LONGEST = 5  # words of the longest form, signs included: "barrels of oil equivalent"


@dataclass(frozen=True)
class Unit:
    """``name`` is the unit of the `Quantity`, ``factor`` what one of the written unit is in it, ``per`` its rate."""

    name: str
    factor: Decimal
    per: Per | None = None


# Written form -> unit, factor, rate. Forms in lower case match in any case, unless they are in _CASED.
_FORMS: dict[str, tuple[str, str, Per | None]] = {
    "barrel|barrels|bbl|bbls|barrels of oil equivalent|boe": ("bbl", "1", None),
    "b / d|bpd|bopd|bbl / d|bbls / d|bbl / day|boe / d|boepd": ("bbl", "1", "day"),
    "kb / d|kbpd|kbd": ("bbl", "1e3", "day"),
    "mb / d|mbpd|mbd|mmbpd|mmb / d": ("bbl", "1e6", "day"),
    "tonne|tonnes|ton|tons|metric ton|metric tons|metric tonne|metric tonnes|t": ("t", "1", None),
    "kilotonne|kilotonnes|kiloton|kilotons|kt": ("t", "1e3", None),
    "megatonne|megatonnes|megaton|megatons": ("t", "1e6", None),
    "mtpa|mmtpa|mt / y|mt / yr|mt / a": ("t", "1e6", "year"),
    "ktpa": ("t", "1e3", "year"),
    "tpa|tpy|t / y|t / yr|t / a": ("t", "1", "year"),
    "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kg|kgs": ("kg", "1", None),
    "gram|grams|gramme|grammes": ("kg", "1e-3", None),
    "ounce|ounces": ("kg", "0.028349523125", None),
    "troy ounce|troy ounces": ("kg", "0.0311034768", None),
    "cubic metre|cubic metres|cubic meter|cubic meters|cu m|m3|m³|cbm": ("m3", "1", None),
    "cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers": ("m3", "1e9", None),
    "cubic foot|cubic feet|cu ft": ("m3", "0.028316846592", None),
    "litre|litres|liter|liters": ("m3", "1e-3", None),
    "gallon|gallons": ("m3", "0.003785411784", None),
    "mcm": ("m3", "1e6", None),
    "bcm": ("m3", "1e9", None),
    "tcm": ("m3", "1e12", None),
    "bcma|bcm / y|bcm / yr|bcm / a": ("m3", "1e9", "year"),
    "mcm / d": ("m3", "1e6", "day"),
    "bcf": ("m3", "28316846.592", None),
    "tcf": ("m3", "28316846592", None),
    "bcf / d": ("m3", "28316846.592", "day"),
    "kilometre|kilometres|kilometer|kilometers|km|kms": ("km", "1", None),
    "metre|metres|meter|meters": ("km", "1e-3", None),
    "mile|miles": ("km", "1.609344", None),
    "nautical mile|nautical miles": ("km", "1.852", None),
    "megawatt|megawatts|mw|mwe": ("MW", "1", None),
    "gigawatt|gigawatts|gw": ("MW", "1e3", None),
    "kilowatt|kilowatts|kw": ("MW", "1e-3", None),
    "megawatt hour|megawatt hours|mwh": ("MWh", "1", None),
    "gigawatt hour|gigawatt hours|gwh": ("MWh", "1e3", None),
    "terawatt hour|terawatt hours|twh": ("MWh", "1e6", None),
    "kilowatt hour|kilowatt hours|kwh": ("MWh", "1e-3", None),
    "mmbtu": ("MMBtu", "1", None),
    "square kilometre|square kilometres|square kilometer|square kilometers|sq km|km2|km²": ("km2", "1", None),
    "square mile|square miles": ("km2", "2.589988110336", None),
    "hectare|hectares": ("km2", "0.01", None),
    "%|percent|per cent|pct|percentage point|percentage points": ("%", "1", None),
}
_MILLION_TONNES = {
    "Mt": 10**4,
    "mt": 10**3,
    "MT": 0,
}  # values below which the form is a million tonnes, not a metric ton


def read_unit(lexemes: Sequence[Lexeme], at: int, value: Decimal) -> tuple[Unit, int] | None:
    """The unit written at lexeme ``at`` and the lexeme after it, the longest form first; None if there is none.

    ``value`` is the number before it: "5.3 mt" are million tonnes, "600,000 mt" metric tons.
    """
    at += _hyphen(lexemes, at)
    words: list[str] = []
    found: tuple[Unit, int] | None = None
    for end in range(at, min(at + 2 * _LONGEST, len(lexemes))):
        if lexemes[end].text == "-" and words:
            continue
        words.append(lexemes[end].lower)
        if unit := _forms().get(" ".join(words)):
            found = unit, end + 1
    if found is None and at < len(lexemes) and lexemes[at].text in _MILLION_TONNES:
        factor = 10**6 if value < _MILLION_TONNES[lexemes[at].text] else 1
        return Unit("t", Decimal(factor)), at + 1
    return None if found and _is_letter_of_word(lexemes, found[1]) else found


def _hyphen(lexemes: Sequence[Lexeme], at: int) -> int:
    """1 where a hyphen ties number and unit: "a 500-tonne cargo"."""
    return int(at + 1 < len(lexemes) and lexemes[at].text in "-‑" and lexemes[at].glued and lexemes[at + 1].glued)


def _is_letter_of_word(lexemes: Sequence[Lexeme], end: int) -> bool:
    """Whether the unit is but a letter of a word: "5 t-shirts"."""
    last = lexemes[end - 1].text
    return (
        len(last) == 1
        and end < len(lexemes)
        and lexemes[end].glued
        and re.fullmatch(r"[-'’&]", lexemes[end].text) is not None
    )


@cache
def _forms() -> dict[str, Unit]:
    return {
        form: Unit(name, Decimal(factor), per)
        for forms, (name, factor, per) in _FORMS.items()
        for form in forms.split("|")
    }
