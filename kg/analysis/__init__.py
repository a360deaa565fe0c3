"""A built graph in Python: answers as pandas frames, networks as networkx has them, the explorer in a notebook.

>>> import kg
>>> graph = kg.open("output")  # doctest: +SKIP
>>> graph.query("funding", actor="Russia")  # doctest: +SKIP

The network of actors is measured by `kg.analysis.ties` and drawn by `kg.analysis.picture`.
"""

from kg.analysis.graph import Graph, open_folder

__all__ = ["Graph", "open_folder"]
