"""``kg export``."""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from kg.cli.options import FILE, built_folder
from kg.errors import StopRun
from kg.exports.formats import FORMATS


@click.command()
@built_folder
@click.option("--to", "form", required=True, type=click.Choice(tuple(FORMATS)), help="The format.")
@click.option("-o", "--output", metavar="PATH", type=FILE, help="Where to write; default: standard output.")
def command(folder: Path, form: str, output: Path | None) -> None:
    """Write the graph of a build in another format.

    \b
    nq, trig, jsonld  the whole dataset: one named graph a document
    ttl               the union of all graphs
    graphml, gexf     the network of actors and dealings, for Cytoscape and Gephi
    csv               a table of claims with their quotes, for spreadsheets (`kg query DIR claims`)

    A file that stands at PATH is replaced when the new one is complete.

    \b
    Example:
      kg export graph --to jsonld -o graph.jsonld
      kg export graph --to csv > claims.csv
    """
    from kg.exports.placing import export

    chosen = FORMATS[form]
    if output is not None:
        export(chosen, folder, output)
        return
    if chosen.is_folder:
        raise StopRun(f"{form} is a folder of files; name one with -o")
    with TemporaryDirectory() as scratch:
        written = Path(scratch) / "export"
        chosen.write(folder, written)
        with written.open("rb") as file:
            shutil.copyfileobj(file, sys.stdout.buffer)
