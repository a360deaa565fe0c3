"""How English writes a time: one pattern, whose named groups say what was written."""

import re
from functools import cache

from kg.annotation.daynames import months, weekdays

_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_ORDINAL = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]|20)\d\d"
_WHICH = r"(?:last|this|next|that|the same|the current|the previous|the following)"
_OF_YEAR = rf"(?:\s+of\s+(?:(?P<{{0}}y>{_YEAR})|(?P<{{0}}which>{_WHICH}\s+year|the\s+year)))"
_GAP = r"(?:[^\S\n]+\n?[^\S\n]*|\n[^\S\n]*)"  # a blank or one end of line; never an empty line
_DASH = r"(?:\s*[-–—]\s*|\s+to\s+|\s+until\s+)"
# How any form begins; what does not, is passed over at once. Of words with a capital only the letter counts.
_MAY_BEGIN = (
    r"(?-i:\d|[’']?\d|[A-Z]|[hq]\d|at?\s|e(?:arlier|ight)|f(?:irst|ive|inal|our)|la(?:st|ter)|nine|next|one|overnight|six|seven|second"
    r"|t(?:wo|h(?:ree|ird|is|at|en|e\s)|en\s|oday|onight|omorrow)|year|month|yesterday)"
)
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1": 1, "2": 2, "3": 3, "4": 4, "final": 4, "last": 4}
_NUMBERS = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
COUNTS = {word: n for n, word in enumerate(_NUMBERS, 1)} | {"one": 1}
DECADES = {"thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}
"""Decades of the twentieth century; "the twenties" are those of either."""
FEASTS = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, None),
    "new year's eve": (12, 31), "new year's day": (1, 1),
}  # fmt: skip


@cache
def pattern() -> re.Pattern[str]:
    """All forms, the longer before the shorter ones that begin alike."""
    names = "|".join(sorted(months(), key=len, reverse=True))
    stop = r"(?:(?<=\b\w{{3}})(?<!may)\.|(?<=\b\w{{4}})\.(?=\s+\d))?"
    month = rf"(?-i:(?={_capital(names)}))(?P<{{0}}>{names})\b{stop}"
    days, feasts = "|".join(weekdays()), "|".join(FEASTS).replace("'", "[’']")
    tail = (
        rf"(?:,?\s+(?:of\s+)?(?:(?P<{{0}}y>{_YEAR})(?![\d%]|[.,]\d)|(?P<{{0}}which>{_WHICH}\s+year)"
        r"|(?P<{0}last>last)\b))?"
    )
    forms = [
        rf"(?P<iso>{_YEAR}[-/.]\d\d[-/.]\d\d)(?!\d)",
        rf"(?P<dotted>\d?\d[./]\d?\d[./]{_YEAR})(?!\d)",
        rf"(?P<d1>{_DAY}){_ORDINAL}(?:(?:{_DASH}|(?P<d1and>\s+and\s+(?:the\s+)?))(?P<d1to>{_DAY}){_ORDINAL})?(?:\s+day)?(?:\s+of)?[\s-]+{month.format('m1')}"
        + tail.format("m1"),
        rf"{month.format('m2')}\s+(?P<d2>{_DAY}){_ORDINAL}(?:(?:{_DASH}|(?P<d2and>\s+and\s+(?=\d+(?!\s+\w+s\b))))(?P<d2to>{_DAY}){_ORDINAL}(?!\s+(?:{names})))?(?![\d%]|[.,:]\d)"
        + tail.format("m2"),
        rf"(?:(?P<m3pre>last|this|next|that|the same)\s+)?{month.format('m3')}{tail.format('m3')}",
        rf"(?:(?P<wpre>last|this|next|the same)\s+)?(?-i:(?={_capital(days)}))(?P<wd>{days})\b"
        r"(?:\s+(?P<wlast>last)\b)?",
        rf"(?:the\s+)?(?P<q>first|second|third|fourth|final)\s+quarter{_OF_YEAR.format('q')}?",
        rf"Q(?P<q2>[1-4])(?:\s*(?P<q2y>{_YEAR}))?\b",
        rf"(?:the\s+)?(?P<h>first|second)\s+half(?:{_OF_YEAR.format('h')}|(?!\s+of\b))",
        rf"(?:the\s+)?first\s+(?P<fm>{'|'.join(_NUMBERS[1:])}|\d\d?)\s+months(?:{_OF_YEAR.format('fm')}|(?!\s+of\b))",
        rf"H(?P<h2>[12])\s*(?P<h2y>{_YEAR})\b",
        r"(?P<decade>(?:1[89]|20)\d)0[’']?s\b",
        rf"the\s+(?:(?:early|mid|late)[\s-]+)?(?:(?:nineteen[\s-])?(?P<tens>{'|'.join(DECADES)})|[’'](?P<tens2>[3-9])0s)\b",
        rf"(?P<feast>{feasts})\b(?:,?\s+(?P<feasty>{_YEAR}))?",
        rf"(?P<y1>{_YEAR})(?P<link>[-–/])(?P<y2>{_YEAR}|\d\d)(?![\d-])",
        rf"(?P<y>{_YEAR})(?![\d%]|[.,]\d)(?!-\w)",
        r"(?P<rel>last|this|next|the current|the previous)\s+(?P<unit>year|month|week|quarter)\b(?![’'-]?\w*-)",
        r"(?:(?:later|earlier)\s+in|the\s+(?:end|start|beginning|middle|rest)\s+of)\s+the\s+(?P<run>year|month|week)\b"
        r"(?!\s+(?:\d|(?:of|in|to|that|which|before|when)\b))",
        r"the\s+(?P<out>year|month|week)\s+(?:is|was)\s+(?:out|over|up)\b",
        r"(?<!-)(?:the\s+)?(?P<ends>year|month)(?:[’']s)?[\s-]end\b",
        r"(?P<day>the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)|yesterday|today|tonight|tomorrow|overnight"
        r"|this\s+(?:morning|afternoon|evening)|last\s+(?:night|evening))\b",
        rf"(?P<ago>\d+|{'|'.join(COUNTS)})\s+(?P<agounit>year|month|day)s?\s+ago\b",
        r"(?P<nth>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\s+of\s+(?P<nthwhich>that|the\s+same|this|last|next)\s+month\b",
        r"(?<=\bon\s)the\s+(?P<dth>3[01]|[12]?\d)(?:st|nd|rd|th)(?:\s+(?P<ult>ult|inst)\b)?"
        r"(?=\s*[,.;:)]|\s+(?-i:[A-Z])|\s+(?:and|the|a|by|in|at|to|with|it|he|she|they|when|after|before)\b|\s*\Z)",
        r"(?P<same>(?:that(?:\s+same|\s+very)?|the\s+(?:very\s+)?same)\s+(?:day|date|month|year|evening|night|morning|afternoon|week"
        rf"|period|quarter|half(?:[-\s]year)?|(?:\w+|\d+)\s+months|time))\b(?:\s+(?:of|in)\s+(?:(?P<samey>{_YEAR})|(?P<samelast>last\s+year))\b)?",
        r"(?<=since\s)(?P<then>then)\b",
    ]
    joined = "|".join(forms).replace(r"\s+", _GAP)
    before = r"(?:(?<![\w$€£¥.,/#-])|(?<=\bmid-)|(?<=\bend-)|(?<=\blate-)|(?<=\bearly-)|(?<=\d-))"
    return re.compile(rf"{before}(?={_MAY_BEGIN})(?:{joined})(?!\w)", re.IGNORECASE)


def number_of_quarter(word: str) -> int:
    """The number of "first", "second", …, or of the digit."""
    return _QUARTERS[word.lower()]


def _capital(names: str) -> str:
    """Months and weekdays have a capital letter: "may" and "march" are verbs."""
    return "|".join(sorted({name[0].upper() for name in names.split("|")}))
