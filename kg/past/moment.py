"""A moment, as people write it."""

from datetime import UTC, datetime, time

from kg.model.when import bounds


def moment(text: str) -> datetime:
    """The last moment that a date, month or year means, or the time that is written out; UTC unless it says otherwise.

    >>> moment("2026-03-01").isoformat(), moment("2026-03-01T12:00+01:00").isoformat()
    ('2026-03-01T23:59:59.999999+00:00', '2026-03-01T11:00:00+00:00')

    Raises `ValueError` if it is none.
    """
    last = bounds(text)[1] if "/" not in text else None
    if last is not None:
        return datetime.combine(last, time.max, UTC)
    written = datetime.fromisoformat(text)
    try:
        return written.replace(tzinfo=UTC) if written.tzinfo is None else written.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"{text} is out of the calendar") from error
