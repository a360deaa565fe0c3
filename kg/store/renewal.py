"""A store made of the last one, of which little has changed."""

from collections.abc import Iterable
from pathlib import Path
from shutil import rmtree

import pyoxigraph as ox

from kg.rdf.renewal import Changes


def renew_store(folder: Path, last: Path, size: int, changes: Changes) -> int | None:
    """Make a store in ``folder`` that holds what the ``last`` one holds, but for the changes; the size of the new one.

    Files are not copied, but linked to, where the disk allows; the last store stays as it is. None, and no folder, if
    it cannot be read or does not have the ``size`` that it had when it was made: then one is to be created.
    """
    try:
        made = _renewed(folder, last, size, changes)
    except (OSError, RuntimeError):  # RocksDB tells of some damage by the latter
        made = None
    if made is None:
        rmtree(folder, ignore_errors=True)
    return made


def _renewed(folder: Path, last: Path, size: int, changes: Changes) -> int | None:
    ox.Store.read_only(str(last)).backup(str(folder))
    store = ox.Store(folder)
    # counting reads, and so checks, what was copied
    return _changed(store, changes) if len(store) == size else None


def _changed(store: ox.Store, changes: Changes) -> int:
    """Named graphs first; then the default graph, which holds each triple of theirs once (see `kg.store.union`)."""
    removed, added = _quads(changes.removed), _quads(changes.added)
    for quad in removed:
        store.remove(quad)
    store.extend(added)
    store.extend(map(_of_union, added))
    for quad in removed:
        left = store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
        if all(other.graph_name == ox.DefaultGraph() for other in left):
            store.remove(_of_union(quad))
    store.flush()
    return len(store)


def _quads(lines: Iterable[bytes]) -> list[ox.Quad]:
    return list(ox.parse(b"".join(lines), format=ox.RdfFormat.N_QUADS))


def _of_union(quad: ox.Quad) -> ox.Quad:
    return ox.Quad(quad.subject, quad.predicate, quad.object, ox.DefaultGraph())
