"""Namespaces of the declarations, and the name that Python uses for an IRI."""

from rdflib import Namespace, URIRef

KG = Namespace("https://kg.example/ontology#")
FRAME = Namespace("https://kg.example/frame#")
SH = Namespace("http://www.w3.org/ns/shacl#")


def local(iri: URIRef) -> str:
    """The part of an IRI after its namespace.

    >>> local(URIRef("https://kg.example/ontology#Funding"))
    'Funding'
    """
    return iri.replace("#", "/").rpartition("/")[2]
