"""What exports are made from."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox

from kg.errors import StopRun
from kg.rdf.nquads import in_order
from kg.store.folder import NQUADS


def nquads(build: Path) -> Path:
    """The N-Quads of a build. Raises `StopRun` if its folder has none."""
    if not (build / NQUADS).is_file():
        raise StopRun(f"{build} holds no {NQUADS}; run kg build PATH… -o {build}")
    return build / NQUADS


@contextmanager
def ordered(build: Path, *, by_graph: bool) -> Iterator[Path]:
    """A file with the distinct quads of a build, for as long as the block: by triple, or by graph and then by triple,
    the default graph first.

    They are parsed and not asked from a store, which would make ``0.50`` into ``0.5``; and sorted outside of memory.
    Raises `StopRun` if the file is missing or cannot be read.
    """
    with TemporaryDirectory() as scratch, readable(build):
        path = Path(scratch, NQUADS)
        keyed = (_line(quad, by_graph=by_graph) for quad in parsed(nquads(build)))
        with in_order(keyed) as lines, path.open("wb") as out:
            out.writelines(line.partition(b"\t")[2] for line in lines)
        yield path


def parsed(path: Path) -> Iterator[ox.Quad]:
    """The quads of a file, one by one."""
    return ox.parse(path=path, format=ox.RdfFormat.N_QUADS)


@contextmanager
def readable(build: Path) -> Iterator[None]:
    """Raise `StopRun` where the N-Quads of a build turn out to be none."""
    try:
        yield
    except SyntaxError as error:
        cause = str(error).partition("\n")[0]
        raise StopRun(f"{nquads(build)}: {cause}; build it again with kg build PATH… -o {build}") from error


def _line(quad: ox.Quad, *, by_graph: bool) -> bytes:
    """What the quad is sorted by, a tab, and the quad."""
    is_default = isinstance(quad.graph_name, ox.DefaultGraph)
    graph = "" if is_default or not by_graph else str(quad.graph_name)
    return f"{graph}\t{quad.triple} {'' if is_default else quad.graph_name} .\n".encode()
