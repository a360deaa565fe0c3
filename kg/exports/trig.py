"""The whole dataset as TriG (W3C 2014): nothing is lost."""

import shutil
from itertools import islice
from pathlib import Path
from tempfile import TemporaryFile

import pyoxigraph as ox

from kg.exports.source import ordered, parsed
from kg.rdf.vocabulary import PREFIXES


def write(build: Path, target: Path) -> None:
    """Write the graphs in the order of their names, each in the order of its N-Quads."""
    with ordered(build, by_graph=True) as path, TemporaryFile() as written, target.open("wb") as out:
        ox.serialize(parsed(path), written, ox.RdfFormat.TRIG, prefixes=PREFIXES)
        written.seek(0)
        # Oxigraph writes the prefixes in an order that differs from run to run
        out.writelines(sorted(islice(written, len(PREFIXES))))
        shutil.copyfileobj(written, out)
