from dataclasses import replace

from rdflib import Literal

from kg.judgements.grades import Grade
from kg.rdf.iris import Iris
from kg.rdf.literals import integer
from kg.rdf.merged import merged_quads
from kg.rdf.nquads import line
from kg.rdf.vocabulary import DCTERMS, KG, RDF, RDFS
from tests.tiny import DENIAL, LOAN, LOAN_READING, READINGS, RESOLUTION


def test_the_merge_knows_labels_and_counts() -> None:
    lines = [line(quad).decode().rstrip("\n") for quad in merged_quads(READINGS, RESOLUTION, "urn:x/")]
    label, kg = "<http://www.w3.org/2004/02/skos/core#prefLabel>", "<https://kg.example/ontology#"
    integer = "^^<http://www.w3.org/2001/XMLSchema#integer>"
    assert lines == [
        f'<urn:x/entity/italy> {label} "Italy" <urn:x/graph/merged> .',
        f'<urn:x/entity/norway> {label} "Norway" <urn:x/graph/merged> .',
        f'<urn:x/entity/ada> {label} "Ada" <urn:x/graph/merged> .',
        f'<urn:x/dealing/loan> {kg}documents> "2"{integer} <urn:x/graph/merged> .',
        f'<urn:x/dealing/loan> {kg}claims> "2"{integer} <urn:x/graph/merged> .',
    ]


def test_two_claims_of_one_document_count_as_one_document() -> None:
    twice = replace(LOAN_READING, claims=LOAN_READING.claims * 2)
    resolution = replace(RESOLUTION, dealings={(LOAN.key, 0): "loan", (LOAN.key, 1): "loan"})
    counts = [str(quad.object) for quad in merged_quads([twice], resolution)][-2:]
    assert counts == ["1", "2"]


def test_the_merge_knows_on_whose_word_claims_rest() -> None:
    resolution = replace(
        RESOLUTION,
        copies={DENIAL.key: LOAN.key},
        parts=(("tranche", "loan"),),
        sources={(LOAN.key, 0): ("Reuters", "The Post"), (DENIAL.key, 0): ("Reuters",)},
    )
    iris = Iris("urn:x/")
    reuters, post, loan = iris.source("Reuters"), iris.source("The Post"), iris.dealing("loan")
    loan_claim, denial_claim = (iris.claim(reading, reading.claims[0]) for reading in READINGS)
    grades = (Grade("Reuters", "A", "2"), Grade("Tide", "B"))
    known = {quad[:3] for quad in merged_quads(READINGS, RESOLUTION, "urn:x/")}
    quads = list(merged_quads(READINGS, resolution, "urn:x/", grades=grades))
    assert {quad.graph for quad in quads} == {iris.merged}
    assert [quad[:3] for quad in quads if quad[:3] not in known] == [
        (loan, KG["independentSources"], integer(2)),
        (loan, KG["source"], reuters),
        (loan, KG["source"], post),
        (loan_claim, KG["restsOn"], reuters),
        (loan_claim, KG["restsOn"], post),
        (denial_claim, KG["restsOn"], reuters),
        (reuters, RDF.type, KG["Source"]),
        (reuters, RDFS.label, Literal("Reuters")),
        (reuters, KG["reliability"], Literal("A")),
        (reuters, KG["credibility"], Literal("2")),
        (post, RDF.type, KG["Source"]),
        (post, RDFS.label, Literal("The Post")),
        (iris.document(DENIAL.key), KG["reprintOf"], iris.document(LOAN.key)),
        (iris.dealing("tranche"), DCTERMS.isPartOf, loan),
    ]
