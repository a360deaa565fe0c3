"""Roles, from their declarations and the shapes that list them."""

from collections.abc import Iterator

from rdflib import RDF, RDFS, SKOS, Literal, URIRef
from rdflib.term import Node

from kg.ontology.declarations import Declarations, iris
from kg.ontology.names import FRAME, KG, SH, local
from kg.ontology.terms import Kind, Role

TRUE = Literal(lexical_or_value=True)
LITERAL_KINDS = {KG.Quantity: Kind.AMOUNT, KG.Date: Kind.DATE, RDF.langString: Kind.TEXT}


def roles_of(declared: Declarations, dealing: URIRef) -> dict[str, Role]:
    """The roles that the shapes of a dealing type list, by name, in the order of their ``sh:order``."""
    return {local(iri): role(declared, iri) for iri in role_iris(declared, dealing)}


def role_iris(declared: Declarations, dealing: URIRef) -> list[URIRef]:
    """The roles of a dealing type, in order. Raises `BadDeclaration` if two shapes put one at different places."""
    orders: dict[URIRef, float] = {}
    for iri, listed in listings(declared, dealing):
        order = declared.graph.value(listed, SH.order)
        number = float(order) if isinstance(order, Literal) else float("inf")
        if orders.setdefault(iri, number) != number:
            raise declared.fault(dealing, f"lists {declared.short(iri)} twice with different sh:order; keep one")
    return sorted(orders, key=lambda iri: (orders[iri], iri))


def listings(declared: Declarations, dealing: URIRef) -> Iterator[tuple[URIRef, Node]]:
    """Each role that a shape of a dealing type lists, with the property shape that lists it."""
    for shape in declared.graph.subjects(SH.targetClass, dealing):
        for listed in declared.graph.objects(shape, SH.property):
            iri = declared.graph.value(listed, SH.path)
            if isinstance(iri, URIRef):
                yield iri, listed


def role(declared: Declarations, iri: URIRef) -> Role:
    """One role. Raises `BadDeclaration` if it lacks a label, a definition or a range that says what may fill it."""
    range_ = declared.iri(iri, RDFS.range)
    kind = kind_of(declared, range_) if range_ else None
    if range_ is None or kind is None:
        choice = "kg:Actor, kg:Entity, kg:Quantity, kg:Date or rdf:langString"
        raise declared.fault(iri, f"has no rdfs:range that says what fills the role; give it {choice}")
    label, definition = declared.text(iri, RDFS.label), declared.text(iri, SKOS.definition)
    prefers = declared.iri(iri, FRAME.prefers)
    money, each = (declared.graph.value(iri, term) == TRUE for term in (FRAME.money, FRAME.each))
    types = _types(declared, range_)
    return Role(local(iri), kind, str(iri), label, definition, types, local(prefers) if prefers else None, money, each)


def kind_of(declared: Declarations, range_: URIRef) -> Kind | None:
    """What a range lets in: an actor for kg:Actor and the classes below it, …; None if it is the range of no role."""
    if range_ in LITERAL_KINDS:
        return LITERAL_KINDS[range_]
    above = set(declared.graph.transitive_objects(range_, RDFS.subClassOf))
    if KG.Actor in above:
        return Kind.ACTOR
    return Kind.ENTITY if KG.Entity in above else None


def _types(declared: Declarations, range_: URIRef) -> tuple[str, ...]:
    if range_ in LITERAL_KINDS:
        return ()
    below = iris(declared.graph.transitive_subjects(RDFS.subClassOf, range_))
    return tuple(sorted(local(term) for term in below if (None, RDFS.subClassOf, term) not in declared.graph))
