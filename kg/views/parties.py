"""Actors and places of a graph, with their names and the documents that mention them."""

from collections import defaultdict
from collections.abc import Container, Iterable
from sys import intern

from rdflib import Dataset

from kg.views.countries import read_codes
from kg.views.facts import Party
from kg.views.rows import local_name, solutions

_PREFERENCE = {"prefLabel": 0, "label": 1, "altLabel": 2}


def read_parties(graph: Dataset, dealings: Container[str]) -> dict[str, Party]:
    """Whatever documents hold to be of some type, and is no dealing, by IRI in the order of the IRIs."""
    types, names = defaultdict[str, list[tuple[int, str]]](list), defaultdict[str, list[tuple[int, int, str]]](list)
    for entity, type_, documents in solutions(graph, "types"):
        if entity not in dealings:
            types[entity].append((-int(documents), local_name(type_)))
    for entity, property_, name, documents in solutions(graph, "names"):
        if entity in types:
            names[entity].append((_PREFERENCE[local_name(property_)], -int(documents), name))
    mentioned = defaultdict[str, list[str]](list)
    for document, entity in solutions(graph, "mentions"):
        mentioned[entity].append(intern(document))
    codes = read_codes(graph)
    return {
        iri: Party(
            iri,
            intern(_type(types[iri])),
            _names(names[iri]) or (local_name(iri),),
            _each(mentioned[iri]),
            codes.get(iri, ""),
        )
        for iri in sorted(types)
    }


def _type(found: Iterable[tuple[int, str]]) -> str:
    """The type that most documents give; the first in the alphabet of several."""
    return min(found)[1]


def _names(found: Iterable[tuple[int, int, str]]) -> tuple[str, ...]:
    """Each name once: the preferred label, then labels and other names, those of most documents first."""
    return tuple(dict.fromkeys(name for _, _, name in sorted(found)))


def _each(documents: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(documents)))
