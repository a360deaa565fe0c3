"""``unread.jsonl``: sentences that look like a dealing and gave no claim, so that a user sees what was missed."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.errors import StopRun
from kg.model.reading import Reading

UNREAD = "unread.jsonl"


@dataclass(frozen=True)
class Unread:
    """A sentence of a document: the file, the document's key, and where in its text the sentence stands."""

    file: str
    document: str
    start: int
    end: int
    sentence: str


def write_unread(readings: Iterable[Reading], path: Path) -> None:
    """Write the sentences as JSON Lines (one object a line, UTF-8) in the order of the readings and of their texts."""
    lines = (json.dumps(asdict(unread), ensure_ascii=False) + "\n" for unread in _of(readings))
    path.write_text("".join(lines), encoding="utf-8", newline="\n")


def read_unread(folder: Path) -> tuple[Unread, ...]:
    """The sentences that a build left unread. Raises `StopRun` if the folder holds no such list, or a broken one."""
    path = folder / UNREAD
    if not path.is_file():
        raise StopRun(f"{folder} holds no {UNREAD}; run kg build PATH… -o {folder}")
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
        return tuple(Unread(**json.loads(line)) for line in lines if line)
    except (OSError, ValueError, TypeError) as error:
        raise StopRun(f"{path} cannot be read ({error}); build the graph anew") from error


def _of(readings: Iterable[Reading]) -> Iterator[Unread]:
    for reading in readings:
        for evidence in reading.unread:
            document = reading.document
            yield Unread(document.file, document.key, evidence.start, evidence.end, evidence.exact)
