"""The Turtle files themselves: every term labelled, defined and used as it is declared."""

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Literal, URIRef
from rdflib.namespace import DCTERMS

from kg.model.claim import Modality
from kg.model.entity import ACTOR_TYPES, ENTITY_TYPES
from kg.ontology import merged
from kg.ontology.names import FRAME, KG, SH

GRAPH = merged()
ONTOLOGY = URIRef("https://kg.example/ontology")
SHAPES = set(GRAPH.subjects(RDF.type, SH.NodeShape))
TERMS = sorted(
    term
    for term in {*GRAPH.subjects(), *GRAPH.objects(), *GRAPH.predicates()} - SHAPES
    if isinstance(term, URIRef) and str(term).startswith((KG, FRAME))
)


def test_there_are_terms_to_look_at():
    assert {KG.Claim, KG.funder, KG.Planned, KG.Date, KG.Shipment, FRAME.subject} <= set(TERMS)
    assert len(TERMS) > 100


@pytest.mark.parametrize("term", TERMS, ids=GRAPH.qname)
def test_every_term_has_one_label_and_one_definition_in_english(term):
    for predicate in (RDFS.label, SKOS.definition):
        assert [value.language for value in GRAPH.objects(term, predicate)] == ["en"]
    assert GRAPH.value(term, RDF.type) is not None


@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_every_shape_says_what_it_is_about(shape):
    assert (shape, RDFS.label, None) in GRAPH or GRAPH.value(shape, SH.targetClass) in TERMS


@pytest.mark.parametrize("predicate", [DCTERMS.title, DCTERMS.description, DCTERMS.license, OWL.versionInfo])
def test_the_ontology_says_what_it_is(predicate):
    assert GRAPH.value(ONTOLOGY, predicate)


def test_classes_are_those_of_the_data_model():
    assert set(GRAPH.subjects(RDFS.subClassOf, KG.Actor)) == {KG[name] for name in ACTOR_TYPES}
    assert set(GRAPH.subjects(RDFS.subClassOf, KG.Entity)) == {KG.Actor, KG.Place}
    assert set(GRAPH.subjects(RDF.type, KG.Modality)) == {KG[modality.capitalize()] for modality in Modality}
    assert len(ENTITY_TYPES) == len(ACTOR_TYPES) + 1


def test_no_domain_is_narrower_than_a_role_allows():
    for dealing in GRAPH.subjects(RDFS.subClassOf, KG.Dealing):
        roles = set(GRAPH.objects(dealing, ~SH.targetClass / SH.property / SH.path))
        assert len(roles) > 2
        assert {domain for role in roles for domain in GRAPH.objects(role, RDFS.domain)} == {KG.Dealing}


@pytest.mark.parametrize(
    "vocabulary",
    [
        "http://www.w3.org/ns/prov#",
        "https://schema.org/",
        "https://schema.followthemoney.tech/#",
        "https://kg.example/plover#",
    ],
)
def test_terms_are_aligned_with(vocabulary):
    matches = {RDFS.subClassOf, *(SKOS[name] for name in ("closeMatch", "broadMatch", "narrowMatch", "relatedMatch"))}
    aligned = {s for s, p, o in GRAPH if p in matches and not isinstance(o, Literal) and o.startswith(vocabulary)}
    assert len(aligned) > 4
    assert aligned <= set(TERMS)
