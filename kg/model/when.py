"""What a time in ISO 8601, or an EDTF interval (ISO 8601-2:2019), means in days."""

import calendar
import re
from datetime import date

_POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")


def bounds(when: str) -> tuple[date | None, date | None]:
    """The first and the last day that ``when`` may mean; None for an open end (``..``) or an unreadable text.

    >>> bounds("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    >>> bounds("2024-03/..")
    (datetime.date(2024, 3, 1), None)
    """
    first, slash, last = when.partition("/")
    return _edge(first, last=False), _edge(last if slash else first, last=True)


def _edge(point: str, *, last: bool) -> date | None:
    """The first or last day of a year, month or day; a day that the calendar lacks is none."""
    match = _POINT.fullmatch(point)
    if not match:
        return None
    year = int(match["year"])
    month = int(match["month"] or (12 if last else 1))
    if year == 0 or not 1 <= month <= 12:
        return None
    days = calendar.monthrange(year, month)[1]
    day = int(match["day"] or (days if last else 1))
    return date(year, month, day) if 1 <= day <= days else None
