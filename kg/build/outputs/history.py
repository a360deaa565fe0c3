"""``history.jsonl``: when each document entered the graph of a folder, and when it left.

A line is one build that changed something: ``{"at": "2026-11-22T02:10:00+00:00", "entered": {KEY: FILE}, "left": {}}``.
Lines are only ever added. These times are told by the clock, and stand in no file that a build gives again.
"""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kg.build.files import write_whole
from kg.errors import StopRun

HISTORY = "history.jsonl"


@dataclass(frozen=True)
class Event:
    """What one build changed: documents by key, with their files."""

    at: datetime
    entered: Mapping[str, str]
    left: Mapping[str, str]


def now() -> datetime:
    """The time, to the second, in UTC; the environment may say another (SOURCE_DATE_EPOCH of reproducible-builds.org).

    Raises `StopRun` if what it says is no number of seconds.
    """
    stated = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return datetime.fromtimestamp(int(stated), UTC) if stated else datetime.now(UTC).replace(microsecond=0)
    except (ValueError, OverflowError, OSError) as error:
        raise StopRun(f"SOURCE_DATE_EPOCH is {stated!r}; set it to a number of seconds since 1970") from error


def read_history(folder: Path) -> tuple[Event, ...]:
    """What builds have changed in a folder, in their order; nothing if no history was kept.

    Raises `StopRun` if a line is none of ours.
    """
    path = folder / HISTORY
    events = []
    try:
        lines = path.read_text(encoding="utf-8").split("\n") if path.exists() else []
        for number, line in enumerate(lines, start=1):
            if line:
                events.append(_event(path, number, line))
    except (OSError, UnicodeDecodeError) as error:
        raise StopRun(f"{path} cannot be read ({error}); put back a good copy, or move it away") from error
    return tuple(events)


def held(events: Sequence[Event], until: datetime | None = None) -> dict[str, str]:
    """The documents that the graph held at a moment (or after all events), by key, with their files."""
    documents: dict[str, str] = {}
    for event in events:
        if until is None or event.at <= until:
            documents = {key: file for key, file in documents.items() if key not in event.left} | dict(event.entered)
    return documents


def entered(events: Sequence[Event]) -> dict[str, datetime]:
    """When each document that the graph holds entered it, for the last time."""
    times = {key: event.at for event in events for key in event.entered}
    return {key: times[key] for key in held(events)}


def note(folder: Path, documents: Mapping[str, str], at: datetime) -> None:
    """Add what has changed if the graph now holds these documents (files by key), all at once or not at all."""
    (folder / HISTORY).with_suffix(".part").unlink(missing_ok=True)  # of a build that was killed
    before = held(read_history(folder))
    event = {
        "at": at.isoformat(),
        "entered": {key: documents[key] for key in sorted(documents.keys() - before.keys())},
        "left": {key: before[key] for key in sorted(before.keys() - documents.keys())},
    }
    if not (event["entered"] or event["left"]):
        return
    path = folder / HISTORY
    old = path.read_bytes() if path.exists() else b""
    write_whole(path, old + json.dumps(event, ensure_ascii=False).encode() + b"\n", lasting=True)


def _event(path: Path, number: int, line: str) -> Event:
    try:
        record = json.loads(line)
        at = datetime.fromisoformat(record["at"])
        return Event(at.astimezone(UTC), dict(record["entered"]), dict(record["left"]))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise StopRun(f"{path}: line {number} is no event of a build; put back a good copy, or move it away") from error
