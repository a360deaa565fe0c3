"""``kg diff``."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING

import click

from kg.cli.options import graph
from kg.cli.past import known_by, moment_of
from kg.cli.terminal import console, plain
from kg.model.location import Location

if TYPE_CHECKING:
    from kg.questions.difference import Difference, Entry

_SIGNS = {"added": "+", "changed": "~", "gone": "-"}


@click.command()
@click.argument("before", metavar="DIR1|URL1", callback=graph)
@click.argument("now", metavar="[DIR2|URL2]", required=False, callback=graph)
@click.option(
    "--since", metavar="DATE", callback=moment_of, help="Instead of DIR2: what DIR1 has learned since (see --as-of)."
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(before: Location, now: Location | None, since: datetime | None, form: str) -> None:
    """Tell what is new in a graph since another: what was added (+), has changed (~) and is gone (-).

    DIR1 and DIR2 are folders of builds, or servers, the older first. Claims are told by their file, type and quotes,
    entities by the documents that name them, dealings by their claims, conflicts by their dealing and role: an entity
    that only got another IRI is the same. What is changed says how; two things that were made one, and one that was
    made two, are changed.

    \b
    Example:
      kg diff last-week this-week
      kg diff graph --since 2026-03-01
    """
    from kg.questions.difference import difference
    from kg.store import open_graph

    if (now is None) == (since is None):
        raise click.UsageError("name two folders, or one and --since", click.get_current_context())
    with known_by(before, since, None) as old:
        found = difference(open_graph(old), open_graph(now or before))
    if form == "json":
        click.echo(json.dumps(asdict(found), indent=2, ensure_ascii=False))
        return
    out = console()
    for line in _lines(found):
        out.print(plain(line))


def _lines(found: "Difference") -> Iterator[str]:
    if found.is_empty:
        yield "nothing is new"
    for kind, changes in found.by_kind().items():
        if changes.number:
            parts = {how: getattr(changes, how) for how in _SIGNS}
            yield f"{kind}: {', '.join(f'{len(entries)} {how}' for how, entries in parts.items() if entries)}"
            for how, entries in parts.items():
                for entry in entries:
                    yield from _entry(_SIGNS[how], entry, told=kind != "documents")
            yield ""


def _entry(sign: str, entry: "Entry", *, told: bool) -> Iterator[str]:
    yield f"  {sign} {' '.join(entry.text.split())}"
    for change in entry.changes:
        yield f"      {' '.join(change.split())}"
    if told:
        yield f"      in {', '.join(' '.join(file.split()) for file in entry.files)}"
    for quote in entry.quotes:
        yield f"      > {' '.join(quote.split())}"
