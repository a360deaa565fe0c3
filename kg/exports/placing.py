"""Where an export goes: whole, or not at all."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from kg.errors import StopRun
from kg.exports.formats import Format


def export(form: Format, build: Path, output: Path) -> None:
    """Write the graph of a build to a file or, if the format is a folder, into a folder, which is made if need be.

    Everything is written beside its place first and then moved there: what stood at ``output`` stays as it was if
    anything goes wrong, and no file is ever seen half written. Other files of a folder are left alone.

    Raises `StopRun` if nothing can be written there, or what `Format.write` raises.
    """
    with _writable(output):
        place = output.resolve()  # a link stays a link
        if place.exists() and place.is_dir() != form.is_folder:
            raise StopRun(f"{output} is {_is(place)}, and {form.name} {_needs(form)}; give another -o")
        if place.exists() and not (place.is_file() or place.is_dir()):
            with place.open("wb") as device:
                _copied(form, build, device)
            return
        with TemporaryDirectory(dir=place.parent, prefix=".kg-export-") as scratch:
            written = Path(scratch) / "export"
            if not form.is_folder:
                form.write(build, written)
                os.replace(written, place)
                return
            written.mkdir()
            form.write(build, written)
            place.mkdir(exist_ok=True)
            for file in sorted(written.iterdir()):
                os.replace(file, place / file.name)


def export_into(form: Format, build: Path, stream: BinaryIO) -> None:
    """Write the graph of a build to a stream, in a format that is one file, once all of it is there.

    Raises `StopRun` if the stream takes no more (its disk is full), or what `Format.write` raises; `BrokenPipeError` if
    nobody listens any longer.
    """
    with _writable("standard output"):
        _copied(form, build, stream)
        stream.flush()


def _copied(form: Format, build: Path, stream: BinaryIO) -> None:
    """A pipe or a terminal is written to, and not replaced."""
    with TemporaryDirectory() as scratch:
        written = Path(scratch) / "export"
        form.write(build, written)
        with written.open("rb") as file:
            shutil.copyfileobj(file, stream)


@contextmanager
def _writable(output: Path | str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise StopRun(f"{output}: {error.strerror or error}; make room, or name a file that can be written") from error


def _is(place: Path) -> str:
    return "a folder" if place.is_dir() else "a file"


def _needs(form: Format) -> str:
    return "is a folder of files" if form.is_folder else "is one file"
