"""``kg validate``."""

import sys

import click

from kg.cli.options import built_graph
from kg.cli.terminal import plain
from kg.model.location import Location


@click.command()
@built_graph
def command(where: Location) -> None:
    """Check the graph of a build against the shapes of its ontology (SHACL).

    Every fault is one line. The exit code is 1 if anything is wrong.

    \b
    Example:
      kg validate graph
    """
    from kg.ontology.files import own_files
    from kg.store import at_hand, open_graph
    from kg.validation import validate

    with at_hand(where) as folder:
        graph, used = open_graph(folder), folder / "ontology.ttl"
        report = validate(graph, (used,) if used.is_file() else own_files())
    for violation in report.violations:
        click.echo(plain(" ".join(str(violation).split())))
    looked = f"{report.documents} documents and {report.claims} claims checked"
    if not report.conforms:
        number = len(report.violations)
        click.echo(f"{looked}, {number} {'thing is' if number == 1 else 'things are'} wrong")
        sys.exit(1)
    click.echo(f"{looked}, nothing wrong")
