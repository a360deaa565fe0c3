"""Roles, from their declarations and the shapes that list them."""

from rdflib import RDF, RDFS, SKOS, Literal, URIRef

from kg.errors import StopRun
from kg.ontology.declarations import Declarations
from kg.ontology.names import KG, SH, local
from kg.ontology.terms import Kind, Role

LITERAL_KINDS = {KG.Quantity: Kind.AMOUNT, KG.Date: Kind.DATE, RDF.langString: Kind.TEXT}


def roles_of(declared: Declarations, dealing: URIRef) -> dict[str, Role]:
    """The roles that the shapes of a dealing type list, by name, in the order of their ``sh:order``."""
    orders = _orders(declared, dealing)
    return {local(iri): role(declared, iri) for iri in sorted(orders, key=lambda iri: (orders[iri], iri))}


def role(declared: Declarations, iri: URIRef) -> Role:
    """One role. Raises `StopRun` if it lacks a label, a definition or a range that says what may fill it."""
    range_ = declared.iri(iri, RDFS.range)
    kind = kind_of(declared, range_) if range_ else None
    if range_ is None or kind is None:
        raise StopRun(
            f"{declared.where(iri)}: role {declared.short(iri)} has no rdfs:range that says what fills it; "
            "give it kg:Actor, kg:Entity, kg:Quantity, kg:Date or rdf:langString"
        )
    label, definition = declared.text(iri, RDFS.label), declared.text(iri, SKOS.definition)
    return Role(local(iri), kind, str(iri), label, definition, _types(declared, range_))


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
    below = {term for term in declared.graph.transitive_subjects(RDFS.subClassOf, range_) if isinstance(term, URIRef)}
    return tuple(sorted(local(term) for term in below if (None, RDFS.subClassOf, term) not in declared.graph))


def _orders(declared: Declarations, dealing: URIRef) -> dict[URIRef, float]:
    orders: dict[URIRef, float] = {}
    for shape in declared.graph.subjects(SH.targetClass, dealing):
        for listed in declared.graph.objects(shape, SH.property):
            iri, order = declared.graph.value(listed, SH.path), declared.graph.value(listed, SH.order)
            if not isinstance(iri, URIRef):
                continue
            number = float(order) if isinstance(order, Literal) else float("inf")
            if orders.setdefault(iri, number) != number:
                raise StopRun(
                    f"{declared.where(dealing)}: {declared.short(dealing)} lists {declared.short(iri)} twice with "
                    "different sh:order; keep one"
                )
    return orders
