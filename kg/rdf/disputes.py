"""A conflict as RDF: the role, every value, and for each value a side with its claims and sources."""

from collections.abc import Iterator, Mapping, Sequence

from rdflib import Literal, URIRef

from kg.model.claim import Filler, When
from kg.model.quantity import Quantity
from kg.rdf import literals
from kg.rdf.iris import Iris
from kg.rdf.triple import Triple
from kg.rdf.vocabulary import KG, RDF
from kg.resolution.conflicts import MODALITY, Conflict
from kg.resolution.links import ClaimNode


def disputes(
    conflict: Conflict,
    claims: Mapping[ClaimNode, URIRef],
    sources: Mapping[ClaimNode, tuple[str, ...]],
    iris: Iris,
    roles: Mapping[tuple[str, str], URIRef],
) -> Iterator[Triple]:
    """All that is stated of one conflict and its sides.

    ``roles`` are properties by dealing and role, ``kg:ROLE`` where there is none. Raises `KeyError` for a claim that is
    not among ``claims``.
    """
    node = iris.conflict(conflict.dealing, conflict.role)
    yield node, RDF.type, KG["Conflict"]
    yield node, KG["dealing"], iris.dealing(conflict.dealing)
    yield node, KG["onRole"], roles.get((conflict.dealing, conflict.role), KG[conflict.role])
    for value, told in conflict.sides:
        filler = _filler(value, conflict.role, iris)
        side = iris.side(conflict.dealing, conflict.role, str(filler))
        yield node, KG["side"], side
        yield side, RDF.type, KG["Side"]
        for subject in (node, side):
            yield subject, KG["filler"], filler
            for predicate, object_ in _told(told, claims, sources, iris):
                yield subject, predicate, object_


def _told(
    nodes: Sequence[ClaimNode],
    claims: Mapping[ClaimNode, URIRef],
    sources: Mapping[ClaimNode, tuple[str, ...]],
    iris: Iris,
) -> Iterator[tuple[URIRef, URIRef]]:
    for node in nodes:
        yield KG["claim"], claims[node]
        for name in sources.get(node, ()):
            yield KG["source"], iris.source(name)


def _filler(value: Filler | str, role: str, iris: Iris) -> URIRef | Literal:
    """The term that a document's graph has for the value."""
    if isinstance(value, Quantity):
        return iris.quantity(value)
    if isinstance(value, When):
        return literals.date_literal(value.text)
    if isinstance(value, str):
        return KG[value.capitalize()] if role == MODALITY else iris.entity(value)
    raise TypeError(f"no value that can be in conflict: {value!r}")
