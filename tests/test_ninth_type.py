"""A ninth dealing type is one new Turtle file and no Python: from documents to claims, RDF, answers and views.

The type, a lawsuit, shares nothing with the eight but the roles ``amount`` and ``date``.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from rdflib import RDF, SKOS, Dataset, Graph, Literal, Namespace

from kg.build import build
from kg.build.report import Report
from kg.exports import FORMATS
from kg.extraction import drafting
from kg.extraction.linking.model import Model
from kg.extraction.reading import reader_of
from kg.model.claim import Claim, EntityRef, Modality, When, Words
from kg.model.document import Document
from kg.model.quantity import Quantity
from kg.model.reading import Reading
from kg.ontology import lint, load
from kg.ontology.merged import turtle
from kg.ontology.terms import Kind
from kg.questions import answer
from kg.readers import read
from kg.store import open_graph, select
from kg.validation import validate
from kg.views.network import network

KG = Namespace("https://kg.example/ontology#")
LAWSUIT = """\
@prefix frame: <https://kg.example/frame#> .
@prefix kg: <https://kg.example/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

kg:Lawsuit a owl:Class ; rdfs:subClassOf kg:Dealing ;
    rdfs:label "lawsuit"@en ;
    skos:definition "A complaint that one brings against another before a court."@en ;
    skos:example "Norway sued Gazprom for breach of contract in 2024."@en .

kg:plaintiff a owl:ObjectProperty ; rdfs:domain kg:Dealing ; rdfs:range kg:Actor ;
    rdfs:label "plaintiff"@en ; skos:definition "Who brings the complaint."@en .

kg:defendant a owl:ObjectProperty ; rdfs:domain kg:Dealing ; rdfs:range kg:Actor ;
    rdfs:label "defendant"@en ; skos:definition "Whom the complaint is against."@en .

kg:charge a owl:DatatypeProperty ; rdfs:domain kg:Dealing ; rdfs:range rdf:langString ;
    rdfs:label "charge"@en ; skos:definition "What the defendant shall have done."@en .

kg:LawsuitShape a sh:NodeShape ; sh:targetClass kg:Lawsuit ;
    sh:property [ sh:order 1 ; sh:path kg:plaintiff ; sh:class kg:Actor ],
        [ sh:order 2 ; sh:path kg:defendant ; sh:class kg:Actor ],
        [ sh:order 3 ; sh:path kg:charge ; sh:datatype rdf:langString ],
        [ sh:order 4 ; sh:path kg:amount ; sh:class kg:Quantity ],
        [ sh:order 5 ; sh:path kg:date ; sh:node kg:DateShape ] .

kg:Lawsuit frame:frame [ a frame:Frame ; rdfs:label "going to court" ;
        frame:verb "sue" ; frame:noun "lawsuit" ;
        frame:subject kg:plaintiff ; frame:object kg:defendant ; frame:against kg:defendant ;
        frame:for kg:amount, kg:charge ; frame:over kg:charge ;
        frame:requires kg:plaintiff, kg:defendant ] .
"""
DOCUMENTS = {
    "greenpeace.txt": (
        "Court season opens\n\nReuters, 3 June 2024\n\nGreenpeace sued Shell for $2.1 million in 2023.\n\n"
        "Chile launched a lawsuit against the mining company Glencore over unpaid royalties.\n"
    ),
    "norway.txt": (
        "Oslo goes to court\n\nThe Guardian, 12 May 2024\n\n"
        "Norway sued the Brazilian oil company Petrobras for breach of contract in April 2024. "
        "Brazil plans to sue Norway over unpaid tariffs next year.\n"
    ),
}


@dataclass(frozen=True)
class Built:
    """What one build with the further type gave."""

    folder: Path
    declared: Path
    report: Report
    readings: tuple[Reading, ...]

    @property
    def graph(self) -> Dataset:
        return open_graph(self.folder)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """As grammar tells it: what is likely besides changes with the practice documents."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drafting, "model", lambda _: Model(dict.fromkeys(Kind, -9.0)))
        yield _built(tmp_path_factory)


def _built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("ninth")
    declared = folder / "lawsuit.ttl"
    declared.write_text(LAWSUIT, encoding="utf-8")
    news = folder / "news"
    news.mkdir()
    for name, text in DOCUMENTS.items():
        (news / name).write_text(text, encoding="utf-8")
    report = build([news], folder / "out", dealings=[declared])
    documents = [document for document in read([news]) if isinstance(document, Document)]
    readings = tuple(reader_of(load([declared]))(documents))
    return Built(folder / "out", declared, report, readings)


def told(reading: Reading, claim: Claim) -> dict[str, object]:
    """The roles of a claim, entities by their first name."""
    names = {entity.id: entity.names[0] for entity in reading.entities}
    return {role: names[filler.id] if isinstance(filler, EntityRef) else filler for role, filler in claim.roles}


def lawsuits(built: Built) -> list[tuple[dict[str, object], Modality]]:
    return [(told(reading, claim), claim.modality) for reading in built.readings for claim in reading.claims]


def test_every_export_takes_it(built: Built, tmp_path: Path) -> None:
    for name, form in FORMATS.items():
        (tmp_path / name).mkdir() if form.is_folder else None
        form.write(built.folder, tmp_path / name)
        written = tmp_path / name / "nodes.csv" if form.is_folder else tmp_path / name
        assert "lawsuit" in written.read_text(encoding="utf-8").lower()
    entities = [json.loads(line) for line in (tmp_path / "ftm").read_text(encoding="utf-8").splitlines()]
    assert {one["schema"] for one in entities if one["id"].startswith("kg-dealing-")} == {"Event"}
    roles = {role for one in entities for role in one["properties"].get("role", ())}
    assert {"plaintiff", "defendant"} <= roles


def test_a_line_in_its_file_says_what_it_is_elsewhere(built: Built, tmp_path: Path) -> None:
    declared = tmp_path / "lawsuit.ttl"
    ftm = "https://schema.followthemoney.tech/#"
    declared.write_text(
        f"{LAWSUIT}kg:Lawsuit skos:closeMatch <{ftm}CourtCase> . kg:charge skos:closeMatch <{ftm}CourtCase:name> .\n",
        encoding="utf-8",
    )
    assert lint([declared]) == []
    (tmp_path / "graph.nq").write_bytes((built.folder / "graph.nq").read_bytes())
    (tmp_path / "ontology.ttl").write_text(turtle([declared]), encoding="utf-8")
    FORMATS["ftm"].write(tmp_path, tmp_path / "ftm")
    entities = [json.loads(line) for line in (tmp_path / "ftm").read_text(encoding="utf-8").splitlines()]
    cases = [one["properties"]["name"] for one in entities if one["schema"] == "CourtCase"]
    assert ["breach of contract"] in cases


def test_the_lint_has_nothing_to_say(built: Built) -> None:
    assert lint([built.declared]) == []


def test_the_lint_says_what_is_wrong_with_it(tmp_path: Path) -> None:
    spoilt = tmp_path / "lawsuit.ttl"
    spoilt.write_text(LAWSUIT.replace("frame:against kg:defendant", "frame:against kg:accused"), encoding="utf-8")
    (fault,) = lint([spoilt])
    assert fault.term == "the frame 'going to court' of kg:Lawsuit"
    assert "kg:accused" in str(fault)


def test_extraction_fills_its_roles(built: Built) -> None:
    assert {claim.type for reading in built.readings for claim in reading.claims} == {"Lawsuit"}
    assert lawsuits(built) == [
        (
            {
                "plaintiff": "Greenpeace",
                "defendant": "Shell",
                "amount": Quantity(Decimal(2100000), "USD"),
                "date": When("2023"),
            },
            Modality.ACTUAL,
        ),
        ({"plaintiff": "Chile", "defendant": "Glencore"}, Modality.ACTUAL),
        (
            {
                "plaintiff": "Norway",
                "defendant": "Petrobras",
                "charge": Words("breach of contract"),
                "date": When("2024-04"),
            },
            Modality.ACTUAL,
        ),
        (
            {
                "plaintiff": "Brazil",
                "defendant": "Norway",
                "charge": Words("unpaid tariffs"),
                "date": When("2025"),
            },
            Modality.PLANNED,
        ),
    ]
    assert built.report.dealings == {"Lawsuit": 4}


def test_without_its_file_nobody_sues(built: Built) -> None:
    readings = reader_of(load())(reading.document for reading in built.readings)
    assert "Lawsuit" not in {claim.type for reading in readings for claim in reading.claims}


def test_the_graph_has_its_class_and_roles(built: Built) -> None:
    query = """SELECT ?plaintiff ?defendant ?charge WHERE {
      ?dealing a kg:Lawsuit ; kg:plaintiff/rdfs:label ?plaintiff ; kg:defendant/rdfs:label ?defendant .
      OPTIONAL { ?dealing kg:charge ?charge }
    } ORDER BY ?plaintiff"""
    assert [tuple(value and str(value) for value in row) for row in select(built.graph, query).rows] == [
        ("Brazil", "Norway", "unpaid tariffs"),
        ("Chile", "Glencore", None),
        ("Greenpeace", "Shell", None),
        ("Norway", "Petrobras", "breach of contract"),
    ]


def test_its_definition_stands_beside_the_graph(built: Built) -> None:
    declared = Graph().parse(built.folder / "ontology.ttl")
    definitions = [str(text) for text in declared.objects(KG.Lawsuit, SKOS.definition)]
    assert definitions == ["A complaint that one brings against another before a court."]


def test_the_graph_conforms_and_its_shape_is_applied(built: Built) -> None:
    declared = [built.folder / "ontology.ttl"]
    report = validate(built.graph, declared)
    assert (report.violations, report.documents, report.claims) == ((), 2, 4)
    (dealing,) = built.graph.subjects(KG.charge, Literal("breach of contract", lang="en"))
    spoilt = Dataset(default_union=True)
    for quad in built.graph.quads((None, None, None, None)):
        spoilt.add(quad)
    spoilt.add((dealing, KG.defendant, Literal("somebody"), next(iter(spoilt.graphs()))))
    assert [violation.path for violation in validate(spoilt, declared).violations] == ["kg:defendant"]


def test_the_named_question_of_all_dealings_has_it(built: Built) -> None:
    found = answer(built.graph, "dealings", kind="lawsuit", actor="Norway")
    assert [[value and str(value) for value in row] for row in found.rows] == [
        ["Lawsuit", "defendant Petrobras; plaintiff Norway", "breach of contract", "2024-04", "actual", "1"],
        ["Lawsuit", "defendant Norway; plaintiff Brazil", "unpaid tariffs", "2025", "planned", "1"],
    ]


def test_the_network_has_its_nodes_and_edges(built: Built) -> None:
    found = network(built.graph)
    labels = dict(found.nodes(data="label"))
    assert sorted(label for node, label in labels.items() if found.nodes[node]["kind"] == "dealing") == [
        "Lawsuit",
        "Lawsuit: 2.1 million USD, 2023",
        "Lawsuit: breach of contract, April 2024",
        "Lawsuit: unpaid tariffs, 2025",
    ]
    edges = {(labels[dealing], role, labels[party]) for dealing, party, role in found.edges(keys=True)}
    assert ("Lawsuit: breach of contract, April 2024", "plaintiff", "Norway") in edges
    assert ("Lawsuit: breach of contract, April 2024", "defendant", "Petrobras") in edges
    assert len(edges) == 8


def test_the_explorer_and_the_graphml_name_it(built: Built) -> None:
    assert "Lawsuit: breach of contract, April 2024" in (built.folder / "explorer.html").read_text(encoding="utf-8")
    assert "Lawsuit: breach of contract, April 2024" in (built.folder / "graph.graphml").read_text(encoding="utf-8")


def test_its_proof_is_the_sentence(built: Built) -> None:
    query = """SELECT ?exact WHERE {
      ?claim kg:dealing/kg:charge "unpaid tariffs"@en ; kg:evidence/oa:exact ?exact
    }"""
    assert [str(exact) for (exact,) in select(built.graph, query).rows] == [
        "Brazil plans to sue Norway over unpaid tariffs next year."
    ]


def test_terms_of_a_namespace_of_its_own_are_those_of_the_graph(tmp_path: Path) -> None:
    declared = tmp_path / "lawsuit.ttl"
    own = LAWSUIT.replace("@prefix kg:", "@prefix law: <https://example.org/law#> .\n@prefix kg:")
    for name in ("LawsuitShape", "Lawsuit", "plaintiff", "defendant", "charge"):
        own = own.replace(f"kg:{name}", f"law:{name}")
    declared.write_text(own, encoding="utf-8")
    news = tmp_path / "greenpeace.txt"
    news.write_text(DOCUMENTS["greenpeace.txt"], encoding="utf-8")
    assert lint([declared]) == []
    build([news], tmp_path / "out", dealings=[declared])
    law, graph = Namespace("https://example.org/law#"), open_graph(tmp_path / "out")
    dealings = {subject for subject, *_ in graph.quads((None, RDF.type, law.Lawsuit, None))}
    assert len(dealings) == 2
    assert {subject for subject, *_ in graph.quads((None, law.plaintiff, None, None))} == dealings
    assert {subject for subject, *_ in graph.quads((None, law.defendant, None, None))} == dealings
    assert not list(graph.quads((None, KG.Lawsuit, None, None)))
    assert validate(graph, [tmp_path / "out" / "ontology.ttl"]).violations == ()
