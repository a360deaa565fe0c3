"""All views of a built graph, written to its folder."""

from pathlib import Path

from rdflib import Dataset

from kg.views.elements import elements
from kg.views.explorer import write_explorer
from kg.views.graphml import write_graphml
from kg.views.reading import read_facts


def write_views(graph: Dataset, folder: Path) -> None:
    """Write ``graph.graphml`` and ``explorer.html`` into a folder that exists; the same graph gives the same bytes."""
    facts = read_facts(graph)
    write_graphml(elements(facts.parties.values(), facts.facts.values()), folder / "graph.graphml")
    write_explorer(facts, folder / "explorer.html")
