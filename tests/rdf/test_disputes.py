from dataclasses import replace
from decimal import Decimal

import pytest
from rdflib import Literal, URIRef

from kg.model.claim import EntityRef, When
from kg.model.quantity import Quantity
from kg.ontology import load
from kg.rdf.disputes import disputes
from kg.rdf.iris import Iris
from kg.rdf.literals import date_literal
from kg.rdf.merged import merged_quads
from kg.rdf.vocabulary import KG, RDF
from kg.resolution.conflicts import Conflict
from tests.ontology.award import write
from tests.tiny import DENIAL, LOAN, READINGS, RESOLUTION

IRIS = Iris("urn:x/")
ONE, OTHER = (LOAN.key, 0), (DENIAL.key, 0)
CLAIMS = {ONE: URIRef("urn:one"), OTHER: URIRef("urn:other")}
SOURCES = {ONE: ("Post",), OTHER: ("Tide",)}


def triples(role: str, ours: Quantity | When | str, theirs: Quantity | When | str) -> list[tuple[object, ...]]:
    conflict = Conflict("loan", role, ((ours, (ONE,)), (theirs, (OTHER,))))
    return list(disputes(conflict, CLAIMS, SOURCES, IRIS, {}))


def test_a_conflict_has_all_values_and_a_side_for_each() -> None:
    ten, twenty = Quantity(Decimal(10), "USD"), Quantity(Decimal(20), "USD")
    node = IRIS.conflict("loan", "amount")
    fillers = [IRIS.quantity(ten), IRIS.quantity(twenty)]
    sides = [IRIS.side("loan", "amount", filler) for filler in fillers]
    assert triples("amount", ten, twenty) == [
        (node, RDF.type, KG["Conflict"]),
        (node, KG["dealing"], IRIS.dealing("loan")),
        (node, KG["onRole"], KG["amount"]),
        (node, KG["side"], sides[0]),
        (sides[0], RDF.type, KG["Side"]),
        (node, KG["filler"], fillers[0]),
        (node, KG["claim"], URIRef("urn:one")),
        (node, KG["source"], IRIS.source("Post")),
        (sides[0], KG["filler"], fillers[0]),
        (sides[0], KG["claim"], URIRef("urn:one")),
        (sides[0], KG["source"], IRIS.source("Post")),
        (node, KG["side"], sides[1]),
        (sides[1], RDF.type, KG["Side"]),
        (node, KG["filler"], fillers[1]),
        (node, KG["claim"], URIRef("urn:other")),
        (node, KG["source"], IRIS.source("Tide")),
        (sides[1], KG["filler"], fillers[1]),
        (sides[1], KG["claim"], URIRef("urn:other")),
        (sides[1], KG["source"], IRIS.source("Tide")),
    ]


@pytest.mark.parametrize(
    ("role", "value", "term"),
    [
        ("modality", "denied", KG["Denied"]),
        ("funder", "italy", IRIS.entity("italy")),
        ("date", When("2024-03"), date_literal("2024-03")),
    ],
)
def test_values_are_the_terms_of_the_documents(role: str, value: When | str, term: URIRef | Literal) -> None:
    other = When("2025") if isinstance(value, When) else "actual"
    assert term in [object_ for _, predicate, object_ in triples(role, value, other) if predicate == KG["filler"]]


def test_what_cannot_be_in_conflict_is_refused() -> None:
    with pytest.raises(TypeError, match="no value that can be in conflict: EntityRef"):
        list(disputes(Conflict("loan", "funder", ((EntityRef("a"), (ONE,)),)), CLAIMS, {}, IRIS, {}))


def test_a_role_has_the_iri_that_its_ontology_declares(tmp_path) -> None:
    ontology = load([write(tmp_path)])
    readings = [replace(r, claims=tuple(replace(claim, type="Award") for claim in r.claims)) for r in READINGS]
    for role, iri in (("honours", "https://example.org/award#honours"), ("modality", KG["modality"])):
        resolution = replace(RESOLUTION, conflicts=(Conflict("loan", role, (("italy", (ONE,)), ("norway", (OTHER,)))),))
        quads = list(merged_quads(readings, resolution, "urn:x/", ontology))
        assert [str(quad.object) for quad in quads if quad.predicate == KG["onRole"]] == [str(iri)]
