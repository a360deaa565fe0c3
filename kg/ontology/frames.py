"""Frames, from their declarations."""

from collections.abc import Mapping, Sequence

from rdflib import RDF, RDFS, Literal, URIRef
from rdflib.term import Node

from kg.ontology.declarations import Declarations, iris
from kg.ontology.names import FRAME, KG, local
from kg.ontology.roles import role_iris
from kg.ontology.terms import Frame

TRIGGERS = (FRAME.verb, FRAME.noun, FRAME["adjective-trigger"])
CONDITIONS = (FRAME.requires, FRAME.pairs, FRAME.concrete, FRAME.measured, FRAME.unwraps, FRAME.joins, FRAME.modality)


def frames_of(declared: Declarations, dealing: URIRef) -> tuple[Frame, ...]:
    """The frames of a dealing type, by label."""
    roles, known = role_iris(declared, dealing), functions(declared)
    nodes = declared.graph.objects(dealing, FRAME.frame)
    return tuple(sorted((_frame(declared, node, roles, known) for node in nodes), key=_sort_key))


def functions(declared: Declarations) -> dict[URIRef, str]:
    """Properties that name a syntactic function or a preposition, with the name that `Frame.functions` has for them."""
    classes = declared.graph.transitive_subjects(RDFS.subClassOf, FRAME.Function)
    terms = {term for class_ in classes for term in declared.graph.subjects(RDF.type, class_)}
    return {term: local(term) for term in sorted(iris(terms))}


def properties(declared: Declarations, node: Node) -> list[URIRef]:
    """The properties of the frame vocabulary that a frame uses, sorted."""
    return sorted(term for term in iris(declared.graph.predicates(node)) if term.startswith(FRAME))


def triggers(declared: Declarations, node: Node, property_: URIRef) -> tuple[str, ...]:
    """The words that a frame lists under one of the `TRIGGERS`, sorted."""
    return tuple(sorted(str(word) for word in declared.graph.objects(node, property_) if isinstance(word, Literal)))


def fillable(declared: Declarations, node: Node, property_: URIRef, roles: Sequence[URIRef]) -> tuple[str, ...]:
    """Those of ``roles`` that a frame names under ``property_``. Raises `BadDeclaration` if it names another."""
    wanted = set(declared.graph.objects(node, property_))
    if unknown := sorted(declared.short(term) for term in wanted.difference(roles)):
        function = declared.short(property_)
        raise declared.fault(node, f"has {function} {unknown[0]}, which its shape does not list; add it there")
    return tuple(local(role) for role in roles if role in wanted)


def modality(declared: Declarations, node: Node) -> str | None:
    """What a frame says of the modality: ``"planned"`` for kg:Planned. Raises `BadDeclaration` on an unknown one."""
    iri, known = declared.iri(node, FRAME.modality), sorted(iris(declared.graph.subjects(RDF.type, KG.Modality)))
    if iri is not None and iri not in known:
        choice = ", ".join(declared.short(term) for term in known)
        raise declared.fault(node, f"has the unknown modality {declared.short(iri)}; take one of {choice}")
    return local(iri).lower() if iri is not None else None


def joined(declared: Declarations, node: Node) -> tuple[str, ...]:
    """The dealing types that a frame joins, sorted. Raises `BadDeclaration` on what is none."""
    known = set(declared.dealing_classes())
    wanted = set(declared.graph.objects(node, FRAME.joins))
    if unknown := sorted(declared.short(term) for term in wanted - known):
        raise declared.fault(node, f"joins {unknown[0]}, which is no type of dealing; name one that is")
    return tuple(sorted(local(iri) for iri in iris(wanted)))


def check_properties(declared: Declarations, node: Node, known: Mapping[URIRef, str]) -> None:
    """Raise `BadDeclaration` if a frame has a property that the frame vocabulary lacks."""
    if unknown := [term for term in properties(declared, node) if term not in {*known, *TRIGGERS, *CONDITIONS}]:
        raise declared.fault(node, f"has {declared.short(unknown[0])}, which no frame has; see ontology/frame.ttl")


def _frame(declared: Declarations, node: Node, roles: Sequence[URIRef], known: Mapping[URIRef, str]) -> Frame:
    check_properties(declared, node, known)
    verbs, nouns, adjectives = (triggers(declared, node, trigger) for trigger in TRIGGERS)
    used = [term for term in properties(declared, node) if term in known]
    return Frame(
        label=declared.text(node, RDFS.label),
        verbs=verbs,
        nouns=nouns,
        adjectives=adjectives,
        functions={known[term]: fillable(declared, node, term, roles) for term in used},
        requires=fillable(declared, node, FRAME.requires, roles),
        pairs=fillable(declared, node, FRAME.pairs, roles),
        concrete=fillable(declared, node, FRAME.concrete, roles),
        measured=fillable(declared, node, FRAME.measured, roles),
        unwraps=fillable(declared, node, FRAME.unwraps, roles),
        joins=joined(declared, node),
        modality=modality(declared, node),
    )


def _sort_key(frame: Frame) -> tuple[object, ...]:
    return frame.label, frame.verbs, frame.nouns, frame.adjectives, sorted(frame.functions.items())
