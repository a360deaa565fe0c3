"""``kg build``."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.build_report import print_report
from kg.cli.options import BUILT, FILE
from kg.cli.terminal import console, plain

if TYPE_CHECKING:
    from collections.abc import Callable


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("-o", "--output", required=True, metavar="DIR", type=BUILT, help="The folder to build into.")
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
def command(  # noqa: PLR0913, PLR0917 - Click hands over each option
    paths: tuple[str, ...],
    output: Path,
    model: str,
    dealings: tuple[Path, ...],
    base: str | None,
    judgements: Path | None,
    sources: Path | None,
) -> None:
    """Read documents and build their graph into a folder.

    PATH is a file, a folder, a pattern such as 'news/*.html', or - for JSON Lines on standard input. Text, Markdown,
    HTML, PDF and JSON Lines are read. A document that cannot be read is left out and reported; a build that fails
    leaves the folder as it was. Judgements of people (see kg review) win over what is read and merged.

    A folder that holds a graph is brought up to date: what was read is kept in it (.readings/), and only documents that
    are new, have changed or would be read otherwise now are read. The graph is that of a build into an empty folder, to
    the byte. history.jsonl tells when each document entered it, by the clock or by SOURCE_DATE_EPOCH.

    \b
    Example:
      kg build articles/ -o graph
      kg build 'news/*.html' more.jsonl -o graph --model md --dealings my-dealings/
    """
    from kg.build import build
    from kg.rdf.iris import DEFAULT_BASE

    with progress_bar() as progress:
        report = build(
            paths,
            output,
            model=model,
            dealings=dealings,
            base=base or DEFAULT_BASE,
            judgements=judgements,
            sources=sources,
            stdin=sys.stdin.buffer,
            progress=progress,
        )
    print_report(report, output)


@contextmanager
def progress_bar() -> "Iterator[Callable[[int, int, str], None]]":
    """A bar on standard error if that is a terminal, else silence."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    out = console(error=True)
    with Progress(*columns, console=out, transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total, file: bar.update(task, completed=done, total=total, description=plain(file))
