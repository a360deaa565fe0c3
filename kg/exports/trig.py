"""The whole dataset as TriG (W3C 2014): nothing is lost."""

from pathlib import Path

import pyoxigraph as ox

from kg.exports.source import quads
from kg.rdf.vocabulary import PREFIXES


def write(build: Path, target: Path) -> None:
    """Write the graphs in the order of their names, each in the order of its N-Quads."""
    trig = ox.serialize(quads(build), format=ox.RdfFormat.TRIG, prefixes=PREFIXES) or b""
    lines = trig.splitlines(keepends=True)
    # Oxigraph writes the prefixes in an order that differs from run to run
    target.write_bytes(b"".join([*sorted(lines[: len(PREFIXES)]), *lines[len(PREFIXES) :]]))
