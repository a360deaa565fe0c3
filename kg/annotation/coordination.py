"""Two numbers that belong together: ends of a range, or a list that names its unit once."""

import re
from collections.abc import Sequence

from kg.annotation.amounts import Amount, read_amount
from kg.annotation.lexemes import Lexeme

_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")
_BETWEEN = re.compile(r"\bbetween\s+(?:(?:about|some|roughly|around|approximately|an estimated)\s+)?\Z", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+\Z", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|increas\w+|grow\w*|grew|rais\w+|boost\w*|cut\w*|fall\w*|fell|drop\w*|declin\w+|reduc\w+"
    r"|lower\w*|expand\w*|jump\w*|climb\w*|doubl\w+|tripl\w+|shr[iau]nk\w*|slash\w*|up|down|went|widen\w*|enlarg\w+"
    r"|chang\w+|upgrad\w+|surg\w+|slid\w*|plung\w+|soar\w*|plummet\w*|mov\w+|go|goes|gone|brought|bring\w*|revis\w+|by)"
    r"\b[^.;:!?]{0,80}\Z",
    re.IGNORECASE,
)
_ENDS = {"by", "to", "from", "for", "in", "on", "at", "and", "went", "this", "last", "next"} | set(",.;:)!?")
_LINKS = {"to", "-", "–", "—", "and", "or"}


def other_end(text: str, lexemes: Sequence[Lexeme], amount: Amount, country: str | None = None) -> Amount | None:
    """The second of two numbers that share a unit or make a range, or None."""
    if amount.end + 1 >= len(lexemes) or lexemes[amount.end].lower not in _LINKS or is_year(lexemes, amount):
        return None
    dashed = lexemes[amount.end].text in "-–—"
    if dashed and not lexemes[amount.end].glued:
        return None
    other = _amount_after(lexemes, amount.end + 1, country, dashed=dashed)
    if other is None or is_year(lexemes, other):
        return None
    return other if _belong(text, lexemes, amount, other) else None


def is_range(text: str, lexemes: Sequence[Lexeme], amount: Amount) -> bool:
    """Whether the amount and what is linked to it are two ends: "5 to 7 tonnes", but not "rose from 5 to 7 tonnes"."""
    link = lexemes[amount.end].lower
    if link in ("and", "or"):
        return link == "and" and _BETWEEN.search(_left(text, lexemes, amount)) is not None
    return link != "to" or _CHANGE.search(_left(text, lexemes, amount)) is None


def is_year(lexemes: Sequence[Lexeme], amount: Amount) -> bool:
    """Whether the number may be a year: four digits alone, without unit."""
    return amount.unit is None and amount.number.plain and _YEAR.fullmatch(lexemes[amount.first].text) is not None


def is_pronoun(lexemes: Sequence[Lexeme], amount: Amount) -> bool:
    """Whether the number is "one" where it counts nothing: "no one", "the one"; "zero" counts nothing either."""
    before = lexemes[amount.first - 1].lower if amount.first else ""
    word = lexemes[amount.first].lower
    return word == "zero" or (word == "one" and before in ("no", "the", "any", "every", "this", "that"))


def ends_phrase(lexemes: Sequence[Lexeme], amount: Amount) -> bool:
    """Whether nothing that could be counted follows the number."""
    return amount.end >= len(lexemes) or lexemes[amount.end].lower in _ENDS


def _amount_after(lexemes: Sequence[Lexeme], at: int, country: str | None, *, dashed: bool) -> Amount | None:
    """The amount that begins at lexeme ``at``, be it with the number or with a currency."""
    if dashed:
        lexemes = [*lexemes[:at], lexemes[at]._replace(glued=False), *lexemes[at + 1 :]]
    for number in range(at, min(at + 4, len(lexemes))):
        amount = read_amount(lexemes, number, country)
        if amount is not None:
            return amount if amount.first == at else None
    return None


def _belong(text: str, lexemes: Sequence[Lexeme], amount: Amount, other: Amount) -> bool:
    link = lexemes[amount.end]
    if link.lower in ("and", "or"):
        if link.lower == "and" and _BETWEEN.search(_left(text, lexemes, amount)):
            return True
        return amount.unit is None and amount.number.digits and other.unit is not None and not other.is_price
    if amount.unit and other.unit:
        return amount.unit == other.unit
    if amount.unit:
        return amount.money and (link.text in "-–—" or _FROM.search(_left(text, lexemes, amount)) is not None)
    return True


def _left(text: str, lexemes: Sequence[Lexeme], amount: Amount) -> str:
    start = lexemes[amount.first].start
    return text[max(0, start - 100) : start]
