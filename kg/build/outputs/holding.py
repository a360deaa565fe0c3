"""One build at a time in a folder: the second is told of the first, and what a killed one left is put right."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.build.outputs.names import OUTPUTS, RECORD
from kg.build.outputs.swap import finish
from kg.errors import StopRun

try:
    import fcntl
except ImportError:  # Windows has none, and its files cannot be replaced while another build reads them
    fcntl = None  # type: ignore[assignment]

SCRATCH = f".build-{os.getpid()}-"
"""What the name of a scratch folder begins with: it tells which process builds."""
_SCRATCH = re.compile(r"\.build-(?:(\d+)-)?\w+")


@contextmanager
def holding(out: Path) -> Iterator[None]:
    """Have a folder to oneself. It is made, and removed again if it is empty in the end.

    The operating system holds the lock, on the folder itself: it ends with the process, however that ends.

    Raises `StopRun` if another process builds into ``out``; if ``out`` is a file, cannot be written, or holds files
    under our names that no build wrote.
    """
    created = _made(out)
    handle = os.open(out, os.O_RDONLY) if fcntl else None
    try:
        if handle is not None:
            _lock(handle, out)
        for scratch in _scratches(out):
            finish(scratch, out, OUTPUTS)
        _refuse_foreign(out)
        yield
    finally:
        if created and not any(out.iterdir()):
            out.rmdir()
        if handle is not None:
            os.close(handle)


def _made(out: Path) -> bool:
    """Make the folder; whether it was not there before."""
    if out.exists() and not out.is_dir():
        raise StopRun(f"{out} is a file; name a folder to build into")
    created = not out.exists()
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StopRun(f"{out} cannot be made ({error.strerror}); name another folder") from error
    if not os.access(out, os.R_OK | os.W_OK):
        raise StopRun(f"{out} cannot be written; name another folder, or change its permissions")
    return created


def _lock(handle: int, out: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        builders = [found[1] for path in _scratches(out) if (found := _SCRATCH.fullmatch(path.name)) and found[1]]
        named = f"process {builders[0]}" if builders else "another process"
        raise StopRun(f"{out} is being built by {named}; wait for it, or name another folder") from error
    except OSError:  # a file system without locks: whoever uses one sees to it
        return


def _scratches(out: Path) -> list[Path]:
    return sorted(path for path in out.glob(".build-*") if path.is_dir() and _SCRATCH.fullmatch(path.name))


def _refuse_foreign(out: Path) -> None:
    foreign = [name for name in OUTPUTS if (out / name).exists()] if not (out / RECORD).exists() else []
    if foreign:
        raise StopRun(f"{out} holds {foreign[0]}, which no build wrote; name another folder, or move it away")
