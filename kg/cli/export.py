"""``kg export``."""

import sys
from datetime import datetime
from pathlib import Path

import click

from kg.cli.options import FILE, built_graph
from kg.cli.past import as_of, known_by
from kg.errors import StopRun
from kg.exports.formats import FORMATS
from kg.model.location import Location


@click.command()
@built_graph
@click.option("--to", "form", required=True, type=click.Choice(tuple(FORMATS)), help="The format.")
@click.option("-o", "--output", metavar="PATH", type=FILE, help="Where to write; default, and -: standard output.")
@as_of
def command(where: Location, form: str, output: Path | None, *, until: datetime | None, clock: str | None) -> None:
    """Write the graph of a build in another format.

    \b
    nq, trig, jsonld  the whole dataset, one named graph a document; nothing is lost
    ttl               the union of all graphs, to be read; without which document says what
    graphml           the network, for Cytoscape, yEd and igraph; without lists and documents
    gexf              the network for Gephi, with colours, sizes and places; as graphml
    csv               a table of claims with their quotes, for spreadsheets; in words
    csvw              a folder of tables for programs, described; nothing is lost
    neo4j             a folder for neo4j-admin database import; without languages
    ftm               FollowTheMoney, for OpenAleph and the tools of OpenSanctions; what is not
                      actual becomes an Event that says so, places of quotes and conflicts are lost

    In tables, text that a spreadsheet would run as a formula has an apostrophe in front. With --as-of it is the graph
    of what was known by a day. A file that stands at PATH is replaced when the new one is complete.

    \b
    Example:
      kg export graph --to jsonld -o graph.jsonld
      kg export graph --to csv > claims.csv
      kg export graph --to nq --as-of 2026-03-01 --clock published
    """
    from kg.exports.placing import export, export_into
    from kg.store import at_hand

    chosen, target = FORMATS[form], None if output == Path("-") else output
    if target is None and chosen.is_folder:
        raise StopRun(f"{form} is a folder of files; name one with -o")
    with known_by(where, until, clock) as known, at_hand(known) as folder:
        if target is None:
            export_into(chosen, folder, sys.stdout.buffer)
        else:
            export(chosen, folder, target)
