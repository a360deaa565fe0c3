"""Shapes that follow from the declaration of a dealing type, so that nobody has to write them down again."""

from collections.abc import Iterable

from rdflib import RDF, RDFS, SKOS, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS
from rdflib.term import Node

from kg.ontology.declarations import Declarations, iris
from kg.ontology.names import KG, SH
from kg.ontology.roles import listings, role_iris

DESCRIPTIVE = (RDF.type, RDFS.label, RDFS.comment, SKOS.prefLabel, SKOS.altLabel, DCTERMS.isPartOf, KG.source)
TWO_FILLERS = "a dealing needs at least two fillers of its roles"
NO_SUCH_ROLE = "this type of dealing has no such role"


def shapes(declared: Declarations) -> Graph:
    """The shapes of the ontology, and what follows for each dealing type: two fillers at least, no foreign role."""
    graph = Graph(bind_namespaces="none")
    graph += declared.graph
    for prefix, namespace in declared.graph.namespaces():
        graph.bind(prefix, namespace)
    dealings = {dealing: role_iris(declared, dealing) for dealing in declared.dealing_classes()}
    other = _no_roles(declared, {role for roles in dealings.values() for role in roles})
    for dealing, roles in dealings.items():
        if roles:
            _add_shape(graph, dealing, roles, other)
        for _, listed in listings(declared, dealing):
            _add_message(graph, listed)
    return graph


def _no_roles(declared: Declarations, roles: set[URIRef]) -> list[URIRef]:
    """The properties that a dealing may have besides its roles."""
    return sorted({*DESCRIPTIVE, *iris(declared.graph.subjects(RDFS.domain, KG.Dealing)) - roles})


def _add_shape(graph: Graph, dealing: URIRef, roles: list[URIRef], other: list[URIRef]) -> None:
    shape, fillers, path = BNode(), BNode(), BNode()
    graph.add((shape, RDF.type, SH.NodeShape))
    graph.add((shape, SH.targetClass, dealing))
    graph.add((shape, SH.closed, Literal(lexical_or_value=True)))
    graph.add((shape, SH.ignoredProperties, _list(graph, other)))
    graph.add((shape, SH.message, Literal(NO_SUCH_ROLE)))
    for role in roles:
        listed = BNode()
        graph.add((shape, SH.property, listed))
        graph.add((listed, SH.path, role))
    graph.add((shape, SH.property, fillers))
    graph.add((fillers, SH.path, path))
    graph.add((path, SH.alternativePath, _list(graph, roles)))
    graph.add((fillers, SH.minCount, Literal(2)))
    graph.add((fillers, SH.message, Literal(TWO_FILLERS)))


def _add_message(graph: Graph, listed: Node) -> None:
    if (listed, SH.message, None) in graph:
        return
    for class_ in graph.objects(listed, SH["class"]):
        graph.add((listed, SH.message, Literal(f"the filler must be of type {_name(graph, class_)}")))
    for datatype in graph.objects(listed, SH.datatype):
        graph.add((listed, SH.message, Literal(f"the filler must be a literal of {_name(graph, datatype)}")))
    for node in graph.objects(listed, SH.node):
        for message in graph.objects(node, SH.message):
            graph.add((listed, SH.message, message))


def _name(graph: Graph, term: Node) -> str:
    return str(graph.value(term, RDFS.label) or term.n3(graph.namespace_manager))


def _list(graph: Graph, items: Iterable[Node]) -> BNode:
    head = BNode()
    Collection(graph, head, list(items))
    return head
