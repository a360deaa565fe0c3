"""Frames, from their declarations."""

from collections.abc import Iterable, Mapping

from rdflib import RDF, RDFS, Literal, URIRef
from rdflib.term import Node

from kg.errors import StopRun
from kg.ontology.declarations import Declarations
from kg.ontology.names import FRAME, KG, local
from kg.ontology.terms import Frame, Role

TRIGGERS = (FRAME.verb, FRAME.noun, FRAME["adjective-trigger"])


def frames_of(declared: Declarations, dealing: URIRef, roles: Mapping[str, Role]) -> tuple[Frame, ...]:
    """The frames of a dealing type, by label."""
    nodes = declared.graph.objects(dealing, FRAME.frame)
    return tuple(sorted((_frame(declared, node, dealing, roles) for node in nodes), key=_sort_key))


def functions(declared: Declarations) -> dict[URIRef, str]:
    """Properties that name a syntactic function or a preposition, with the name that `Frame.functions` has for them."""
    classes = declared.graph.transitive_subjects(RDFS.subClassOf, FRAME.Function)
    terms = {term for class_ in classes for term in declared.graph.subjects(RDF.type, class_)}
    return {term: local(term) for term in sorted(_iris(terms))}


def modalities(declared: Declarations) -> dict[URIRef, str]:
    """The modalities that the ontology knows, with their names: ``kg:Planned`` is ``"planned"``."""
    return {term: local(term).lower() for term in sorted(_iris(declared.graph.subjects(RDF.type, KG.Modality)))}


def _frame(declared: Declarations, node: Node, dealing: URIRef, roles: Mapping[str, Role]) -> Frame:
    label = declared.text(node, RDFS.label)
    place = f"{declared.where(node)}: frame {label!r} of {declared.short(dealing)}"
    known = functions(declared)
    verbs, nouns, adjectives = (_words(declared.graph.objects(node, trigger)) for trigger in TRIGGERS)
    return Frame(
        label=label,
        verbs=verbs,
        nouns=nouns,
        adjectives=adjectives,
        functions={
            known[term]: _roles(declared.graph.objects(node, term), roles, place)
            for term in sorted(_properties(declared, node, place))
            if term in known
        },
        requires=_roles(declared.graph.objects(node, FRAME.requires), roles, place),
        modality=_modality(declared, node, place),
    )


def _properties(declared: Declarations, node: Node, place: str) -> set[URIRef]:
    used = {term for term in declared.graph.predicates(node) if isinstance(term, URIRef) and term.startswith(FRAME)}
    if unknown := sorted(used - functions(declared).keys() - {*TRIGGERS, FRAME.requires, FRAME.modality}):
        raise StopRun(f"{place}: {declared.short(unknown[0])} is no property of frames; see ontology/frame.ttl")
    return used


def _iris(terms: Iterable[Node]) -> set[URIRef]:
    return {term for term in terms if isinstance(term, URIRef)}


def _words(values: Iterable[Node]) -> tuple[str, ...]:
    return tuple(sorted({str(value) for value in values if isinstance(value, Literal)}))


def _roles(values: Iterable[Node], roles: Mapping[str, Role], place: str) -> tuple[str, ...]:
    wanted = {str(value) for value in values}
    if unknown := sorted(wanted - {role.iri for role in roles.values()}):
        raise StopRun(f"{place}: <{unknown[0]}> is no role of its shape; list it there with sh:property")
    return tuple(name for name, role in roles.items() if role.iri in wanted)


def _modality(declared: Declarations, node: Node, place: str) -> str | None:
    iri, known = declared.iri(node, FRAME.modality), modalities(declared)
    if iri is None:
        return None
    if iri not in known:
        raise StopRun(
            f"{place}: {declared.short(iri)} is no modality; take one of {', '.join(map(declared.short, known))}"
        )
    return known[iri]


def _sort_key(frame: Frame) -> tuple[object, ...]:
    return frame.label, frame.verbs, frame.nouns, frame.adjectives, sorted(frame.functions.items())
