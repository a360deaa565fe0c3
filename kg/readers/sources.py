"""What there is to read: files, folders, globs and the standard input, found without opening anything."""

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import StopRun

STDIN = "stdin.jsonl"


@dataclass(frozen=True, order=True)
class Source:
    """A file to read, ``path``, under the ``name`` by which the user knows it; no path means standard input."""

    name: str
    path: Path | None = None


def find(paths: Sequence[str | Path]) -> list[Source]:
    """The files that ``paths`` name, each once, sorted by name and then by path; nothing is opened.

    A path is a file, a folder (taken with all that lies below it, hidden files excepted), a glob
    (``news/**/*.txt``) or ``-`` for JSON Lines on standard input. The name of a file is relative to the folder
    that was given, or to the part of a glob before its first wild card, in POSIX form.

    Raises `StopRun` if a path or glob leads to no file.
    """
    found: dict[Path | None, str] = {}
    for source in (source for path in paths for source in _expanded(str(path))):
        key = Path(os.path.realpath(source.path)) if source.path else None  # resolve() raises at a link to itself
        # A file that was named twice goes by its longest name, whatever the order of the arguments.
        found[key] = max(found.get(key, ""), source.name, key=lambda name: (len(name), name))
    return sorted((Source(name, path) for path, name in found.items()), key=lambda s: (s.name, str(s.path)))


def _expanded(path: str) -> list[Source]:
    if path == "-":
        return [Source(STDIN)]
    if os.path.lexists(path):
        base = Path(path) if Path(path).is_dir() else Path(path).parent
        sources = list(_below(base, [Path(path)]))
    elif glob.has_magic(path):
        base = _fixed_part(Path(path))
        sources = list(_below(base, (Path(match) for match in glob.glob(path, recursive=True))))
    else:
        raise StopRun(f"{path}: no such file or folder; check the path, or quote a glob")
    if not sources:
        raise StopRun(f"{path}: nothing to read there; name a folder or glob that holds documents")
    return sources


def _fixed_part(pattern: Path) -> Path:
    """The folder in which a glob begins: ``news/2024-*/*.txt`` begins in ``news``."""
    return next(parent for parent in pattern.parents if not glob.has_magic(str(parent)))


def _below(base: Path, paths: Iterable[Path]) -> Iterator[Source]:
    for path in paths:
        for file in _files(path) if path.is_dir() else [path]:
            name = os.fsencode(file.relative_to(base).as_posix()).decode("utf-8", "replace")
            yield Source(name, file)


def _files(folder: Path) -> Iterator[Path]:
    """All files below a folder. Links to folders are not followed: they may lead outside, or round in a circle."""
    for parent, folders, files in os.walk(folder, onerror=_stop):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(files) if not name.startswith("."))


def _stop(error: OSError) -> None:
    raise StopRun(f"{error.filename}: {error.strerror}; make the folder readable or leave it out") from error
