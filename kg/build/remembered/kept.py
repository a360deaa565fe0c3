"""Readings that are kept from build to build, so that what has not changed is not read again."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.build.files import prune, write_whole
from kg.build.remembered.codec import as_json, from_json
from kg.build.remembered.conditions import digest
from kg.model.document import Document
from kg.model.reading import Reading

READINGS = ".readings"
"""The folder beside the outputs of a build in which its readings are kept."""
_NAME = "[0-9a-f]" * 16 + ".json"  # a digest: what else is remembered stands in the same folder


@dataclass(frozen=True)
class Kept:
    """Readings in a folder, a file each, under a hash of the document and of the `conditions` of the reading."""

    folder: Path
    conditions: str

    def get(self, document: Document) -> Reading | None:
        """The reading of a document under these conditions, or None. Raises `ValueError` if it is damaged."""
        path = self._path(document)
        reading = _read(path, self.conditions) if path.exists() else None
        if reading is not None and reading.document != document:
            raise ValueError("it is the reading of another document")
        return reading

    def keep(self, reading: Reading) -> None:
        """Keep a reading: whole or, if the process ends meanwhile, not at all. Raises `OSError` if the disk refuses."""
        self.folder.mkdir(exist_ok=True)
        path = self._path(reading.document)
        body = as_json(reading)
        write_whole(path, f"{self.conditions} {_checksum(body)}\n".encode() + body)

    def all(self) -> Iterator[Reading]:
        """All readings made under these conditions, in no order. Raises `ValueError` at one that is damaged."""
        for path in self.folder.glob(_NAME):
            reading = _read(path, self.conditions)
            if reading is not None:
                yield reading

    def prune(self, documents: Iterable[Document]) -> None:
        """Remove all but the readings of these documents under these conditions."""
        prune(self.folder, {self._path(document) for document in documents})

    def _path(self, document: Document) -> Path:
        spans = [(span.start, span.end) for span in document.boilerplate]
        return self.folder / f"{digest(document.key, document.file, spans, self.conditions)}.json"


def _read(path: Path, conditions: str) -> Reading | None:
    """The reading in a file, None if it was made under other conditions."""
    try:
        head, _, body = path.read_bytes().partition(b"\n")
    except OSError as error:
        raise ValueError("it cannot be read") from error
    made, _, checksum = head.partition(b" ")
    if checksum != _checksum(body).encode():
        raise ValueError("it is damaged")
    return from_json(body) if made == conditions.encode() else None


def _checksum(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()
