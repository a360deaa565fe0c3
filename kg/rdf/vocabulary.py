"""The namespaces of a built graph.

Terms are taken by subscription (``KG["Claim"]``): a `Namespace` is a string, so that ``KG.title`` is a method.
"""

from rdflib import Namespace, URIRef
from rdflib.namespace import DCTERMS, PROV, RDF, RDFS, SKOS, XSD

__all__ = ["DCTERMS", "EDTF", "KG", "OA", "PREFIXES", "PROV", "RDF", "RDFS", "SKOS", "XSD"]

KG = Namespace("https://kg.example/ontology#")
OA = Namespace("http://www.w3.org/ns/oa#")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")  # ISO 8601-2:2019, Annex A

PREFIXES = {
    "dcterms": str(DCTERMS),
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "kg": str(KG),
    "oa": str(OA),
    "prov": str(PROV),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "skos": str(SKOS),
    "xsd": str(XSD),
}
