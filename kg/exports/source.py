"""What exports are made from."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StopRun
from kg.store.folder import NQUADS


def nquads(build: Path) -> Path:
    """The N-Quads of a build. Raises `StopRun` if its folder has none."""
    if not (build / NQUADS).is_file():
        raise StopRun(f"{build} holds no {NQUADS}; run kg build PATH… -o {build}")
    return build / NQUADS


def quads(build: Path) -> list[ox.Quad]:
    """The distinct quads of a build, by graph, then by triple, the default graph first.

    They are parsed and not asked from a store, which would make ``0.50`` into ``0.5``. Raises `StopRun` if the file is
    missing or cannot be read.
    """
    with readable(build):
        return sorted(set(ox.parse(path=nquads(build), format=ox.RdfFormat.N_QUADS)), key=_order)


@contextmanager
def readable(build: Path) -> Iterator[None]:
    """Raise `StopRun` where the N-Quads of a build turn out to be none."""
    try:
        yield
    except SyntaxError as error:
        cause = str(error).partition("\n")[0]
        raise StopRun(f"{nquads(build)}: {cause}; build it again with kg build PATH… -o {build}") from error


def _order(quad: ox.Quad) -> tuple[bool, str, str]:
    return not isinstance(quad.graph_name, ox.DefaultGraph), str(quad.graph_name), str(quad.triple)
