"""``kg conflicts``."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from kg.cli.lines import Line, line, print_line
from kg.cli.options import built_graph
from kg.cli.terminal import console
from kg.cli.told import claim, count, outlets, roles
from kg.model.location import Location

if TYPE_CHECKING:
    from kg.questions import Dispute


@click.command()
@built_graph
@click.option("--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True)
def command(where: Location, form: str) -> None:
    """List what claims about one dealing say that cannot all be true.

    Each conflict has its dealing, the role in which claims differ, and every value with the sources that stand by it
    (and your grades of them) and their words; the largest figure, or the value with most sources, comes first.
    "Modality" is in conflict where some deny what others report as done or planned. Rounded, partial and vaguer values
    that may be one are no conflict. CSV is the answer to `kg query DIR conflicts`.

    \b
    Example:
      kg conflicts graph
      kg conflicts graph --format csv > conflicts.csv
    """
    from kg.cli.tables import write
    from kg.questions import answer, disputes
    from kg.store import open_graph

    graph = open_graph(where)
    if form == "csv":
        write(answer(graph, "conflicts"), form)
        return
    found = disputes(graph)
    if form == "json":
        click.echo(json.dumps([asdict(dispute) for dispute in found], indent=2, ensure_ascii=False))
        return
    out = console()
    for told in _lines(found):
        print_line(out, told)


def _lines(found: "Sequence[Dispute]") -> Iterator[Line]:
    for dispute in found:
        yield line(0, (dispute.type, "bold"), (f"  {roles(dispute.roles)}", ""))
        yield line(2, (dispute.dealing, "dim"))
        for side in dispute.sides:
            yield line(2, (f"{dispute.role} ", "red"), (side.value, "bold"), (f"  {outlets(side.outlets)}", ""))
            for source in side.claims:
                yield from claim(source, 4)
        yield line(0)
    dealings = len({dispute.dealing for dispute in found})
    summary = f"{count(len(found), 'conflict')} about {count(dealings, 'dealing')}" if found else "no conflicts"
    yield line(0, (summary, ""))
