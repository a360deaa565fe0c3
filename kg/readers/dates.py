"""Dates as the head of a news story states them: complete, absolute, in English or in digits."""

import re
from collections.abc import Iterator
from datetime import date
from email.utils import parsedate_to_datetime
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(rf"(?<![\w.,/-]){form}(?![\w/]|-\d|\.\d)", re.IGNORECASE)
    for form in (
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?:T[\d:.,]+(?:Z|[+-]\d\d:?\d\d)?)?",  # 2025-11-20, ISO 8601
        rf"{_YEAR}/(?P<month>\d\d)/(?P<day>\d\d)",  # 2025/11/20
        rf"{_DAY}(?: of)? {_MONTH},? {_YEAR}",  # 20 June 2023
        rf"{_DAY}-{_MONTH}-{_YEAR}",  # 20-Jun-2023
        rf"{_MONTH} {_DAY},? {_YEAR}",  # May 21, 2014
        rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}",  # 13.12.2025: with dots the day comes first
    )
)
_MONTH_OF_YEAR = re.compile(rf"(?<![\w.,/-]){_MONTH} {_YEAR}(?![\w/])", re.IGNORECASE)
# With strokes, Britain puts the day first and America the month: 13/12/2025 can be told, 11/12/2025 cannot.
_STROKES = re.compile(rf"(?<![\w.,/-])(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/{_YEAR}(?![\w/])")


class Dated(NamedTuple):
    """A date and where it stands: ``text[start:end]`` says ``iso``."""

    start: int
    end: int
    iso: str


def dates(text: str) -> list[Dated]:
    """All complete dates of a short text, in order.

    >>> dates("Sept. 26, 2018 and 13.12.2025")
    [Dated(start=0, end=14, iso='2018-09-26'), Dated(start=19, end=29, iso='2025-12-13')]
    """
    return sorted((*_worded(text), *_stroked(text)))


def month_dates(text: str) -> list[Dated]:
    """All months of a year, be there a day or not.

    >>> month_dates("June 2023 issue")
    [Dated(start=0, end=9, iso='2023-06')]
    """
    return [
        Dated(match.start(), match.end(), f"{match['year']}-{_MONTHS.index(match['month'][:3].lower()) + 1:02d}")
        for match in _MONTH_OF_YEAR.finditer(text)
    ]


def iso_date(text: str) -> str | None:
    """A text that is a date and nothing else (or an e-mail date, RFC 5322) as ISO 8601, else None.

    >>> iso_date("21 May 2014"), iso_date("Wed, 21 May 2014 10:00:00 +0200"), iso_date("yesterday")
    ('2014-05-21', '2014-05-21', None)
    """
    found = dates(text)
    if found and (found[0].start, found[0].end) == (0, len(text)):
        return found[0].iso
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, IndexError, OverflowError):
        return None


def _worded(text: str) -> Iterator[Dated]:
    for form in _FORMS:
        for match in form.finditer(text):
            month = match["month"].lower()
            number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
            yield from _valid(match, number, int(match["day"]))


def _stroked(text: str) -> Iterator[Dated]:
    for match in _STROKES.finditer(text):
        first, second = int(match["first"]), int(match["second"])
        if first > 12 or first == second:
            yield from _valid(match, second, first)
        elif second > 12:
            yield from _valid(match, first, second)


def _valid(match: re.Match[str], month: int, day: int) -> Iterator[Dated]:
    try:
        yield Dated(match.start(), match.end(), date(int(match["year"]), month, day).isoformat())
    except ValueError:  # 30 February
        return
