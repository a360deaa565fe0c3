"""Terms as the store gives them, and as rdflib has them."""

from typing import TypeAlias, overload

import pyoxigraph as ox
from rdflib import XSD, BNode, Literal, URIRef
from rdflib.term import Identifier

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


@overload
def rdflib_term(term: Term) -> Identifier: ...
@overload
def rdflib_term(term: None) -> None: ...
def rdflib_term(term: Term | None) -> Identifier | None:
    """A term of the store as rdflib's, None as it is.

    Strings come without ``xsd:string``, which is implied (RDF 1.1 Concepts, 3.3), but makes rdflib hold two equal
    literals for different.

    >>> rdflib_term(ox.Literal("Oslo"))
    rdflib.term.Literal('Oslo')
    >>> rdflib_term(ox.Literal("2026", datatype=ox.NamedNode(str(XSD.gYear))))
    rdflib.term.Literal('2026', datatype=rdflib.term.URIRef('http://www.w3.org/2001/XMLSchema#gYear'))
    """
    if term is None:
        return None
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.Literal):
        return _literal(term)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    raise ValueError(f"Unexpected term of an answer: {term!r}")


def _literal(term: ox.Literal) -> Literal:
    if term.language:
        return Literal(term.value, lang=term.language)
    datatype = term.datatype.value
    if datatype == _STRING:
        return Literal(term.value)
    return Literal(term.value, datatype=URIRef(datatype), normalize=False)


_STRING = str(XSD.string)
