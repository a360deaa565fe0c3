"""``kg lint``."""

import sys
from pathlib import Path

import click

from kg.cli.options import FILE
from kg.cli.terminal import plain


@click.command()
@click.argument("paths", metavar="[FILE]...", nargs=-1, type=FILE)
def command(paths: tuple[Path, ...]) -> None:
    """Check declarations of dealings, and say what is wrong with each.

    FILE is a Turtle file that declares a dealing type, or a folder of them; without one, the ontology that comes with
    the package is checked. The exit code is 1 if anything is wrong.

    \b
    Example:
      kg lint award.ttl
    """
    from kg.ontology.files import further_files, own_files
    from kg.ontology.lint import lint

    linted = further_files(paths) if paths else own_files()
    faults = lint(linted)
    for fault in faults:
        click.echo(plain(str(fault)))
    if faults:
        sys.exit(1)
    click.echo(f"{len(linted)} {'file' if len(linted) == 1 else 'files'} checked, nothing wrong")
