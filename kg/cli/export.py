"""``kg export``."""

import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from kg.cli.options import FILE, built_folder
from kg.cli.past import as_of, known_by
from kg.cli.tables import separated
from kg.errors import StopRun

if TYPE_CHECKING:
    import pyoxigraph as ox

Writer = Callable[[Path, Path], None]  # from the folder of a build into a file


def _kept(name: str) -> Writer:
    """What a build has written already."""

    def copy(folder: Path, file: Path) -> None:
        shutil.copyfile(_written(folder, name), file)

    return copy


def _trig(folder: Path, file: Path) -> None:
    import pyoxigraph as ox

    from kg.rdf.vocabulary import PREFIXES

    trig = ox.serialize(_quads(folder), format=ox.RdfFormat.TRIG, prefixes=PREFIXES) or b""
    lines = trig.splitlines(keepends=True)
    # Oxigraph writes the prefixes in an order that differs from run to run
    file.write_bytes(b"".join([*sorted(lines[: len(PREFIXES)]), *lines[len(PREFIXES) :]]))


def _jsonld(folder: Path, file: Path) -> None:
    import pyoxigraph as ox

    ox.serialize(_quads(folder), str(file), format=ox.RdfFormat.JSON_LD)


def _csv(folder: Path, file: Path) -> None:
    from kg.questions import answer
    from kg.store import open_graph

    with file.open("w", encoding="utf-8", newline="") as stream:
        separated(answer(open_graph(folder), "claims"), stream)


def _ttl(folder: Path, file: Path) -> None:
    from kg.rdf.turtle import write_turtle

    write_turtle(_written(folder, "graph.nq"), file)


def _graphml(folder: Path, file: Path) -> None:
    from kg.store import open_graph
    from kg.views.graphml import write_graphml
    from kg.views.network import network

    write_graphml(network(open_graph(folder)), file)


_WRITERS: Mapping[str, Writer] = {
    "nq": _kept("graph.nq"),
    "ttl": _kept("graph.ttl"),
    "trig": _trig,
    "jsonld": _jsonld,
    "graphml": _kept("graph.graphml"),
    "csv": _csv,
}
_PAST: Mapping[str, Writer] = {**_WRITERS, "ttl": _ttl, "graphml": _graphml}
"""Of the past no more is there than ``graph.nq``."""


@click.command()
@built_folder
@click.option("--to", "form", required=True, type=click.Choice(tuple(_WRITERS)), help="The format.")
@click.option("-o", "--output", metavar="FILE", type=FILE, help="Where to write; default: standard output.")
@as_of
def command(folder: Path, form: str, output: Path | None, *, until: datetime | None, clock: str | None) -> None:
    """Write the graph of a build in another format.

    nq, trig and jsonld keep the named graphs (one a document), ttl is their union, graphml the network of actors and
    dealings, csv a table of claims with their quotes (`kg query DIR claims`). With --as-of it is the graph of what was
    known by a day.

    \b
    Example:
      kg export graph --to jsonld -o graph.jsonld
      kg export graph --to csv > claims.csv
      kg export graph --to nq --as-of 2026-03-01 --clock published
    """
    with TemporaryDirectory() as scratch, known_by(folder, until, clock) as known:
        written = Path(scratch) / "export"
        (_PAST if until else _WRITERS)[form](known, written)
        if output is None:
            with written.open("rb") as file:
                shutil.copyfileobj(file, sys.stdout.buffer)
        else:
            _move(written, output)


def _move(written: Path, output: Path) -> None:
    try:
        shutil.copyfile(written, output)
    except OSError as error:
        raise StopRun(f"{output}: {error.strerror}; name a file that can be written") from error


def _quads(folder: Path) -> "Iterable[ox.Quad]":
    import pyoxigraph as ox

    return ox.parse(path=str(_written(folder, "graph.nq")), format=ox.RdfFormat.N_QUADS)


def _written(folder: Path, name: str) -> Path:
    if not (folder / name).is_file():
        raise StopRun(f"{folder} holds no {name}; run kg build PATH… -o {folder}")
    return folder / name
