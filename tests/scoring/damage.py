"""A graph with faults of every kind, made from a good one: what a mediocre extractor would leave."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

KG = "https://kg.example/ontology#"
ID = "https://kg.example/id/"
LABEL = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
START = ox.NamedNode("http://www.w3.org/ns/oa#start")
TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


def damaged(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """The quads with every third filler gone and every fifth label, amount, offset, modality and speaker changed."""
    seen: Counter[str] = Counter()
    for quad in quads:
        seen[quad.predicate.value] += 1
        yield from _changed(quad, seen[quad.predicate.value])


def merged(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """The quads with the dealings and entities whose keys begin alike made one."""
    for quad in quads:
        yield ox.Quad(_shortened(quad.subject), quad.predicate, _shortened(quad.object), quad.graph_name)


def _changed(quad: ox.Quad, number: int) -> Iterator[ox.Quad]:
    subject, predicate, term, graph = quad
    name = predicate.value.removeprefix(KG)
    if subject.value.startswith(f"{ID}dealing/") and predicate != TYPE and number % 3 == 0:
        return
    if number % 5 == 0:
        if name == "value":
            term = ox.Literal(str(float(term.value) * 1.02))
        elif predicate == LABEL:
            term = ox.Literal(f"The {term.value[::-1]}")
        elif predicate == START:
            term = ox.Literal(int(term.value) + 1)
        elif name == "modality":
            term = ox.NamedNode(f"{KG}Denied")
        elif name in {"attributedTo", "mentions"}:
            return
        elif isinstance(term, ox.Literal) and term.language == "en":
            term = ox.Literal(" ".join(term.value.split()[1:]), language="en")
    yield ox.Quad(subject, predicate, term, graph)


def _shortened(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> ox.NamedNode | ox.Literal:
    if isinstance(term, ox.NamedNode) and re.search("/id/(dealing|entity)/", term.value):
        return ox.NamedNode(term.value[:-15])
    return term
