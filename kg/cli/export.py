"""``kg export``."""

import shutil
import sys
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from kg.cli.options import FILE, built_graph
from kg.cli.past import as_of, known_by
from kg.errors import StopRun
from kg.exports.formats import FORMATS, Format
from kg.model.location import Location


@click.command()
@built_graph
@click.option("--to", "form", required=True, type=click.Choice(tuple(FORMATS)), help="The format.")
@click.option("-o", "--output", metavar="PATH", type=FILE, help="Where to write; default: standard output.")
@as_of
def command(where: Location, form: str, output: Path | None, *, until: datetime | None, clock: str | None) -> None:
    """Write the graph of a build in another format.

    \b
    nq, trig, jsonld  the whole dataset: one named graph a document
    ttl               the union of all graphs
    graphml, gexf     the network of actors and dealings, for Cytoscape and Gephi
    csv               a table of claims with their quotes, for spreadsheets
    csvw              a folder of exact tables, nodes and edges first, described for programs
    neo4j             a folder for neo4j-admin database import
    ftm               FollowTheMoney entities, for OpenAleph and the tools of OpenSanctions

    With --as-of it is the graph of what was known by a day. A file that stands at PATH is replaced when the new one is
    complete.

    \b
    Example:
      kg export graph --to jsonld -o graph.jsonld
      kg export graph --to csv > claims.csv
      kg export graph --to nq --as-of 2026-03-01 --clock published
    """
    from kg.exports.placing import export
    from kg.store import at_hand

    chosen = FORMATS[form]
    if output is None and chosen.is_folder:
        raise StopRun(f"{form} is a folder of files; name one with -o")
    with known_by(where, until, clock) as known, at_hand(known) as folder:
        if output is None:
            _print(chosen, folder)
        else:
            export(chosen, folder, output)


def _print(form: Format, folder: Path) -> None:
    with TemporaryDirectory() as scratch:
        written = Path(scratch) / "export"
        form.write(folder, written)
        with written.open("rb") as file:
            shutil.copyfileobj(file, sys.stdout.buffer)
