from kg.rdf.merged import merged_quads
from kg.rdf.nquads import line
from tests.tiny import READINGS, RESOLUTION


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
    counts = [str(quad.object) for quad in merged_quads([READINGS[0], READINGS[0]], RESOLUTION)][-2:]
    assert counts == ["1", "2"]
