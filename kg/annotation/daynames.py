"""Names of months and weekdays from CLDR, and arithmetic on years, months and days written in ISO 8601."""

import calendar
from datetime import date, timedelta
from functools import cache

from babel import Locale


@cache
def months() -> dict[str, int]:
    """Names and abbreviations in lower case, without full stop: ``{"january": 1, "jan": 1, "sept": 9, …}``."""
    return {
        name.casefold(): number
        for locale in ("en", "en_GB")
        for width in ("abbreviated", "wide")
        for number, name in Locale.parse(locale).months["format"][width].items()
    }


@cache
def weekdays() -> dict[str, int]:
    """Names in lower case: ``{"monday": 0, …, "sunday": 6}``, numbered as in `datetime`."""
    return {name.casefold(): number for number, name in Locale("en").days["format"]["wide"].items()}


def day_text(year: int, month: int, day: int) -> str | None:
    """The ISO date, or None where the calendar has no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, day).isoformat()


def month_text(year: int, month: int) -> str:
    """The ISO month; ``month`` may run over: month 0 is December of the year before."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return f"{year:04d}-{month:02d}"


def weekday_before(today: date, weekday: int) -> str:
    """The last such weekday on or before ``today``."""
    return (today - timedelta(days=(today.weekday() - weekday) % 7)).isoformat()


def weekday_after(today: date, weekday: int) -> str:
    """The first such weekday after ``today``."""
    return (today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)).isoformat()


def week(today: date, weeks: int) -> str:
    """Monday to Sunday of the week that is ``weeks`` after that of ``today``."""
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def quarter(year: int, number: int) -> str:
    """The three months of a quarter: ``quarter(2023, 1)`` is ``2023-01/2023-03``; 0 is the last of the year before."""
    return f"{month_text(year, 3 * number - 2)}/{month_text(year, 3 * number)}"


def half(year: int, number: int) -> str:
    """The six months of a half year."""
    return f"{month_text(year, 6 * number - 5)}/{month_text(year, 6 * number)}"
