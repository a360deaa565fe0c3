"""The folder of a small build: two documents that tell of one loan, a conflict, and a document of hostile words."""

from pathlib import Path

import pyoxigraph as ox

from kg.rdf.merged import merged_quads
from kg.rdf.nquads import write_nquads
from kg.rdf.write import document_quads
from tests.tiny import LOAN, LOAN_TEXT, READINGS, RESOLUTION

BASE = "https://kg.example/id/"
HOSTILE = "</title><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7 * 7 }}\" onload='alert(3)"


def build_small(folder: Path) -> None:
    """Write the graph, the text of one document, and a file that nobody may have."""
    quads = [quad for reading in READINGS for quad in document_quads(reading, RESOLUTION)]
    write_nquads([*quads, *merged_quads(READINGS, RESOLUTION)], folder / "graph.nq")
    document, entity = f"<{BASE}document/bad>", f"<{BASE}entity/bad>"
    words = str(ox.Literal(HOSTILE))
    kg, terms = "https://kg.example/ontology#", "http://purl.org/dc/terms/"
    type_ = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
    bad = [
        f"{document} {type_} <{kg}Document> {document} .",
        f"{document} <{kg}file> {words} {document} .",
        f"{document} <{terms}title> {words} {document} .",
        f'{document} <{terms}source> "javascript:alert(1)" {document} .',
        f"{document} <{kg}mentions> {entity} {document} .",
        f"{entity} {type_} <{kg}Person> {document} .",
        f"{entity} <http://www.w3.org/2000/01/rdf-schema#label> {words} {document} .",
        f"{entity} <http://www.w3.org/2004/02/skos/core#prefLabel> {words} <{BASE}graph/merged> .",
    ]
    merged, conflict, loan = f"<{BASE}graph/merged>", f"<{BASE}conflict/c>", f"<{BASE}dealing/loan>"
    sides = ((f"<{BASE}side/one>", f"<{kg}Planned>"), (f"<{BASE}side/two>", f"<{kg}Denied>"))
    bad += [
        f"{conflict} {type_} <{kg}Conflict> {merged} .",
        f"{conflict} <{kg}dealing> {loan} {merged} .",
        f"{conflict} <{kg}onRole> <{kg}modality> {merged} .",
        *(f"{conflict} <{kg}side> {side} {merged} ." for side, _ in sides),
        *(f"{side} <{kg}filler> {filler} {merged} ." for side, filler in sides),
        *(f"{side} <{kg}claim> <{BASE}claim/any> {merged} ." for side, _ in sides),
    ]
    with (folder / "graph.nq").open("a", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in bad)
    (folder / "texts").mkdir()
    (folder / "texts" / f"{LOAN.key}.txt").write_text(LOAN_TEXT, encoding="utf-8")
    (folder / "secret.txt").write_text("nobody asks for this", encoding="utf-8")
