"""``kg review``."""

import getpass
import shlex
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import FILE, built_folder
from kg.cli.terminal import console, plain
from kg.errors import StopRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.review.doubts import Doubt
    from kg.review.reopened import Reopened


@click.command()
@built_folder
@click.option("--by", metavar="NAME", help="Who decides; default: your login.")
@click.option("--judgements", metavar="FILE", type=FILE, help="Where to write; default: judgements.toml in the folder.")
@click.option("--list", "listing", is_flag=True, help="Print the queue and ask nothing.")
def command(folder: Path, by: str | None, judgements: Path | None, *, listing: bool) -> None:
    """Decide what rules cannot: are these two one?

    Shows judgements that are open again because their documents have changed, then the doubtful pairs of a build side
    by side with their sentences, most valuable first. Each decision is written at once to a text file that may be
    edited, kept under version control and shared; kg build reads it, and it wins over every rule.

    \b
    Example:
      kg review graph
      kg review graph --by Ada --judgements ours.toml
    """
    from kg.cli.desk import Desk
    from kg.comparisons.links import read_links
    from kg.judgements import JUDGEMENTS, read_judgements
    from kg.ontology.built import built_types
    from kg.questions.told import told
    from kg.review.deciding import Person
    from kg.review.doubts import doubts
    from kg.review.reopened import reopened
    from kg.store import open_graph

    graph, types, file = open_graph(folder), built_types(folder), judgements or folder / JUDGEMENTS
    decided = read_judgements(file, types) if file.is_file() else ()
    again = reopened(folder, decided, lambda name: told(graph, name))
    queue = doubts(read_links(folder), decided)
    if listing or not (again or queue):
        _list(again, queue)
        return
    desk = Desk(file, Person(by or _login(), date.today()), types)
    desk.work(again, queue)
    number = len(desk.written)
    option = f" --judgements {shlex.quote(str(judgements))}" if judgements else ""
    advice = f"; run kg build PATH… -o {shlex.quote(str(folder))}{option} to apply" if number else ""
    click.echo(f"{number} {'judgement' if number == 1 else 'judgements'} written to {file}{advice}")


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise StopRun("this login has no name; say who decides with --by NAME") from error


def _list(again: "Sequence[Reopened]", queue: "Sequence[Doubt]") -> None:
    from kg.cli.comparisons import headline, outcome

    out = console()
    for opened in again:
        out.print(plain(f"{opened.judgement.place}: {opened.judgement}; open again: {opened.cause}"))
    for doubt in queue:
        pair = f"{headline(doubt.compared.one)} and {headline(doubt.compared.other)}"
        out.print(plain(f"{doubt.worth:6.1f}  {pair}: {outcome(doubt.compared)}"))
    out.print(f"{len(queue)} doubtful {'pair' if len(queue) == 1 else 'pairs'}, {len(again)} open again")
