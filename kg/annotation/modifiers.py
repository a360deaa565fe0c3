"""What stands around a number and bears on it: bounds ("up to"), approximation ("nearly") and rates ("a year")."""

import re
from dataclasses import dataclass

from kg.model.quantity import Bound, Per

_NO = r"(?:no|not|never|n['’]t)"
_MIN = (
    rf"{_NO} (?:less|fewer|lower|smaller) than|(?:more|greater|higher|larger) than|(?:at )?(?:the )?(?:very )?least"
    r"|upwards? of|in excess of|exceed(?:s|ed|ing)?|(?:a |the )?minimum(?: of)?|over|above|beyond|north of"
    r"|topp(?:ed|ing)|surpass(?:es|ed|ing)?"
)
_MAX = (
    rf"{_NO} (?:more|greater|higher|larger|over|above) than|{_NO} (?:to )?(?:exceed|surpass|top)(?:ing)?"
    r"|not? (?:over|above|beyond)"
    r"|(?:as|so) (?:many|much|high|long|far) as|up[ -]to|at (?:the )?(?:very )?most|(?:less|fewer|lower|smaller) than"
    r"|under|below|south of|(?:a |the )?maximum(?: of)?|capped at|limited to"
)
_APPROX = (
    r"about|around|approximately|approx\.?|roughly|nearly|almost|some|circa|ca\.?|c\.|~|close to|nigh on|virtually"
    r"|practically|(?:an )?estimated|(?:in|of|on) the (?:region|order|neighbou?rhood|vicinity) of|more or less"
    r"|not quite|just short of|approaching"
)
_BETWEEN = (
    r"(?:a |an )?(?:further|total of|reported|additional|extra|record|combined|full|mere|whopping|average of|sum of"
    r"|amount of|another|just|only|well|far)"
)
_LEFT = re.compile(
    rf"(?<![\w-])(?:(?P<min>{_MIN})|(?P<max>{_MAX})|(?P<approx>{_APPROX}))(?:\s+{_BETWEEN})*[\s(]*$", re.IGNORECASE
)
_PARTICLE = re.compile(  # "hand over three jets", "no over 5"
    r"\b(?:not?|hand\w*|tak(?:e|es|en|ing)|took|turn\w*|carr\w+|pass\w*|mull\w*|sign\w*)\s+$", re.IGNORECASE
)
_AFTER = re.compile(
    r"\s*(?:(?P<approx>or so|or thereabouts|approximately|roughly)|(?P<min>\+|or more|or above|and more|and above"
    r"|at least|at the least)|(?P<max>or (?:less|fewer|below)|at (?:the )?most))(?!\w)",
    re.IGNORECASE,
)
# A cap, named in the same sentence, of which the amount is told: "a ceiling … was two million", "cap imports at …".
_CAP_NOUN = r"(?:cap|caps|ceiling|ceilings|limit|limits|maximum|upper bound|quota|quotas)"
_WITHIN = r"(?:[^.;:!?\n\d]|\b\d{4}\b){0,120}?"  # years and numbers of resolutions may stand between, amounts not
_CAPPED = re.compile(
    rf"\b(?:{_CAP_NOUN}\b{_WITHIN}\b(?:of|at|is|was|are|were|be|to|stood at|being)"
    rf"|(?:cap|capped|caps|capping)\b{_WITHIN}\bat"
    rf"|(?:limit|limits|limited|limiting|restrict|restricts|restricted|restricting)\b{_WITHIN}\b(?:to|at))\s+$",
    re.IGNORECASE,
)
_CAP_AFTER = re.compile(
    rf"[\s-]+(?:(?:price|import|export|annual|yearly|monthly|daily|per-\w+|upper)\s+)?{_CAP_NOUN}\b", re.IGNORECASE
)

_UNITS_OF_TIME = {
    "year": "year",
    "annum": "year",
    "yr": "year",
    "y": "year",
    "month": "month",
    "day": "day",
    "d": "day",
}
_ADVERBS = {"annually": "year", "yearly": "year", "p.a.": "year", "monthly": "month", "daily": "day"}
_RATE = (
    r"(?:[\s-]+(?:a|per|each|every|in a)[\s-]+(?P<time>year|annum|month|day)\b"
    r"(?!\s+(?:ago|earlier|later|before|after|from|when))"
    r"|[\s-]+(?P<adverb>annually|yearly|monthly|daily|p\.a\.)(?!\w)"
    r"|\s*/\s*(?P<short>year|yr|y|month|day|d)\b)"
)
_PER_AFTER = re.compile(_RATE, re.IGNORECASE)
_PER_LATER = re.compile(rf"\s+of(?:\s+[\w'’-]+){{1,4}}?(?={_RATE})", re.IGNORECASE)
_PER_BEFORE = re.compile(
    r"\b(?P<adverb>annual|yearly|monthly|daily)\s+(?:[\w-]+\s+){1,4}?(?:of|at|to|was|is)\s+$", re.IGNORECASE
)
_ADJECTIVES = {"annual": "year", "yearly": "year", "monthly": "month", "daily": "day"}


@dataclass(frozen=True)
class Modified:
    """What the words around a number say of it, and the stretch of text from the first to the last of them."""

    start: int
    end: int
    approximate: bool = False
    bound: Bound | None = None
    per: Per | None = None


def modified(text: str, start: int, end: int) -> Modified:
    """Read the words before and after ``text[start:end]``, a number with its unit.

    >>> modified("up to about 5 tons a year", 12, 18)
    Modified(start=0, end=25, approximate=True, bound='max', per='year')
    """
    per, end = _rate(text, start, end)
    approximate, bound, first = _before(text, start)
    after = _AFTER.match(text, end)
    if after:
        end, approximate = after.end(), approximate or bool(after["approx"])
        bound = bound or _bound(after)
    if bound is None and (_CAPPED.search(text, max(0, first - 160), first) or _CAP_AFTER.match(text, end)):
        bound = "max"
    return Modified(first, end, approximate, bound, per)


def _before(text: str, start: int) -> tuple[bool, Bound | None, int]:
    approximate, bound = False, None
    while match := _LEFT.search(text, max(0, start - 60), start):
        if match["min"] and _PARTICLE.search(text, max(0, start - 60), match.start()):
            break
        approximate = approximate or bool(match["approx"])
        bound = bound or _bound(match)
        start = match.start()
    return approximate, bound, start


def _bound(match: re.Match[str]) -> Bound | None:
    return "min" if match["min"] else "max" if match["max"] else None


def _rate(text: str, start: int, end: int) -> tuple[Per | None, int]:
    if match := _PER_AFTER.match(text, end):
        return _per(match), match.end()
    if (later := _PER_LATER.match(text, end)) and (match := _PER_AFTER.match(text, later.end())):
        return _per(match), end
    before = _PER_BEFORE.search(text, max(0, start - 60), start)
    return (_known(_ADJECTIVES[before["adverb"].lower()]) if before else None), end


def _per(match: re.Match[str]) -> Per | None:
    if match["adverb"]:
        return _known(_ADVERBS[match["adverb"].lower()])
    return _known(_UNITS_OF_TIME[(match["time"] or match["short"]).lower()])


def _known(time: str) -> Per | None:
    return "year" if time == "year" else "month" if time == "month" else "day" if time == "day" else None
