"""What readers drew from files, kept from build to build: a page of HTML takes longer to draw than to read."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from kg.build.files import hash_of, prune, write_whole
from kg.build.remembered.codec import Results, results_as_json, results_from_json
from kg.build.remembered.conditions import digest
from kg.extraction.versions import code, libraries
from kg.model.document import Document, Skipped
from kg.model.limits import DEFAULT, Limits
from kg.readers import Source

DRAWN = "drawn"


@dataclass(frozen=True)
class Drawn:
    """Documents in a folder, a file for each source, under a hash of its name and bytes, our readers and limits."""

    folder: Path
    limits: Limits = DEFAULT
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
        prune(self.folder, self.used)

    def _path(self, source: Source) -> Path:
        made_by = (*libraries(), code("model", "readers"), repr(self.limits))
        return self.folder / f"{digest(source.name, hash_of(source), *made_by)}.json"

    def _write(self, path: Path, results: Results) -> None:
        """Keep results if the disk lets us; without them the next build draws anew."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(path, results_as_json(results))


def _read(path: Path) -> Results | None:
    """What is kept in a file; None if nothing is, or it is damaged."""
    try:
        return results_from_json(path.read_bytes())
    except (OSError, ValueError):
        return None
