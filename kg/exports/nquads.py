"""The whole dataset as N-Quads, sorted: nothing is lost."""

import shutil
from pathlib import Path

from kg.exports.source import nquads


def write(build: Path, target: Path) -> None:
    """Write ``graph.nq`` as the build left it."""
    shutil.copyfile(nquads(build), target)
