"""``kg build``."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.build_report import print_published, print_report
from kg.cli.limits import limits_of
from kg.cli.options import FILE, folder, graph
from kg.cli.terminal import console, plain
from kg.model.limits import Limits
from kg.model.location import Location, Remote

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor

MOST = 256
"""Workers of one machine."""


def number_of_workers(_ctx: click.Context, _parameter: click.Parameter, value: str) -> int:
    """``--workers``: a number from 1 on, or ``auto``."""
    from kg.workers.processes import cores

    if value == "auto":
        return cores()
    if not value.isascii() or not value.isdigit() or not 1 <= int(value) <= MOST:
        raise click.BadParameter(f"{value!r} is no number from 1 to {MOST}, nor auto")
    return int(value)


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("-o", "--output", required=True, metavar="DIR", callback=folder, help="The folder to build into.")
@click.option(
    "--model",
    default="sm",
    show_default=True,
    metavar="sm|md|PACKAGE",
    help="The spaCy model; md needs dossier-kg[md].",
)
@click.option(
    "--dealings",
    "--ontology",
    "dealings",
    multiple=True,
    metavar="PATH",
    type=FILE,
    help="A file or folder of further dealing types; may be repeated.",
)
@click.option("--base", metavar="IRI", help="What the IRIs of the graph begin with.")
@click.option(
    "--judgements",
    metavar="FILE",
    type=FILE,
    help="What people have judged; default: judgements.toml in the folder, if it is there.",
)
@click.option(
    "--sources",
    metavar="FILE",
    type=FILE,
    help="How you grade sources; default: sources.toml in the folder, if it is there.",
)
@click.option(
    "--limit",
    "limits",
    multiple=True,
    metavar="NAME=NUMBER",
    callback=limits_of,
    help="How much of a document is too much: bytes, characters, and seconds and memory of a parser; may be repeated.",
)
@click.option(
    "--workers",
    default="1",
    show_default=True,
    metavar="N|auto",
    callback=number_of_workers,
    help="How many processes read; auto takes one a core.",
)
@click.option("--cluster", metavar="ADDRESS", help="A Dask scheduler whose workers read: tcp://HOST:PORT.")
@click.option(
    "--store",
    metavar="URL",
    callback=graph,
    help="A SPARQL server to bring up to date, too: its URL, or a .toml file with its addresses.",
)
@click.option("--take-over", is_flag=True, help="With --store: replace the graph that another folder put there.")
def command(  # noqa: PLR0913, PLR0917 - Click hands over each option
    paths: tuple[str, ...],
    output: Path,
    model: str,
    dealings: tuple[Path, ...],
    base: str | None,
    judgements: Path | None,
    sources: Path | None,
    limits: Limits,
    workers: int,
    cluster: str | None,
    store: Location | None,
    *,
    take_over: bool,
) -> None:
    """Read documents and build their graph into a folder.

    PATH is a file, a folder, a pattern such as 'news/*.html', or - for JSON Lines on standard input. Text, Markdown,
    HTML, PDF and JSON Lines are read. A document that cannot be read is left out and reported; a build that fails
    leaves the folder as it was. Judgements of people (see kg review) win over what is read and merged.

    A folder that holds a graph is brought up to date: what was read is kept in it (.readings/), and only documents that
    are new, have changed or would be read otherwise now are read. The graph is that of a build into an empty folder, to
    the byte. history.jsonl tells when each document entered it, by the clock or by SOURCE_DATE_EPOCH.

    The graph is also the same to the byte whoever reads: this process, several (--workers), or the workers of a Dask
    cluster (--cluster), which need the same versions of this package and its model. A document that kills each worker
    that reads it is left out and reported.

    With --store the graph is kept on a SPARQL 1.1 server as well: when the folder is built, what differs is sent, each
    document's graph replaced at once. Oxigraph, Fuseki, RDF4J, GraphDB and Virtuoso are known by what they say they
    are, or by name (fuseki+http://host:3030/news); the addresses of others stand in a .toml file (docs/stores.md).
    KG_STORE_USER and KG_STORE_PASSWORD, or KG_STORE_TOKEN, say who you are. Graphs that no build of this folder wrote
    are left alone. What was cut off is mended by the next run. Commands that ask a graph take the URL in place of DIR.

    \b
    Example:
      kg build articles/ -o graph
      kg build 'news/*.html' more.jsonl -o graph --model md --dealings my-dealings/
      kg build archive/ -o graph --workers auto
      kg build archive/ -o graph --cluster tcp://10.0.0.7:8786
      kg build articles/ -o graph --store http://127.0.0.1:7878/
    """
    from kg.build import build
    from kg.rdf.iris import DEFAULT_BASE

    if cluster is not None and workers != 1:
        raise click.UsageError("--workers and --cluster exclude each other", click.get_current_context())
    server = _server(store, output, base or DEFAULT_BASE, take_over=take_over)
    with readers_of(cluster) as executor, progress_bar() as progress:
        report = build(
            paths,
            output,
            model=model,
            dealings=dealings,
            base=base or DEFAULT_BASE,
            judgements=judgements,
            sources=sources,
            limits=limits,
            workers=workers,
            executor=executor,
            stdin=sys.stdin.buffer,
            progress=progress,
        )
    print_report(report, output)
    if server:
        from kg.store.remote.publish import publish

        with progress_bar() as progress:
            published = publish(output, server, take_over=take_over, progress=progress)
        print_published(published, server)


def _server(store: "Location | None", output: Path, base: str, *, take_over: bool) -> "Remote | None":
    """The server that is meant; what would go wrong with it is said before hours of reading."""
    if store is None and take_over:
        raise click.UsageError("--take-over goes with --store; name a server", click.get_current_context())
    if isinstance(store, Path):
        raise click.BadParameter(f"{store} is no URL of a server and no .toml file", param_hint="--store")
    if store:
        from kg.store.remote.publish import may_publish

        may_publish(output, store, base, take_over=take_over)
    return store


@contextmanager
def readers_of(address: str | None) -> "Iterator[Executor | None]":
    """The executor of the Dask cluster at an address, while it is connected; None without one."""
    if address is None:
        yield None
        return
    from kg.workers.cluster import cluster

    with cluster(address) as executor:
        yield executor


@contextmanager
def progress_bar() -> "Iterator[Callable[[int, int, str], None]]":
    """A bar on standard error if that is a terminal, else silence; Ctrl-C says how far the build came."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    out = console(error=True)
    bar = Progress(*columns, console=out, transient=True, disable=not sys.stderr.isatty())
    task = bar.add_task("", total=None)
    try:
        with bar:
            yield lambda done, total, file: bar.update(task, completed=done, total=total, description=plain(file))
    except KeyboardInterrupt:
        reached = bar.tasks[task]
        of = f" after {reached.completed:.0f} of {reached.total:.0f} documents" if reached.total else ""
        click.echo(f"kg: stopped{of}; what was read is kept, and the same command goes on from there", err=True)
        raise
