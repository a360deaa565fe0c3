"""The formats that can be read: one table, one function a format."""

import pkgutil
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO, cast

from kg.errors import SkipDocument
from kg.model.document import Document, Skipped

Format = Callable[[BinaryIO, str, int], Iterator[Document | Skipped]]
"""From an open file, the name of the source and the most bytes that a document may have, to its documents.

It raises `SkipDocument` if the file as a whole cannot be read, and never fetches anything."""

FORMATS: Mapping[str, str] = {
    ".htm": "kg.readers.html:read",
    ".html": "kg.readers.html:read",
    ".jsonl": "kg.readers.jsonl:read",
    ".md": "kg.readers.text:read",
    ".pdf": "kg.readers.pdf:read",
    ".txt": "kg.readers.text:read",
}
"""Suffix (in lower case) to the `Format` that reads it, by name so that a parser is loaded when it is first needed."""


def format_of(suffix: str) -> Format:
    """The function that reads files with this suffix; raises `SkipDocument` if there is none."""
    if suffix.lower() not in FORMATS:
        what = f"no reader for {suffix}" if suffix else "no suffix to tell its format"
        raise SkipDocument(f"{what}; known: {', '.join(sorted(FORMATS))}")
    return cast(Format, pkgutil.resolve_name(FORMATS[suffix.lower()]))
