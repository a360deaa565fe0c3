"""Validation of a built graph by pySHACL."""

from collections.abc import Iterable
from pathlib import Path

import pyshacl
from rdflib import RDF, RDFS, SKOS, XSD, Dataset, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS
from rdflib.term import Node

from kg.ontology.declarations import iris, parse
from kg.ontology.names import KG, SH, local
from kg.validation.report import Report, Violation
from kg.validation.shapes import shapes

LABELS = (SKOS.prefLabel, RDFS.label, DCTERMS.title, KG["file"])


def validate(graph: Dataset, ontology_files: Iterable[Path]) -> Report:
    """Check the union of all graphs in ``graph`` against the shapes in ``ontology_files`` (SHACL, W3C 2017).

    Nothing is inferred but what rdfs:subClassOf says. Raises `StopRun` on an ontology file that cannot be read.
    """
    declared = parse(ontology_files)
    rules, data = shapes(declared), _copy(graph)
    documents, claims = (len(set(data.subjects(RDF.type, class_))) for class_ in (KG.Document, KG.Claim))
    _, results, _ = pyshacl.validate(data, shacl_graph=rules, ont_graph=declared.graph, inference="none", inplace=True)
    if not isinstance(results, Graph):
        raise TypeError(f"pySHACL gave no report graph: {results!r}")
    found = {_violation(node, results, rules, data) for node in results.objects(None, SH.result)}
    return Report(tuple(sorted(found)), documents, claims)


def _copy(graph: Dataset) -> Graph:
    """The union in memory: pySHACL walks it node by node, for which a store is slow."""
    union = Graph()
    for context in [graph] if graph.default_union else graph.graphs():
        for subject, predicate, value in context.triples((None, None, None)):
            union.add((subject, predicate, _plain(value)))
    return union


def _plain(value: Node) -> Node:
    """A string without xsd:string, which is the same in RDF 1.1 (clause 3.3), but to rdflib and sh:in another term."""
    if isinstance(value, Literal) and value.datatype == XSD.string:
        return Literal(str(value))
    return value


def _violation(node: Node, results: Graph, rules: Graph, data: Graph) -> Violation:
    focus, path = results.value(node, SH.focusNode), results.value(node, SH.resultPath)
    value, shape = results.value(node, SH.value), results.value(node, SH.sourceShape)
    return Violation(
        shape=_shape(shape, rules),
        label=_label(focus, data),
        path=path.n3(rules.namespace_manager) if isinstance(path, URIRef) else "",
        message="; ".join(sorted(str(message) for message in results.objects(node, SH.resultMessage))),
        value="" if value is None or value == focus else _value(value, data),
        focus=str(focus),
    )


def _label(node: Node | None, data: Graph) -> str:
    """How people know a node: its label or title, else its type and the end of its IRI."""
    labels = (label for predicate in LABELS for label in sorted(map(str, data.objects(node, predicate))))
    types = (local(class_) for class_ in sorted(iris(data.objects(node, RDF.type))))
    name = next(labels, None) or (local(node) if isinstance(node, URIRef) else str(node))
    return f"{next(types, 'node')} {name}"


def _value(value: Node, data: Graph) -> str:
    return value.n3(data.namespace_manager) if isinstance(value, Literal) else _label(value, data)


def _shape(shape: Node | None, rules: Graph) -> str:
    """Of what a rule holds: the label of the node shape, else of the class that it is about."""
    whole = rules.value(None, SH.property, shape) or shape
    target = rules.value(whole, SH.targetClass)
    label = rules.value(whole, RDFS.label)
    return str(label or f"every {rules.value(target, RDFS.label) or 'node'}")
