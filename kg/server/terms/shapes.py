"""What the shapes of a class say of its instances: their properties, how many of each, and the rules that they keep."""

from collections.abc import Iterable, Iterator

from rdflib import OWL, RDFS, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kg.ontology.declarations import Declarations
from kg.ontology.names import SH
from kg.ontology.roles import listings, role_iris
from kg.server.terms.vocabulary import Slot

_KINDS = (SH["class"], SH.datatype)


def slots(declared: Declarations, class_: URIRef) -> Iterator[Slot]:
    """The properties that the shapes of a class list, in the order that they give, else by name."""
    for iri in role_iris(declared, class_):
        shapes = [shape for listed, shape in listings(declared, class_) if listed == iri]
        least = max(_numbers(declared.graph, shapes, SH.minCount), default=0)
        most = min(_numbers(declared.graph, shapes, SH.maxCount), default=None)
        values = (value for shape in shapes for kind in _KINDS for value in declared.graph.objects(shape, kind))
        ranges = tuple(sorted(set(map(str, values)))) or ends(declared.graph, iri, RDFS.range)
        yield Slot(str(iri), count(least, most), ranges)


def count(least: int, most: int | None) -> str:
    """How many there may be.

    >>> count(1, 1), count(0, 1), count(2, None)
    ('1', '0..1', '2..n')
    """
    return str(least) if least == most else f"{least}..{'n' if most is None else most}"


def rules(graph: Graph, class_: URIRef) -> Iterator[str]:
    """What must hold of the instances of a class, as the messages of its shapes have it, by their words."""
    shapes = list(graph.subjects(SH.targetClass, class_))
    nodes = [*shapes, *(listed for shape in shapes for listed in graph.objects(shape, SH.property))]
    yield from sorted({str(message) for node in nodes for message in graph.objects(node, SH.message)})


def ends(graph: Graph, iri: URIRef, end: URIRef) -> tuple[str, ...]:
    """The classes of the domain or range of a property, those of a union each, by IRI."""
    found: set[str] = set()
    for value in graph.objects(iri, end):
        found.update(members(graph, graph.value(value, OWL.unionOf)) or [str(value)])
    return tuple(sorted(found))


def members(graph: Graph, head: Node | None) -> list[str]:
    """The members of an RDF list, none if there is no list."""
    return [] if head is None else [str(member) for member in Collection(graph, head)]


def _numbers(graph: Graph, shapes: Iterable[Node], limit: URIRef) -> list[int]:
    values = (graph.value(shape, limit) for shape in shapes)
    return [int(value) for value in values if isinstance(value, Literal)]
