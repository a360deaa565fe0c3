"""A dataset as a property graph: things with types and values, and links between two of them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from kg.rdf.vocabulary import KG, PREFIXES, RDF

_TYPE = str(RDF.type)


@dataclass(frozen=True)
class PropertyGraph:
    """The types and values of nodes by their IRIs, and links (from, property, to) with the graphs that state them.

    ``values`` map a node to its properties, and these to values with their datatypes; ``names`` give each property and
    class a name of its own.
    """

    nodes: Sequence[str]
    types: Mapping[str, set[str]]
    values: Mapping[str, Mapping[str, Mapping[str, str]]]
    links: Mapping[tuple[str, str, str], list[str]]
    names: Mapping[str, str]


def property_graph(found: Sequence[ox.Quad]) -> PropertyGraph:
    """The property graph of quads that come in order; every subject is a node, whatever else an IRI names a value."""
    types: defaultdict[str, set[str]] = defaultdict(set)
    values: defaultdict[str, defaultdict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    links: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    things = {_id(quad.subject) for quad in found}
    for quad in found:
        if quad.predicate.value == _TYPE:
            types[_id(quad.subject)].add(_id(quad.object))
    for quad in found:
        subject, predicate, thing = _id(quad.subject), quad.predicate.value, _id(quad.object)
        if isinstance(quad.object, ox.Literal):
            values[subject][predicate][quad.object.value] = quad.object.datatype.value
        elif thing in things and predicate != _TYPE:
            links[subject, predicate, thing].append(_id(quad.graph_name))
        elif predicate != _TYPE:  # a term of the ontology, such as a modality
            values[subject][predicate][_name(thing)] = ""
    properties = {quad.predicate.value for quad in found}
    return PropertyGraph(sorted(things), types, values, links, _names(properties.union(*types.values())))


def _names(iris: Iterable[str]) -> dict[str, str]:
    """A name for each IRI, the short one where it is not taken; those of ``kg:`` come first."""
    names: dict[str, str] = {}
    taken = set()
    for iri in sorted(iris, key=lambda iri: (not iri.startswith(str(KG)), iri)):
        names[iri] = _name(iri) if _name(iri) not in taken else re.sub(r"\W+", "_", iri)
        taken.add(names[iri])
    return names


def _name(iri: str) -> str:
    """``funder`` for a term of ``kg:`` or of a namespace that has no prefix, ``dcterms_title`` for others."""
    namespace, _, local = iri.replace("#", "/").rpartition("/")
    prefixes = {known: prefix for prefix, known in PREFIXES.items() if prefix != "kg"}
    prefix = prefixes.get(iri[: len(namespace) + 1])
    return re.sub(r"\W+", "_", f"{prefix}_{local}" if prefix else local or iri)


def _id(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | ox.DefaultGraph) -> str:
    return term.value if isinstance(term, ox.NamedNode) else str(term)
