"""Outputs put in the place of others: all of them, also if the process is killed meanwhile.

Each file takes its place in one step, so that a reader finds the old one or the new one. Before the first does, a note
in the scratch folder says which there are; whoever finds that note after a kill finishes what was begun.
"""

import json
import os
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from pathlib import Path
from shutil import rmtree

from kg.build.files import to_disk

NEW, OLD, NOTE = "new", "old", "swapping.json"
"""What a scratch folder holds: the new outputs, the old ones while they may come back, and the note."""


def swap(scratch: Path, out: Path, names: Sequence[str]) -> None:
    """Move what ``scratch`` has of the outputs called ``names`` into ``out``, and the others away.

    Everything is on the disk before the first is moved, so that no power cut leaves a name without its content. Where
    a move fails, ``out`` is as it was, and `OSError` is raised.
    """
    new, old = scratch / NEW, scratch / OLD
    old.mkdir()
    _all_to_disk(new)
    _write(scratch / NOTE, json.dumps([name for name in names if (new / name).exists()]))
    undone: list[Callable[[], object]] = []
    try:
        for name in names:
            _move(name, new, out, old, undone)
        to_disk(out)
    except BaseException:
        for undo in reversed(undone):
            undo()
        (scratch / NOTE).unlink()
        raise


def finish(scratch: Path, out: Path, names: Sequence[str]) -> None:
    """Finish a swap that was begun in ``scratch``, if one was, and remove the folder."""
    with suppress(OSError, ValueError):  # without a whole note nothing was moved
        _finish(scratch, out, names, json.loads((scratch / NOTE).read_bytes()))
    rmtree(scratch, ignore_errors=True)


def _finish(scratch: Path, out: Path, names: Sequence[str], meant: Collection[str]) -> None:
    (scratch / OLD).mkdir(exist_ok=True)
    for name in names:
        if (scratch / NEW / name).exists() or name not in meant:
            _move(name, scratch / NEW, out, scratch / OLD, [])
    to_disk(out)


def _move(name: str, new: Path, out: Path, old: Path, undone: list[Callable[[], object]]) -> None:
    """Move one output into its place, or away if there is no new one."""
    ours, theirs, place = new / name, old / name, out / name
    if place.exists():
        _keep(place, theirs, aside=place.is_dir() or not ours.exists())
        undone.append(lambda: theirs.replace(place))
    if ours.exists():
        ours.replace(place)
        undone.append(lambda: place.replace(ours))


def _keep(place: Path, theirs: Path, *, aside: bool) -> None:
    """Keep an old output: a file under a second name, so that it is there until it is replaced, or all ``aside``."""
    if theirs.is_dir():  # of a swap that was cut off
        rmtree(theirs)
    try:
        if not aside:
            os.link(place, theirs)
            return
    except FileExistsError:  # of a swap that was cut off
        return
    except OSError:  # a file system without second names
        pass
    place.replace(theirs)


def _all_to_disk(folder: Path) -> None:
    for path in (*folder.rglob("*"), folder):
        to_disk(path)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    to_disk(path)
    to_disk(path.parent)
