"""One statement, of whatever graph."""

from rdflib import Literal, URIRef

Triple = tuple[URIRef, URIRef, URIRef | Literal]
"""Subject, predicate and object."""
