"""The folder of a build, replaced as a whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.build.outputs.unread import UNREAD
from kg.comparisons.links import LINKS
from kg.errors import StopRun

RECORD = "run.json"  # the mark of a build: what stands beside it under the names below was written by one
OUTPUTS = (
    "graph.nq",
    "graph.ttl",
    "graph.graphml",
    "explorer.html",
    "ontology.ttl",
    "store",
    "texts",
    UNREAD,
    LINKS,
    RECORD,
)


@contextmanager
def replacing(out: Path) -> Iterator[Path]:
    """A fresh folder, whose `OUTPUTS` take the place of those in ``out`` when the block ends well.

    When it does not, ``out`` stays as it was. Other files in ``out`` are left alone. The fresh folder is made inside
    ``out``, so that ``out`` may be a mount point or the working directory and nothing is copied between disks.

    Raises `StopRun` if ``out`` is a file, cannot be written, or holds files under our names that no build wrote.
    """
    created = _prepare(out)
    try:
        with TemporaryDirectory(prefix=".build-", dir=out) as scratch:
            new, old = Path(scratch, "new"), Path(scratch, "old")
            new.mkdir()
            old.mkdir()
            yield new
            _swap(new, out, old)
    finally:
        if created and not any(out.iterdir()):
            out.rmdir()


@contextmanager
def writing(out: Path) -> Iterator[None]:
    """Make one line, `StopRun`, of what the disk refuses (it is full, it is gone)."""
    try:
        yield
    except OSError as error:
        raise StopRun(
            f"{out} cannot be written ({error.strerror or error}); make room or name another folder"
        ) from error


def _prepare(out: Path) -> bool:
    """Make the folder; whether it was not there before."""
    if out.exists() and not out.is_dir():
        raise StopRun(f"{out} is a file; name a folder to build into")
    foreign = [name for name in OUTPUTS if (out / name).exists()] if not (out / RECORD).exists() else []
    if foreign:
        raise StopRun(f"{out} holds {foreign[0]}, which no build wrote; name another folder, or move it away")
    created = not out.exists()
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StopRun(f"{out} cannot be made ({error.strerror}); name another folder") from error
    if not os.access(out, os.W_OK):
        raise StopRun(f"{out} cannot be written; name another folder, or change its permissions")
    return created


def _swap(new: Path, out: Path, old: Path) -> None:
    moves = [(out / name, old / name) for name in OUTPUTS] + [(new / name, out / name) for name in OUTPUTS]
    done: list[tuple[Path, Path]] = []
    try:
        for source, target in moves:
            if source.exists():
                source.rename(target)
                done.append((source, target))
    except BaseException:
        for source, target in reversed(done):
            target.rename(source)
        raise
