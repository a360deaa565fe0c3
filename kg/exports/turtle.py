"""The union of all graphs as Turtle: which document states a triple is lost, except through its claims."""

import shutil
from pathlib import Path

from kg.exports.source import nquads, readable
from kg.rdf.turtle import write_turtle


def write(build: Path, target: Path) -> None:
    """Write the file that the build left; where there is none, the same is made from ``graph.nq``."""
    if (build / "graph.ttl").is_file():
        shutil.copyfile(build / "graph.ttl", target)
        return
    with readable(build):
        write_turtle(nquads(build), target)
