"""The graph that a server answers from: where its store is, and what is true of it as a whole."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.errors import StopRun
from kg.rdf.iris import DEFAULT_BASE
from kg.store import create_store, open_graph
from kg.store.folder import NQUADS, STORE


@dataclass(frozen=True)
class Served:
    """The folder of a build, its store on disk, and what the IRIs of its things begin with."""

    folder: Path
    store: Path
    base: str
    stamp: tuple[int, int] | None

    @property
    def title(self) -> str:
        """What it is called: the name of the folder."""
        return self.folder.resolve().name

    def outdated(self) -> bool:
        """Whether another graph has taken its place in the folder."""
        stamp = _stamp(self.folder)
        return stamp is not None and stamp != self.stamp


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """The graph of a build's folder. Without ``store/`` one is made of ``graph.nq``, elsewhere and for as long.

    Raises `StopRun` like `kg.store.open_graph`.
    """
    stamp = _stamp(folder)
    if (folder / STORE).is_dir():
        open_graph(folder).close()  # says now, in one line, what would be wrong later
        yield Served(folder, folder / STORE, _base(folder), stamp)
        return
    if not (folder / NQUADS).is_file():
        raise StopRun(f"{folder} holds no graph; run kg build PATH… -o {folder}")
    with TemporaryDirectory(prefix="kg-serve-") as scratch:
        try:
            create_store(Path(scratch, STORE), folder / NQUADS)
        except (OSError, SyntaxError) as error:
            said = str(error).partition("\n")[0]
            raise StopRun(f"{folder / NQUADS} cannot be read ({said}); build it again") from error
        yield Served(folder, Path(scratch, STORE), _base(folder), stamp)


def _stamp(folder: Path) -> tuple[int, int] | None:
    """What tells one graph in a folder from the next; None while there is none."""
    try:
        file = (folder / NQUADS).stat()
    except OSError:
        return None
    return file.st_ino, file.st_mtime_ns


def _base(folder: Path) -> str:
    """As the record of the build has it; graphs from elsewhere come without one."""
    try:
        record = json.loads((folder / "run.json").read_text(encoding="utf-8"))
        return str(record["settings"]["base"])
    except (OSError, ValueError, KeyError, TypeError):
        return DEFAULT_BASE
