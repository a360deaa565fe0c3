"""The network of a build, for formats that draw it."""

from collections.abc import Iterator
from pathlib import Path

from kg.exports.slices import Slices
from kg.views.elements import Edge, Node, elements
from kg.views.reading import read_facts


def network_elements(build: Path) -> Iterator[Node | Edge]:
    """Its nodes and edges, parties first, each in the order of the IRIs; a slice of the graph at a time."""
    slices = Slices(build)
    for part in slices.parties():
        parties = read_facts(part.graph).parties
        yield from elements((party for iri, party in parties.items() if iri in part.of), ())
    for part in slices.dealings():
        facts = read_facts(part.graph).facts
        yield from elements((), (fact for iri, fact in facts.items() if iri in part.of))
