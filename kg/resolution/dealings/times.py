"""Times held against each other: what is told of when, and when it was told."""

from collections.abc import Iterator
from datetime import date
from math import inf

from kg.resolution.dealings.telling import Time, Told
from kg.resolution.dealings.weights import (
    DAY_IN_MONTH,
    DAYS_APART,
    EVENTS_APART,
    IN_SPAN,
    IN_WEEK,
    IN_YEAR,
    MEETINGS_APART,
    MET_AT_ONCE,
    MET_LATER,
    MET_SOME_DAY,
    NEAR_DAYS,
    NEIGHBOUR_DAYS,
    OTHER_TYPE,
    SAME_DAY,
    SAME_MONTH,
    SAME_SPAN,
    SAME_YEAR,
    TOLD_AT_ONCE,
    TOLD_LATER,
    TOLD_MUCH_LATER,
    TOLD_SOON,
    TOLD_THEN,
    TYPES,
    YEARS_APART,
)
from kg.resolution.links import Reason

AT_ONCE, SOON, LATER, MUCH_LATER = 3, 10, 45, 180
"""Days between two publications."""
WEEK, FORTNIGHT, MONTH = 7, 14, 31
SAME = {10: SAME_DAY, 7: SAME_MONTH, 4: SAME_YEAR}
"""Points for one time, by the length of its text: ``2024-03-05``, ``2024-03``, ``2024``."""


def compare_times(one: Told, other: Told) -> Iterator[Reason]:
    """What the dates of two claims say; where either has none, what the days of publication say."""
    roles = sorted(one.times.keys() & other.times.keys())
    for role in roles:
        yield _role(role, one, other)
    if not roles and TYPES.get(one.type, OTHER_TYPE).event:
        yield from _told_when(one, other)


def _role(role: str, one: Told, other: Told) -> Reason:
    pairs = [(_points(a, b), a, b) for a in one.times[role] for b in other.times[role]]
    points, a, b = max(pairs, key=lambda pair: (pair[0], sorted((pair[1].text, pair[2].text))))
    if points >= 0:
        text = f"{role}: {a.text} in both" if a.text == b.text else f"{role}: {a.text} and {b.text} may be one"
        return Reason(points, text)
    if one.type in {"Meeting", "Measurement"} and points < NEIGHBOUR_DAYS:
        points = MEETINGS_APART
    elif TYPES.get(one.type, OTHER_TYPE).event and gap(a, b) > FORTNIGHT:
        points = EVENTS_APART
    return Reason(points, f"{role}s apart: {a.text}; {b.text}")


def _points(one: Time, other: Time) -> float:
    if one.text == other.text:
        return SAME.get(len(one.text), SAME_SPAN) if "/" not in one.text else SAME_SPAN
    days = gap(one, other)
    if days > 0:
        return _apart(one, other, days)
    if "/" in one.text or "/" in other.text:
        longest = max(_days_of(one), _days_of(other))
        return IN_WEEK if longest <= WEEK else DAY_IN_MONTH if longest <= MONTH else IN_SPAN
    lengths = {len(one.text), len(other.text)}
    return DAY_IN_MONTH if lengths == {7, 10} else IN_YEAR


def _days_of(time: Time) -> float:
    return (time.last - time.first).days + 1 if time.first and time.last else inf


def _apart(one: Time, other: Time, days: int) -> float:
    if len(one.text) == len(other.text) == 10:
        if days == 1:
            return NEIGHBOUR_DAYS
        if days <= WEEK:
            return NEAR_DAYS
    return YEARS_APART if one.text[:4] != other.text[:4] and days > 31 else DAYS_APART


def gap(one: Time, other: Time) -> int:
    """Days from one time to another; 0 where they overlap."""
    after_one = (other.first - one.last).days if other.first and one.last else 0
    after_other = (one.first - other.last).days if one.first and other.last else 0
    return max(after_one, after_other, 0)


def _told_when(one: Told, other: Told) -> Iterator[Reason]:
    meeting = one.type == "Meeting"
    if one.times or other.times:
        yield from _told_then(one, other, meeting=meeting)
        return
    if one.issued is None or other.issued is None:
        if meeting:
            yield Reason(MET_SOME_DAY, "nothing says that they met on one day")
        return
    days = abs((one.issued - other.issued).days)
    points = _met(days) if meeting else _told(days)
    if points:
        yield Reason(points, f"published {_days(days)}")


def _told_then(one: Told, other: Told, *, meeting: bool) -> Iterator[Reason]:
    """One has a date, the other only the day on which it was published."""
    dated, undated = (one, other) if one.times else (other, one)
    if undated.issued is None:
        if meeting:
            yield Reason(MET_SOME_DAY, "nothing says that they met on one day")
        return
    days = min(_since(time, undated.issued) for times in dated.times.values() for time in times)
    if days <= WEEK:
        yield Reason(TOLD_THEN, f"dated {_texts(dated)}, and told on {undated.issued}")
    elif days > MUCH_LATER or (meeting and days > LATER):
        yield Reason(TOLD_MUCH_LATER, f"dated {_texts(dated)}, but told as news on {undated.issued}")
    elif meeting and days > SOON:
        yield Reason(TOLD_LATER, f"dated {_texts(dated)}, but told as news on {undated.issued}")


def _since(time: Time, issued: date) -> int:
    """Days from a time to the day of publication, in either direction; 0 where that day lies within."""
    before = (time.first - issued).days if time.first else 0
    after = (issued - time.last).days if time.last else 0
    return max(before, after, 0)


def _met(days: int) -> float:
    return MET_AT_ONCE if days <= AT_ONCE else 0.0 if days <= SOON else MET_LATER


def _told(days: int) -> float:
    limits = ((AT_ONCE, TOLD_AT_ONCE), (SOON, TOLD_SOON), (LATER, 0.0), (MUCH_LATER, TOLD_LATER))
    return next((points for limit, points in limits if days <= limit), TOLD_MUCH_LATER)


def _days(days: int) -> str:
    return "on one day" if days == 0 else f"{days} day{'s' if days > 1 else ''} apart"


def _texts(told: Told) -> str:
    return ", ".join(sorted({time.text for times in told.times.values() for time in times}))
