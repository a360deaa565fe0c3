"""Dossier: from news documents to a knowledge graph in which every fact carries its proof.

>>> import kg
>>> kg.open("output").counts["documents"]
5
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.analysis import Graph

__version__ = "0.1.0"


def open(where: str | Path) -> "Graph":  # noqa: A001 - as one opens a file
    """Open the graph of a build for questions, frames and networks, in its folder or on a server by its URL; see
    `kg.analysis.Graph`.
    """
    from kg.analysis import open_folder  # noqa: PLC0415 - rdflib takes a while to load

    return open_folder(where)
