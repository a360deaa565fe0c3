"""The folder of a build, replaced as a whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.build.outputs.holding import SCRATCH
from kg.build.outputs.names import OUTPUTS
from kg.build.outputs.swap import NEW, swap
from kg.errors import StopRun


@contextmanager
def replacing(out: Path) -> Iterator[Path]:
    """A fresh folder, whose `OUTPUTS` take the place of those in ``out`` when the block ends well.

    When it does not, ``out`` stays as it was. Other files in ``out`` are left alone. The fresh folder is made inside
    ``out``, so that ``out`` may be a mount point or the working directory and nothing is copied between disks. It is to
    be called within `holding`.
    """
    with TemporaryDirectory(prefix=SCRATCH, dir=out) as scratch:
        new = Path(scratch, NEW)
        new.mkdir()
        yield new
        swap(Path(scratch), out, OUTPUTS)


@contextmanager
def writing(out: Path) -> Iterator[None]:
    """Make one line, `StopRun`, of what the disk refuses (it is full, it is gone)."""
    try:
        yield
    except OSError as error:
        raise StopRun(
            f"{out} cannot be written ({error.strerror or error}); make room or name another folder"
        ) from error
