"""From the declarations of an ontology to what its page tells."""

from collections.abc import Iterable, Iterator, Mapping

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, URIRef

from kg.ontology.declarations import Declarations, iris
from kg.ontology.frames import frames_of
from kg.ontology.names import FRAME, KG, local
from kg.server.terms.names import Names
from kg.server.terms.shapes import ends, members, rules, slots
from kg.server.terms.vocabulary import Frame, Match, Term, Vocabulary

_ONTOLOGY = URIRef(str(KG).rstrip("#"))
_MATCHES = {
    SKOS.exactMatch: "exact match",
    SKOS.closeMatch: "close match",
    SKOS.broadMatch: "broad match",
    SKOS.narrowMatch: "narrow match",
    SKOS.relatedMatch: "related match",
    RDFS.subClassOf: "is a",
    RDFS.subPropertyOf: "is a",
}
_CLASSES = {OWL.Class, RDFS.Class, RDFS.Datatype}
_PROPERTIES = {OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property}


def vocabulary(declared: Declarations) -> Vocabulary:
    """What the page tells: every term that is defined, but for those in which frames are written.

    Terms stand in the order of their names, modalities as they are declared.
    """
    graph = declared.graph
    names = Names({prefix: str(space) for prefix, space in graph.namespaces()})
    own = sorted(iri for iri in iris(graph.subjects(SKOS.definition)) if not iri.startswith(FRAME))
    dealings = set(declared.dealing_classes())
    terms = {str(iri): _term(declared, iri, names, is_dealing=iri in dealings) for iri in own}
    roles = {slot.property for iri in dealings for slot in terms[str(iri)].slots}
    return Vocabulary(
        title=_said(graph, DCTERMS.title) or "Ontology",
        description=_said(graph, DCTERMS.description),
        version=_said(graph, OWL.versionInfo),
        names=names,
        terms=terms,
        dealings=_picked(terms, declared.dealing_classes()),
        roles=_picked(terms, sorted(roles)),
        modalities=_picked(terms, members(graph, graph.value(KG.Modality, OWL.oneOf))),
        classes=_picked(terms, (iri for iri in own if iri not in dealings and _is_one(graph, iri, _CLASSES))),
        properties=_picked(terms, (iri for iri in own if str(iri) not in roles and _is_one(graph, iri, _PROPERTIES))),
    )


def _term(declared: Declarations, iri: URIRef, names: Names, *, is_dealing: bool) -> Term:
    graph = declared.graph
    return Term(
        iri=str(iri),
        name=local(iri),
        short=names.short(iri),
        anchor=names.anchor(iri),
        label=declared.text(iri, RDFS.label),
        definition=declared.text(iri, SKOS.definition),
        examples=tuple(sorted(map(str, graph.objects(iri, SKOS.example)))),
        parents=tuple(
            sorted(str(above) for above in iris(graph.objects(iri, RDFS.subClassOf)) if above.startswith(KG))
        ),
        matches=tuple(sorted(_matches(graph, iri, names))),
        slots=tuple(slots(declared, iri)),
        rules=tuple(rules(graph, iri)),
        frames=tuple(_frames(declared, iri)) if is_dealing else (),
        domains=ends(graph, iri, RDFS.domain),
        ranges=ends(graph, iri, RDFS.range),
        is_datatype=_is_one(graph, iri, {RDFS.Datatype}),
    )


def _said(graph: Graph, predicate: URIRef) -> str:
    """What is said of the ontology as a whole, empty if nothing is."""
    return str(graph.value(_ONTOLOGY, predicate) or "")


def _matches(graph: Graph, iri: URIRef, names: Names) -> Iterator[Match]:
    for predicate, relation in _MATCHES.items():
        for other in iris(graph.objects(iri, predicate)):
            if not other.startswith(KG):
                yield Match(names.short(other), relation, str(other))


def _frames(declared: Declarations, iri: URIRef) -> Iterator[Frame]:
    for frame in frames_of(declared, iri):
        words = sorted({*frame.verbs, *frame.nouns, *frame.adjectives})
        yield Frame(frame.label, tuple("any verb" if word == "*" else word for word in words))


def _picked(terms: Mapping[str, Term], wanted: Iterable[str]) -> tuple[Term, ...]:
    return tuple(terms[str(iri)] for iri in wanted)


def _is_one(graph: Graph, iri: URIRef, kinds: set[URIRef]) -> bool:
    return not kinds.isdisjoint(graph.objects(iri, RDF.type))
