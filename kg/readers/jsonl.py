"""JSON Lines: one record a line, one document a record."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from kg.errors import SkipDocument
from kg.model.document import Document, Skipped
from kg.readers.dates import iso_date
from kg.readers.text import plain

FIELDS = ("text", "title", "publisher", "url", "date", "file")


def read(stream: BinaryIO, name: str, limit: int) -> Iterator[Document | Skipped]:
    """Records with ``text`` and, if known, ``title``, ``date``, ``publisher``, ``url`` and ``file``.

    Other fields are ignored. A document is called ``NAME#LINE`` unless the record names its ``file``; a line that
    is no such record is skipped as ``NAME:LINE``. Blank lines are passed over.
    """
    for number, line in enumerate(_lines(stream, limit), start=1):
        if not line.strip():
            continue
        try:
            yield _document(line, f"{name}#{number}", limit)
        except SkipDocument as skip:
            yield Skipped(f"{name}:{number}", str(skip))


def _lines(stream: BinaryIO, limit: int) -> Iterator[bytes]:
    """Lines, each cut off after ``limit + 1`` bytes, so that a file without line ends cannot fill the memory."""
    while line := stream.readline(limit + 1):
        rest = line
        while not rest.endswith(b"\n") and (rest := stream.readline(limit + 1)):
            pass
        yield line


def _document(line: bytes, name: str, limit: int) -> Document:
    if len(line) > limit:
        raise SkipDocument(f"larger than {limit:,} bytes")
    record = _record(line)
    text = record["text"]
    if not text.strip():
        raise SkipDocument("empty")
    if "\0" in text:
        raise SkipDocument("binary, not text")
    return Document(
        " ".join(record["file"].split()) or name,
        text,
        title=" ".join(record["title"].split()) or None,
        issued=_issued(record["date"].strip()),
        publisher=" ".join(record["publisher"].split()) or None,
        url=record["url"].strip() or None,
    )


def _record(line: bytes) -> dict[str, str]:
    """The fields of a record; those that are absent or null are empty."""
    try:
        values: Any = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SkipDocument("not UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise SkipDocument("not JSON" if isinstance(error, RecursionError) else f"not JSON: {error}") from error
    if not isinstance(values, dict):
        raise SkipDocument("not a JSON object")
    if values.get("text") is None:
        raise SkipDocument('no "text"')
    record = {field: "" if values.get(field) is None else values[field] for field in FIELDS}
    wrong = [field for field, value in record.items() if not isinstance(value, str)]
    if wrong:
        raise SkipDocument(f'"{wrong[0]}" is not a string')
    return {field: plain(value) for field, value in record.items()}


def _issued(stated: str) -> str | None:
    if not stated:
        return None
    issued = iso_date(stated)
    if issued is None:
        raise SkipDocument(f'"date" is no date: {stated[:40]!r}; write it as 2023-06-20')
    return issued
