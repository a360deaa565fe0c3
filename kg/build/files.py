"""Files that are whole or not there, and folders that hold no others."""

import hashlib
import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from kg.readers import Source


def write_whole(path: Path, content: bytes, *, lasting: bool = False) -> None:
    """Write a file so that it is never seen half written, also if the process ends meanwhile.

    The content is written beside its place and moved there. What is ``lasting`` is on the disk itself before that, so
    that a power cut loses neither the old content nor the new. Raises `OSError` if the disk refuses.
    """
    part = path.with_suffix(".part")
    part.write_bytes(content)
    if lasting:
        to_disk(part)
    part.replace(path)


def to_disk(path: Path) -> None:
    """Have a file, or the names in a folder, written to the disk itself. Raises `OSError` if the disk refuses."""
    if os.name == "nt" and path.is_dir():
        return  # Windows knows no such thing
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def prune(folder: Path, needed: Collection[Path]) -> None:
    """Remove the files of a folder that are not needed; what cannot be removed is only in the way."""
    for path in folder.glob("*"):
        if path not in needed:
            with suppress(OSError):
                path.unlink()


def hash_of(source: Source) -> str:
    """The SHA-256 of what a source holds. Raises `OSError` if it is no file: standard input is read once."""
    if source.path is None or not source.path.is_file():
        raise OSError("no file")
    return sum_of(source.path)


def sum_of(path: Path) -> str:
    """The SHA-256 of a file. Raises `OSError` if it cannot be read."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
