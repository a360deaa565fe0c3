"""The names of what a build leaves in its folder."""

from kg.build.outputs.unread import UNREAD
from kg.comparisons.links import LINKS

RECORD = "run.json"  # the mark of a build: what stands beside it under the names below was written by one
OUTPUTS = (
    "graph.nq",
    "graph.ttl",
    "graph.graphml",
    "explorer.html",
    "ontology.ttl",
    "store",
    "texts",
    UNREAD,
    LINKS,
    RECORD,
)
