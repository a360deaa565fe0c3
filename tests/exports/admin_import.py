"""What neo4j-admin takes, as its manual says (Operations Manual 5, "Import", "CSV file header format"), and no more.

A header names columns ``name:type``; nodes have one ``:ID``, relationships one ``:START_ID``, one ``:END_ID`` and one
``:TYPE``. A field is empty, or stands in quotes, where quotes are doubled.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

ARRAY = "\x1f"
_COLUMN = re.compile(r"(?P<name>[^:\s]*):(?P<type>[A-Za-z_]+)(?P<list>\[\])?")
_VALUES: Mapping[str, Any] = {
    "long": int,
    "double": float,
    "boolean": {"true": True, "false": False}.__getitem__,
    "string": str,
    "date": lambda text: date.fromisoformat(text).isoformat(),
}
_KEYS = {"nodes": ["ID", "LABEL"], "relationships": ["START_ID", "END_ID", "TYPE"]}


@dataclass(frozen=True)
class Column:
    name: str
    type: str
    is_list: bool

    def value(self, text: str) -> Any:
        if self.type in ("ID", "START_ID", "END_ID", "TYPE"):
            assert text
            return text
        if self.type == "LABEL":
            return text.split(ARRAY)
        read = _VALUES[self.type]
        return [read(part) for part in text.split(ARRAY)] if self.is_list else read(text)


def read(file: Path) -> list[dict[str, Any]]:
    """The rows of a file by their columns: a property by its name, what has none by its type."""
    lines = records(file.read_bytes().decode())
    columns = [column(text) for text, _ in next(lines)]
    keys = [one.type for one in columns if one.type.isupper()]
    assert keys == _KEYS[file.stem]
    names = [one.name or one.type for one in columns]
    assert len(set(names)) == len(names)
    found = []
    for record in lines:
        assert len(record) == len(columns)
        cells = zip(columns, record, strict=True)
        found.append({one.name or one.type: one.value(text) for one, (text, is_quoted) in cells if text or is_quoted})
    return found


def column(text: str) -> Column:
    match = _COLUMN.fullmatch(text)
    assert match, text
    assert match["type"] in _VALUES or match["type"].isupper(), text
    assert match["name"] or match["type"].isupper(), text
    return Column(match["name"], match["type"], match["list"] is not None)


def records(text: str) -> Iterator[list[tuple[str, bool]]]:
    """Each record's fields, and whether each stands in quotes; fails on whatever is between."""
    field = re.compile(r'(?:"(?P<quoted>(?:[^"]|"")*)"|(?P<bare>[^",\n]*))(?P<end>,|\n)')
    at, record = 0, list[tuple[str, bool]]()
    while at < len(text):
        match = field.match(text, at)
        assert match, text[at : at + 80]
        is_quoted = match["quoted"] is not None
        record.append((match["quoted"].replace('""', '"') if is_quoted else match["bare"], is_quoted))
        if match["end"] == "\n":
            yield record
            record = []
        at = match.end()
    assert not record
