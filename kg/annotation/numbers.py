"""Numbers in digits and words: "3,2 million", "half a million", "two and a half billion", "5,000 crore"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from kg.annotation.lexemes import Lexeme

_ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_ONES += ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = {word: number for number, word in enumerate(_ONES)} | {word: 20 + 10 * n for n, word in enumerate(_TENS)}
_POWERS = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALES = (
    _POWERS
    | {f"{word}s": power for word, power in _POWERS.items()}
    | {"hundred": 100, "dozen": 12, "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7}
)
_SHORT = {"mn": 10**6, "mln": 10**6, "mio": 10**6, "bn": 10**9, "bln": 10**9, "mrd": 10**9}
_SHORT |= {"tn": 10**12, "trn": 10**12, "tln": 10**12}
_LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9}
_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_THOUSANDS = {",": re.compile(r"[1-9]\d{0,2}(,\d{3})+"), ".": re.compile(r"[1-9]\d{0,2}(\.\d{3}){2,}")}


_FIRST_WORDS = frozenset(_WORDS) | {"a", "an", "half", "quarter"}


@dataclass(frozen=True)
class Number:
    """A value that ends before lexeme ``end``.

    ``scaled``: has a word or letters for its power of ten; ``letter``: that is a single letter, which may be a unit
    ("300m"); ``digits``: begins in digits; ``plain``: digits alone, which may be a year.
    """

    value: Decimal
    end: int
    scale: int = 1
    letter: bool = False
    digits: bool = False
    plain: bool = False


def may_begin(lexeme: Lexeme) -> bool:
    """Whether a number may begin here: with a run of digits, or a word such as "two", "a" or "half"."""
    return lexeme.kind == "number" or lexeme.lower in _FIRST_WORDS


def read_number(lexemes: Sequence[Lexeme], at: int) -> Number | None:
    """The number that begins at lexeme ``at``, or None.

    Ordinals ("27th"), decades ("1980s"), clock times, fractions ("two thirds", "7/8") and dotted dates are none.
    """
    base = _base(lexemes, at)
    if base is None or _is_other(lexemes, base.end):
        return None
    return _scaled(lexemes, base)


def digits_value(text: str) -> Decimal | None:
    """The value of a run of digits, points and commas.

    A comma before groups of three digits parts thousands, any other single one is a decimal comma.

    >>> [digits_value(text) for text in ("500,000", "3,2", "0,500", "1.234.567", "13.12.2025")]
    [Decimal('500000'), Decimal('3.2'), Decimal('0.500'), Decimal('1234567'), None]
    """
    text = re.sub(r"[ \u00a0\u2009\u202f]", "", text)
    for mark, other in ((",", "."), (".", ",")):
        whole, point, fraction = text.partition(other)
        if _THOUSANDS[mark].fullmatch(whole) and mark not in fraction and other not in fraction:
            return Decimal(whole.replace(mark, "") + (f".{fraction}" if point else ""))
    if "," in text and "." in text and re.fullmatch(r"[1-9]\d{0,2}\.\d{3},\d+", text):
        return Decimal(text.replace(".", "").replace(",", "."))
    return Decimal(text.replace(",", ".")) if re.fullmatch(r"\d+([.,]\d+)?", text) else None


def _base(lexemes: Sequence[Lexeme], at: int) -> Number | None:
    lexeme = lexemes[at]
    if lexeme.kind != "number":
        return _words(lexemes, at)
    value = digits_value(lexeme.text)
    if value is None:
        return None
    end = at + 1
    if end < len(lexemes) and lexemes[end].glued and lexemes[end].text in _VULGAR:
        return Number(value + _VULGAR[lexemes[end].text], end + 1, digits=True)
    return Number(value, end, digits=True, plain=lexeme.text.isdigit())


def _words(lexemes: Sequence[Lexeme], at: int) -> Number | None:
    """A number that begins in a word: spelled out, or "a million", "half a dozen"."""
    word = lexemes[at].lower
    following = [lexeme.lower for lexeme in lexemes[at + 1 : at + 6] if lexeme.text != "-"]
    if word in _WORDS or (word == "a" and following[:1] == ["hundred"]):
        return _spelled(lexemes, at)
    if word in ("a", "an", "half") and following[:1] and following[0] in _SCALES:
        return Number(Decimal("0.5") if word == "half" else Decimal(1), at + 1)
    if word == "half" and following[:1] == ["a"] and following[1:2] and following[1] in _SCALES:
        return Number(Decimal("0.5"), at + (3 if lexemes[at + 1].text == "-" else 2))
    if word == "a" and following[:1] == ["quarter"]:
        return _words(lexemes, at + 1)
    if word == "quarter" and following[:2] == ["of", "a"] and following[2:] and following[2] in _SCALES:
        return Number(Decimal("0.25"), at + 3)
    return None


def _spelled(lexemes: Sequence[Lexeme], at: int) -> Number:
    """Ones, tens and hundreds, to the first power of a thousand, which `_scaled` reads."""
    total, end = 0, at
    while end < len(lexemes):
        word = lexemes[end].lower
        step = _spelled_step(lexemes, at, end)
        if word == "a" and end == at:
            total = 1
        elif word == "hundred" and 0 < total < 100 and end > at:
            total *= 100
        elif word in _WORDS and step:
            total += _WORDS[word]
        elif not (step and word in ("and", "-")):
            break
        end += 1
    return Number(Decimal(total), end)


def _spelled_step(lexemes: Sequence[Lexeme], at: int, end: int) -> bool:
    """Whether the word at ``end`` goes on a spelled number: "seventy-" then ones, "hundred and" then ones or tens."""
    if end == at:
        return True
    before = lexemes[end - 1].lower
    ahead = lexemes[end + 1].lower if end + 1 < len(lexemes) else ""
    match lexemes[end].lower:
        case "-":
            return before in _TENS and ahead in _ONES[1:10]
        case "and":
            return before == "hundred" and ahead in _WORDS
        case word if word in _ONES[1:10] and before in _TENS:
            return True
        case word:
            return before in ("hundred", "and") or (before == "-" and word in _ONES)


def _is_other(lexemes: Sequence[Lexeme], end: int) -> bool:
    """Whether what follows makes the number an ordinal, a decade, a clock time, a fraction or an age."""
    if end >= len(lexemes):
        return False
    following = lexemes[end]
    if following.glued and following.lower in ("st", "nd", "rd", "th", "s"):
        return True
    if following.lower in ("am", "pm", "a.m.", "p.m.", "o"):
        return True
    tail = lexemes[end + 1] if end + 1 < len(lexemes) else None
    if following.glued and following.text in (":", "/") and tail is not None and tail.glued and tail.kind == "number":
        return True
    part = tail if following.text == "-" else following
    return (
        part is not None and re.fullmatch(r"thirds?|quarters?|fifths?|sixths?|eighths?|tenths?", part.lower) is not None
    )


def _scaled(lexemes: Sequence[Lexeme], base: Number) -> Number:
    value, end, scale, letter = base.value, base.end, Decimal(1), False
    if _is_half(lexemes, end):
        value, end = value + Decimal("0.5"), end + 3
    while (step := _scale_at(lexemes, end, digits=base.digits)) is not None:
        factor, end, letter = step
        scale *= factor
    if scale > 1 and _is_half(lexemes, end):
        value, end = value + Decimal("0.5"), end + 3
    number = Number(value * scale, end, int(scale), letter, base.digits, base.plain and scale == 1)
    return _added(lexemes, number)


def _is_half(lexemes: Sequence[Lexeme], at: int) -> bool:
    return [lexeme.lower for lexeme in lexemes[at : at + 3]] == ["and", "a", "half"]


def _scale_at(lexemes: Sequence[Lexeme], at: int, *, digits: bool) -> tuple[int, int, bool] | None:
    """A scale at ``at``, also after a hyphen: its factor, the lexeme after it, and whether it is a letter."""
    if at + 1 < len(lexemes) and lexemes[at].text == "-" and lexemes[at].glued and lexemes[at + 1].glued:
        step = _scale_at(lexemes, at + 1, digits=digits) if lexemes[at + 1].text != "-" else None
        return step if step and not step[2] else None
    if at >= len(lexemes):
        return None
    word = lexemes[at].lower
    if word in _SCALES:
        return _SCALES[word], at + 1, False
    if digits and word in _SHORT:
        return _SHORT[word], at + 1, False
    if digits and word in _LETTERS and lexemes[at].glued:
        return _LETTERS[word], at + 1, True
    return None


def _added(lexemes: Sequence[Lexeme], number: Number) -> Number:
    """What a spelled number adds below its power of a thousand: "two thousand five hundred"."""
    if number.digits or number.scale not in _POWERS.values() or number.end >= len(lexemes):
        return number
    at = number.end + (lexemes[number.end].lower == "and")
    rest = _base(lexemes, at) if at < len(lexemes) and lexemes[at].lower in _WORDS else None
    if rest is None:
        return number
    rest = _scaled(lexemes, rest)
    return Number(number.value + rest.value, rest.end, number.scale) if rest.value < number.scale else number
