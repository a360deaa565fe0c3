"""Making and opening the store of a build."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox
from rdflib import Dataset
from rdflib.store import Store

from kg.errors import StopRun
from kg.model.location import Location
from kg.store.union import UnionStore, fill

STORE = "store"
NQUADS = "graph.nq"


def create_store(folder: Path, nquads: Path) -> int:
    """Load N-Quads into a new store on disk; its size. Raises `SyntaxError` (with the line) if they are none."""
    store = ox.Store(folder)
    fill(store, nquads)
    store.optimize()
    store.flush()
    return len(store)


def open_graph(where: Location) -> Dataset:
    """The graph of a build's folder or of a server, read-only; its default graph is the union of all graphs.

    Without ``store/`` (it is not kept in version control) ``graph.nq`` is loaded into memory. Several processes may
    read one store at once. Our own queries go to the store itself (`kg.store.answers`); to ask by rdflib, give them as
    strings: oxrdflib answers a prepared query in rdflib's own engine.

    Raises `StopRun` if the folder holds neither, or what it holds cannot be read, and for whatever goes wrong with a
    server.
    """
    return Dataset(store=_store(where), default_union=True)


@contextmanager
def at_hand(where: Location) -> Iterator[Path]:
    """The folder itself, or one with a copy of what a server holds, for as long as the block.

    Raises `StopRun` for whatever goes wrong with a server.
    """
    if isinstance(where, Path):
        yield where
        return
    from kg.store.remote.copy import fetched  # noqa: PLC0415 - requests takes a while to load

    with fetched(where) as folder:
        yield folder


def _store(where: Location) -> Store:
    if isinstance(where, Path):
        return UnionStore(open_store(where))
    from kg.store.remote.reading import open_remote  # noqa: PLC0415 - requests takes a while to load

    return open_remote(where)


def open_store(folder: Path) -> ox.Store:
    """The store of a build's folder, as `open_graph` takes it. Raises `StopRun` like it."""
    store, nquads = folder / STORE, folder / NQUADS
    try:
        if store.is_dir():
            return ox.Store.read_only(str(store))
        if nquads.is_file():
            return _loaded(nquads)
    except (OSError, RuntimeError, SyntaxError) as error:  # RocksDB tells of some damage by the second
        raise StopRun(
            f"{folder}: its graph cannot be read ({_first_line(error)}); build it again with {_build(folder)}"
        ) from error
    raise StopRun(f"{folder} holds no graph; run {_build(folder)}")


def _loaded(nquads: Path) -> ox.Store:
    store = ox.Store()
    fill(store, nquads)
    return store


def _build(folder: Path) -> str:
    return f"kg build PATH… -o {folder}"


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
