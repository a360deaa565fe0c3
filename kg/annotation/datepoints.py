"""What the words of one time mean: resolved against the date of issue and the times told before."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from kg.annotation.datewords import COUNTS, DECADES, FEASTS, number_of_quarter
from kg.annotation.daynames import (
    day_text,
    half,
    month_text,
    months,
    quarter,
    week,
    weekday_after,
    weekday_before,
    weekdays,
)

Match = re.Match[str]


@dataclass(frozen=True)
class Point:
    """The nearest reading before the date of issue and the nearest after it; the same where there is but one."""

    past: str
    future: str


class Resolver:
    """Resolves the times of one document, in the order of its text.

    Where of the date of ``issued`` only the month is known, not ``exact``, weekdays and "yesterday" are left out.

    ``last`` is the time told before (ISO 8601), which "that month" takes up, ``span`` the interval that it ends;
    ``end`` is where its words ended. ``year`` is that of the heading above, if a year is one.
    """

    def __init__(self, issued: date | None, *, exact: bool = True) -> None:
        self.issued = issued
        self.today = issued if exact else None
        self.last: str | None = None
        self.span: str | None = None
        self.end = 0
        self.year: int | None = None

    def remember(self, when: str, span: str | None = None) -> None:
        """Let later words such as "that month" refer to ``when``, and "the same period" to the interval it ends."""
        self.last, self.span = when, span

    def resolve(self, match: Match, shared: Match | None = None, *, new_sentence: bool = True) -> Point | None:
        """The meaning of a match of `datewords.pattern`, or None if it cannot be told.

        ``shared`` is the time after it in a list, whose year it may share: "in April and May 2024".
        """
        readers = {
            "iso": self._iso, "dotted": self._dotted, "wd": self._weekday, "q": self._quarter, "q2": self._quarter,
            "h": self._half, "h2": self._half, "fm": self._first_months, "decade": self._decade,
            "tens": self._decade, "tens2": self._decade, "feast": self._feast,
            "y1": self._years, "y": self._year, "rel": self._relative, "run": self._running, "out": self._running,
            "ends": self._running, "day": self._daily, "ago": self._ago,
            "nth": self._nth, "dth": self._day_alone, "same": self._same, "then": self._then,
        }  # fmt: skip
        if match["d1"] or match["d2"] or match["m3"]:
            return self._dated(match, shared, new_sentence=new_sentence)
        return next((read(match) for group, read in readers.items() if match[group]), None)

    def _dated(self, match: Match, shared: Match | None, *, new_sentence: bool) -> Point | None:
        """A day or month, with its own year, that of the next time in a list, or the one that context gives."""
        year = self._written_year(match)
        if year is None and shared is not None and not self._is_last(match):
            year = self._written_year(shared)
        if year is None and not self._is_last(match) and not match["m3pre"]:
            year = self.year
        if year is None and not new_sentence and self.last and len(self.last) >= 7 and "/" not in self.last:
            number = months()[(match["m1"] or match["m2"] or match["m3"]).lower()]
            year = int(self.last[:4]) if self.last[5:7] <= f"{number:02d}" and not self._is_last(match) else None
        return self._day(match, year) if match["d1"] or match["d2"] else self._month(match, year)

    def _written_year(self, match: Match) -> int | None:
        for group in ("m1", "m2", "m3"):
            if match[f"{group}y"]:
                return int(match[f"{group}y"])
            if match[f"{group}which"]:
                return self._which_year(match[f"{group}which"])
        return int(match["y"]) if match["y"] else None

    def _which_year(self, words: str) -> int | None:
        """The year of "last year", "this year", "the same year"."""
        which = words.lower().rsplit(None, 1)[0]
        if which in ("that", "the same"):
            return self._year_told()
        step = {"last": -1, "the previous": -1, "next": 1, "the following": 1}.get(which, 0)
        return self.issued.year + step if self.issued else None

    def _is_last(self, match: Match) -> bool:
        return any(match[group] for group in ("m1last", "m2last", "m3last", "m3pre"))

    def _day(self, match: Match, year: int | None = None) -> Point | None:
        group = "1" if match["d1"] else "2"
        month = months()[match[f"m{group}"].lower()]
        first, last = int(match[f"d{group}"]), match[f"d{group}to"]
        past, future = self._years_around(month, first) if year is None else (year, year)
        if past is None or future is None:
            return None
        if match[f"m{group}last"]:
            future = past
        if match[f"d{group}and"] and last and not self._is_row(match, first, int(last)):
            first, last = int(last), None
        return _both(self._days(past, month, first, last), self._days(future, month, first, last))

    def _is_row(self, match: Match, first: int, last: int) -> bool:
        """Whether two days joined by "and" are one time: the 22nd and 23rd, or "between" the 3rd and 9th."""
        return last == first + 1 or match.string[: match.start()].lower().endswith("between ")

    def _days(self, year: int, month: int, first: int, last: str | None) -> str | None:
        start = day_text(year, month, first)
        end = day_text(year, month, int(last)) if last else None
        if start and last:
            return f"{start}/{end}" if end and end > start else None
        return start

    def _month(self, match: Match, year: int | None = None) -> Point | None:
        month = months()[match["m3"].lower()]
        if year is not None:
            return _both(month_text(year, month), month_text(year, month))
        pre = (match["m3pre"] or "").lower()
        past, future = self._years_around(month, None)
        if past is None or future is None:
            return None
        if (pre == "last" or match["m3last"]) and self.issued:
            past = future = self.issued.year - (month >= self.issued.month)
        if pre == "next" and self.issued:
            past = future = self.issued.year + (month <= self.issued.month)
        if pre == "this" and self.issued:
            past = future = self.issued.year
        if pre in {"that", "the same"}:
            past = future = self._year_told() or past
        return _both(month_text(past, month), month_text(future, month))

    def _year_told(self) -> int | None:
        return int(self.last[:4]) if self.last and self.last[:4].isdigit() else None

    def _years_around(self, month: int, day: int | None) -> tuple[int | None, int | None]:
        """The years of the nearest such day or month on or before, and on or after, the date of issue.

        Without that date, the year of the time told before.
        """
        if self.issued is None:
            return self._year_told(), self._year_told()
        today = (self.issued.month, self.issued.day if day else 0)
        this = (month, day or 0)
        return self.issued.year - (this > today), self.issued.year + (this < today)

    def _iso(self, match: Match) -> Point | None:
        year, month, day = (int(part) for part in re.split(r"[-/.]", match["iso"]))
        return _one(day_text(year, month, day))

    def _dotted(self, match: Match) -> Point | None:
        """Day before month, as everywhere but in America; with slashes only where no other reading is possible."""
        first, second, year = (int(part) for part in re.split(r"[./]", match["dotted"]))
        if "/" in match["dotted"] and second > 12:
            first, second = second, first
        elif "/" in match["dotted"] and first <= 12 and first != second:
            return None
        return _one(day_text(year, second, first))

    def _weekday(self, match: Match) -> Point | None:
        if self.today is None:
            return None
        number = weekdays()[match["wd"].lower()]
        pre = (match["wpre"] or "").lower()
        past, future = weekday_before(self.today, number), weekday_after(self.today, number)
        if pre == "last" or match["wlast"]:
            return _one(weekday_before(self.today - timedelta(days=1), number))
        return _one(future) if pre == "next" else Point(past, future)

    def _quarter(self, match: Match) -> Point | None:
        number = number_of_quarter(match["q"] or match["q2"])
        return self._part(quarter, number, 3 * number - 2, match["qy"] or match["q2y"], match["qwhich"])

    def _half(self, match: Match) -> Point | None:
        number = number_of_quarter(match["h"] or match["h2"])
        return self._part(half, number, 6 * number - 5, match["hy"] or match["h2y"], match["hwhich"])

    def _part(
        self, span: Callable[[int, int], str], number: int, month: int, year: str | None, which: str | None
    ) -> Point | None:
        """A part of a year that begins in ``month``; one that is going on counts as the next, not as the last."""
        known = int(year) if year else self._which_year(which) if which else None
        if known is not None:
            return _one(span(known, number))
        length = 3 if span is quarter else 6
        past, future = self._years_around(month + length - 1, None)
        return _both(span(past, number), span(future, number)) if past and future else None

    def _first_months(self, match: Match) -> Point | None:
        """The first months of a year, as many as are told: "the first nine months of 2024"."""
        written = match["fm"].lower()
        count = COUNTS.get(written) or int(written)
        which = match["fmwhich"]
        year = int(match["fmy"]) if match["fmy"] else self._which_year(which) if which else None
        if year is None:
            year = self._years_around(count, None)[0]
        if year is None or not 1 < count < 12:
            return None
        return _one(f"{month_text(year, 1)}/{month_text(year, count)}")

    def _decade(self, match: Match) -> Point | None:
        tens = match["tens2"] or DECADES.get((match["tens"] or "").lower())
        decade = match["decade"] or f"19{tens}"
        return _one(f"{decade}0/{decade}9")

    def _feast(self, match: Match) -> Point | None:
        month, day = FEASTS[" ".join(match["feast"].lower().replace("’", "'").split())]
        past, future = (int(match["feasty"]),) * 2 if match["feasty"] else self._years_around(month, day)
        if past is None or future is None:
            return None
        if day is None:
            return _both(month_text(past, month), month_text(future, month))
        return _both(day_text(past, month, day), day_text(future, month, day))

    def _years(self, match: Match) -> Point | None:
        last = match["y2"] if len(match["y2"]) == 4 else match["y1"][:2] + match["y2"]
        return _one(f"{match['y1']}/{last}" if last > match["y1"] else None)

    def _year(self, match: Match) -> Point | None:
        return _one(match["y"])

    def _relative(self, match: Match) -> Point | None:
        if self.issued is None:
            return None
        step = {"last": -1, "the previous": -1, "next": 1}.get(match["rel"].lower(), 0)
        year, month = self.issued.year, self.issued.month
        match match["unit"].lower():
            case "year":
                return _one(f"{year + step:04d}")
            case "month":
                return _one(month_text(year, month + step))
            case "week":
                return _one(week(self.today, step) if self.today else None)
            case _:
                return _one(quarter(year, (month - 1) // 3 + 1 + step))

    def _running(self, match: Match) -> Point | None:
        """The year, month or week that is going on."""
        if self.issued is None:
            return None
        match (match["run"] or match["out"] or match["ends"]).lower():
            case "year":
                return _one(f"{self.issued.year:04d}")
            case "month":
                return _one(month_text(self.issued.year, self.issued.month))
            case _:
                return _one(week(self.today, 0) if self.today else None)

    def _daily(self, match: Match) -> Point | None:
        steps = {
            "yesterday": -1, "last night": -1, "last evening": -1, "tomorrow": 1,
            "the day before yesterday": -2, "the day after tomorrow": 2,
        }  # fmt: skip
        step = steps.get(" ".join(match["day"].lower().split()), 0)
        return _one((self.today + timedelta(days=step)).isoformat()) if self.today else None

    def _ago(self, match: Match) -> Point | None:
        if self.issued is None:
            return None
        count = COUNTS.get(match["ago"].lower()) or int(match["ago"])
        if count > 999:
            return None
        match match["agounit"].lower():
            case "year":
                return _one(f"{self.issued.year - count:04d}")
            case "month":
                return _one(month_text(self.issued.year, self.issued.month - count))
            case _:
                return _one((self.today - timedelta(days=count)).isoformat() if self.today else None)

    def _nth(self, match: Match) -> Point | None:
        which = " ".join(match["nthwhich"].lower().split())
        if which in ("that", "the same"):
            month = self.last[:7] if self.last and re.match(r"\d{4}-\d\d", self.last) else None
        else:
            step = {"last": -1, "next": 1}.get(which, 0)
            month = month_text(self.issued.year, self.issued.month + step) if self.issued else None
        return _one(day_text(int(month[:4]), int(month[5:]), int(match["nth"]))) if month else None

    def _day_alone(self, match: Match) -> Point | None:
        """A day of the month told before, else of the last: "on the 11th"; "ult." is that before the date of issue."""
        day, ult = int(match["dth"]), match["ult"]
        told = self.last if self.last and re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", self.last) else None
        if ult and self.issued:
            told = month_text(self.issued.year, self.issued.month - (ult.lower() == "ult"))
        elif told is None and self.today:
            told = month_text(self.today.year, self.today.month - (day > self.today.day))
        return _one(day_text(int(told[:4]), int(told[5:7]), day)) if told else None

    def _same(self, match: Match) -> Point | None:
        """The time told before, no more precise than the words ask: "that year" after "May 2014" is 2014."""
        if self.last is None:
            return None
        unit = match["same"].lower().split()[-1]
        year = match["samey"] or (str(self.issued.year - 1) if match["samelast"] and self.issued else None)
        span = self.last if "/" in self.last else self.span
        if span and unit in {"period", "time", "months", "week", "quarter", "half", "half-year"}:
            return _one(span if year is None else re.sub(r"\d{4}(?=-)", year, span))
        if "/" in self.last:
            return None
        length = {"year": 4, "month": 7}.get(unit, 10)
        precise = unit in ("day", "date", "evening", "night", "morning", "afternoon")
        wanted = 10 if precise else 7 if unit == "month" else 4
        same = self.last[:length] if year is None else f"{year}{self.last[4:length]}"
        return _one(same) if len(self.last) >= wanted else None

    def _then(self, _match: Match) -> Point | None:
        return _one(self.last) if self.last and "/" not in self.last else None


def _one(when: str | None) -> Point | None:
    return Point(when, when) if when else None


def _both(past: str | None, future: str | None) -> Point | None:
    """Two readings; one that the calendar lacks (29 February) leaves the other."""
    if past is None or future is None:
        return _one(past or future)
    return Point(past, future)
