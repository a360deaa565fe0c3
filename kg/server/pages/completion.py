"""What the query editor completes: the classes and properties of the ontology, with what they mean."""

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
from rdflib import OWL, RDF, RDFS, SKOS

from kg.rdf.vocabulary import DCTERMS, KG

_SHACL_PATH = "http://www.w3.org/ns/shacl#path"
_CLASSES = {str(OWL.Class), str(RDFS.Class)}
_PROPERTIES = {str(OWL.ObjectProperty), str(OWL.DatatypeProperty), str(RDF.Property)}
# Properties of other vocabularies that graphs have, and no shape asks for.
_FURTHER = (RDF.type, SKOS.prefLabel, SKOS.altLabel, DCTERMS["source"], DCTERMS["isPartOf"])
_FRAMES = "https://kg.example/frame#"  # words of declarations, not of graphs


def terms(ontology: Path) -> bytes:
    """Classes and properties as JSON, each ``[iri, definition]``, by IRI: our own first.

    Without the file of an ontology there are no more than those that every graph has.
    """
    said: defaultdict[str, dict[str, str]] = defaultdict(dict)
    classes: set[str] = set()
    properties = {str(iri) for iri in _FURTHER}
    for subject, predicate, value in _triples(ontology):
        if predicate == str(RDF.type) and value in _CLASSES:
            classes.add(subject)
        elif predicate == str(RDF.type) and value in _PROPERTIES:
            properties.add(subject)
        elif predicate == _SHACL_PATH and value.startswith("http"):
            properties.add(value)
        elif predicate == str(SKOS.definition):
            said[subject]["definition"] = value
    found = {"classes": classes, "properties": properties}
    return json.dumps(
        {
            kind: [[iri, said[iri].get("definition", "")] for iri in sorted(iris, key=_own_first)]
            for kind, iris in found.items()
        },
        ensure_ascii=False,
    ).encode()


def _triples(ontology: Path) -> Iterator[tuple[str, str, str]]:
    if not ontology.is_file():
        return
    for quad in ox.parse(path=str(ontology), format=ox.RdfFormat.TURTLE):
        if isinstance(quad.subject, ox.NamedNode) or quad.predicate.value == _SHACL_PATH:
            subject = quad.subject.value if isinstance(quad.subject, ox.NamedNode) else ""
            if not isinstance(quad.object, ox.BlankNode | ox.Triple) and not subject.startswith(_FRAMES):
                yield subject, quad.predicate.value, quad.object.value


def _own_first(iri: str) -> tuple[bool, str]:
    return not iri.startswith(KG), iri
