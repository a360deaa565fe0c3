"""How English writes a time: one pattern, whose named groups say what was written."""

import re
from functools import cache

from kg.annotation.daynames import months, weekdays

_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_ORDINAL = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]|20)\d\d"
_WHICH = r"(?:last|this|next|that|the same|the current|the previous|the following)"
_GAP = r"(?:[^\S\n]+\n?[^\S\n]*|\n[^\S\n]*)"  # a blank or one end of line; never an empty line
_DASH = r"(?:\s*[-–—]\s*|\s+to\s+|\s+until\s+)"
# How any form begins; what does not, is passed over at once. Of words with a capital only the letter counts.
_MAY_BEGIN = (
    r"(?-i:\d|[A-Z]|[hq]\d|at?\s|eight|f(?:irst|ive|inal|our)|last|nine|next|one|six|seven|second"
    r"|t(?:wo|h(?:ree|ird|is|at|en|e\s)|en\s|oday|onight|omorrow)|yesterday)"
)
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1": 1, "2": 2, "3": 3, "4": 4, "final": 4, "last": 4}
COUNTS = {
    word: n for n, word in enumerate(["a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)
} | {"one": 1}


@cache
def pattern() -> re.Pattern[str]:
    """All forms, the longer before the shorter ones that begin alike."""
    names = "|".join(sorted(months(), key=len, reverse=True))
    month = rf"(?-i:(?={_capital(names)}))(?P<{{0}}>{names})\b(?:(?<=\b\w{{{{3}}}})\.|(?<=\b\w{{{{4}}}})\.(?=\s+\d))?"
    days = "|".join(weekdays())
    tail = (
        rf"(?:,?\s+(?:of\s+)?(?:(?P<{{0}}y>{_YEAR})(?![\d%]|[.,]\d)|(?P<{{0}}which>{_WHICH}\s+year)"
        r"|(?P<{0}last>last)\b))?"
    )
    forms = [
        rf"(?P<iso>{_YEAR}[-/.]\d\d[-/.]\d\d)(?!\d)",
        rf"(?P<dotted>\d?\d[./]\d?\d[./]{_YEAR})(?!\d)",
        rf"(?P<d1>{_DAY}){_ORDINAL}(?:{_DASH}(?P<d1to>{_DAY}){_ORDINAL})?(?:\s+day)?(?:\s+of)?[\s-]+{month.format('m1')}"
        + tail.format("m1"),
        rf"{month.format('m2')}\s+(?P<d2>{_DAY}){_ORDINAL}(?:{_DASH}(?P<d2to>{_DAY}){_ORDINAL}(?!\s+(?:{names})))?(?![\d%]|[.,:]\d)"
        + tail.format("m2"),
        rf"(?:(?P<m3pre>last|this|next|the same)\s+)?{month.format('m3')}{tail.format('m3')}",
        rf"(?:(?P<wpre>last|this|next|the same)\s+)?(?-i:(?={_capital(days)}))(?P<wd>{days})\b"
        r"(?:\s+(?P<wlast>last)\b)?",
        rf"(?:the\s+)?(?P<q>first|second|third|fourth|final)\s+quarter(?:\s+of\s+(?:(?P<qy>{_YEAR})|(?P<qwhich>{_WHICH}\s+year|the\s+year)))?",
        rf"Q(?P<q2>[1-4])(?:\s*(?P<q2y>{_YEAR}))?\b",
        rf"(?:the\s+)?(?P<h>first|second)\s+half\s+of\s+(?:(?P<hy>{_YEAR})|(?P<hwhich>{_WHICH}\s+year|the\s+year))",
        rf"H(?P<h2>[12])\s*(?P<h2y>{_YEAR})\b",
        r"(?P<decade>(?:1[89]|20)\d)0[’']?s\b",
        rf"(?P<y1>{_YEAR})(?P<link>[-–/])(?P<y2>{_YEAR}|\d\d)(?![\d-])",
        rf"(?P<y>{_YEAR})(?![\d%]|[.,]\d)(?!-\w)",
        r"(?P<rel>last|this|next|the current|the previous)\s+(?P<unit>year|month|week|quarter)\b(?![’'-]?\w*-)",
        r"(?P<day>yesterday|today|tonight|tomorrow)\b",
        rf"(?P<ago>\d+|{'|'.join(COUNTS)})\s+(?P<agounit>year|month|day)s?\s+ago\b",
        r"(?P<nth>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\s+of\s+(?P<nthwhich>that|the\s+same|this|last|next)\s+month\b",
        r"(?P<same>(?:that(?:\s+same|\s+very)?|the\s+(?:very\s+)?same)\s+(?:day|date|month|year|evening|night|morning|afternoon|week"
        r"|period|quarter|(?:twelve|12)\s+months|time)|at\s+that\s+time|at\s+the\s+time)\b",
        r"(?<=since\s)(?P<then>then)\b",
    ]
    joined = "|".join(forms).replace(r"\s+", _GAP)
    before = r"(?:(?<![\w$€£¥.,/#-])|(?<=\bmid-)|(?<=\d-))"
    return re.compile(rf"{before}(?={_MAY_BEGIN})(?:{joined})(?!\w)", re.IGNORECASE)


def number_of_quarter(word: str) -> int:
    """The number of "first", "second", …, or of the digit."""
    return _QUARTERS[word.lower()]


def _capital(names: str) -> str:
    """Months and weekdays have a capital letter: "may" and "march" are verbs."""
    return "|".join(sorted({name[0].upper() for name in names.split("|")}))
