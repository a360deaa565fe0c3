"""A dataset as a property graph: things with types and values, and links between two of them."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

import pyoxigraph as ox

from kg.rdf.vocabulary import KG, PREFIXES, RDF

_TYPE = str(RDF.type)


@dataclass
class Thing:
    """A node: its types, its values, and its links with the graphs that state them.

    ``values`` map properties to values with their datatypes, ``links`` (property, other thing) to IRIs of graphs.
    """

    iri: str
    types: set[str] = field(default_factory=set)
    values: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    links: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))


def things(found: Iterable[ox.Quad], nodes: Container[str]) -> Iterator[Thing]:
    """The things of quads that come by subject; what else an IRI names than ``nodes``, all subjects, is a value."""
    for subject, quads in groupby(found, key=lambda quad: quad.subject):
        thing = Thing(id_of(subject))
        for quad in quads:
            predicate, other = quad.predicate.value, id_of(quad.object)
            if predicate == _TYPE:
                thing.types.add(other)
            elif isinstance(quad.object, ox.Literal):
                thing.values[predicate][quad.object.value] = quad.object.datatype.value
            elif other in nodes:
                thing.links[predicate, other].append(id_of(quad.graph_name))
            else:  # a term of the ontology, such as a modality
                thing.values[predicate][_name(other)] = ""
        yield thing


def names_of(iris: Iterable[str]) -> Mapping[str, str]:
    """A name for each property and class, the short one where it is not taken; those of ``kg:`` come first."""
    names: dict[str, str] = {}
    taken = set()
    for iri in sorted(iris, key=lambda iri: (not iri.startswith(str(KG)), iri)):
        names[iri] = _name(iri) if _name(iri) not in taken else re.sub(r"\W+", "_", iri)
        taken.add(names[iri])
    return names


def id_of(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | ox.DefaultGraph) -> str:
    """What a node is called: an IRI as it is."""
    return term.value if isinstance(term, ox.NamedNode) else str(term)


def _name(iri: str) -> str:
    """``funder`` for a term of ``kg:`` or of a namespace that has no prefix, ``dcterms_title`` for others."""
    namespace, _, local = iri.replace("#", "/").rpartition("/")
    prefixes = {known: prefix for prefix, known in PREFIXES.items() if prefix != "kg"}
    prefix = prefixes.get(iri[: len(namespace) + 1])
    return re.sub(r"\W+", "_", f"{prefix}_{local}" if prefix else local or iri)
