"""What readers drew from files, kept from build to build: a page of HTML takes longer to draw than to read."""

import hashlib
import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from cattrs.errors import BaseValidationError

from kg.build.remembered.codec import converter
from kg.build.remembered.conditions import code, digest, libraries
from kg.model.document import Document, Skipped
from kg.readers import Source

DRAWN = "drawn"
Results = tuple[Document | Skipped, ...]


@dataclass(frozen=True)
class Drawn:
    """Documents in a folder, a file for each source, under a hash of its name, its bytes and our readers."""

    folder: Path
    used: set[Path] = field(default_factory=set)

    def of(self, source: Source, draw: Callable[[Source], Iterable[Document | Skipped]]) -> Results:
        """What ``draw`` makes of a source, or has made of the same bytes before."""
        try:
            path = self._path(source)
        except OSError:  # standard input, a pipe, a file that cannot be read: the readers know what to say
            return tuple(draw(source))
        kept = _read(path)
        if kept is None:
            kept = tuple(draw(source))
            self._write(path, kept)
        self.used.add(path)
        return kept

    def prune(self) -> None:
        """Remove what no source of this build needed."""
        for path in self.folder.glob("*"):
            if path not in self.used:
                with suppress(OSError):  # what cannot be removed is only in the way
                    path.unlink()

    def _path(self, source: Source) -> Path:
        if source.path is None or not source.path.is_file():
            raise OSError("no file")
        with source.path.open("rb") as file:
            content = hashlib.file_digest(file, "sha256").hexdigest()
        return self.folder / f"{digest(source.name, content, *libraries(), code('model', 'readers'))}.json"

    def _write(self, path: Path, results: Results) -> None:
        """Keep results if the disk lets us; without them the next build draws anew."""
        part = path.with_suffix(".part")
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(converter().unstructure(results, Results), ensure_ascii=False), encoding="utf-8")
            part.replace(path)


def _read(path: Path) -> Results | None:
    """What is kept in a file; None if nothing is, or it is damaged."""
    try:
        return converter().structure(json.loads(path.read_bytes()), Results)
    except (OSError, ValueError, BaseValidationError, AttributeError, TypeError, RecursionError):
        return None
