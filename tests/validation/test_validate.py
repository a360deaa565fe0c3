import subprocess
import sys
from pathlib import Path

import pyoxigraph
import pytest
from oxrdflib import OxigraphStore
from rdflib import RDF, RDFS, XSD, Dataset, Literal, URIRef

from kg.errors import StopRun
from kg.ontology.files import own_files
from kg.ontology.names import KG
from kg.validation import Violation, validate
from tests.ontology.award import write

GOLD = Path(__file__).parents[3] / "shared" / "gold"
ID = "https://kg.example/id/"
DOCUMENT = f"<{ID}document/d>"
SOUND = f"""\
PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>
PREFIX id: <{ID}> PREFIX kg: <https://kg.example/ontology#> PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX e: <{ID}entity/> PREFIX c: <{ID}claim/>
PREFIX f: <{ID}dealing/> PREFIX q: <{ID}quantity/> PREFIX v: <{ID}evidence/>
{DOCUMENT} a kg:Document ; kg:file "a.txt" ; dcterms:title "A loan" ; dcterms:issued "2025-11-20"^^xsd:date ;
    kg:mentions e:italy , e:oslo .
e:italy a kg:State ; rdfs:label "Italy" .
e:oslo a kg:Place ; rdfs:label "Oslo" .
f:loan a kg:Funding ; kg:funder e:italy ; kg:amount q:one ; kg:purpose "roads"@en ;
    kg:date "2024-03/.."^^edtf:EDTF ; kg:earliest "2024-03-01"^^xsd:date .
q:one a kg:Quantity ; kg:value 1.5 ; kg:unit "USD" ; kg:approximate false ; kg:bound "max" ; kg:per "year" .
c:one a kg:Claim ; kg:dealing f:loan ; kg:modality kg:Planned ; kg:confidence 0.8 ; kg:attributedTo e:italy ;
    prov:wasDerivedFrom {DOCUMENT} ; kg:evidence v:one .
v:one a oa:TextQuoteSelector , oa:TextPositionSelector ; oa:exact "Rome lends." ; oa:start 0 ; oa:end 11 .
"""


def graph(*changes: tuple[str, str]) -> Dataset:
    text = SOUND
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    dataset = Dataset(default_union=True)
    dataset.graph(URIRef(f"{ID}document/d")).parse(data=text, format="turtle")
    return dataset


def found(*changes: tuple[str, str]) -> list[str]:
    return [str(violation) for violation in validate(graph(*changes), own_files()).violations]


def test_a_sound_graph_conforms_and_is_counted():
    report = validate(graph(), own_files())
    assert report.violations == ()
    assert report.conforms
    assert (report.documents, report.claims) == (1, 1)


def test_an_empty_graph_is_seen_to_be_empty():
    report = validate(Dataset(default_union=True), own_files())
    assert (report.documents, report.claims) == (0, 0)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('kg:file "a.txt" ;', "", "Document A loan kg:file: a document needs the name of its file [every document]"),
        (
            "kg:mentions e:italy",
            "kg:mentions q:one",
            "Document A loan kg:mentions: what a document mentions must be a state, organization, person, vessel or "
            "place (found Quantity one) [every document]",
        ),
        (
            '"2025-11-20"^^xsd:date',
            '"yesterday"',
            "Document A loan dcterms:issued: the date of publication must be a year, a month or a day of ISO 8601 "
            '(found "yesterday") [every document]',
        ),
        ('; rdfs:label "Oslo"', "", "Place oslo rdfs:label: an entity needs a label [every entity]"),
        (
            "e:oslo a kg:Place",
            "e:oslo a kg:Place , kg:State",
            "Place Oslo: an entity is one of state, organization, person, vessel and place, and not two of them "
            "[every entity]",
        ),
        (
            "kg:Planned",
            "kg:Planned , kg:Actual",
            "Claim one kg:modality: a claim has exactly one modality [every claim]",
        ),
        ("kg:modality kg:Planned ;", "", "Claim one kg:modality: a claim has exactly one modality [every claim]"),
        (
            "kg:Planned",
            "kg:Certain",
            "Claim one kg:modality: the modality must be kg:Actual, kg:Planned, kg:Possible or kg:Denied "
            "(found node Certain) [every claim]",
        ),
        (
            f"prov:wasDerivedFrom {DOCUMENT} ;",
            "",
            "Claim one prov:wasDerivedFrom: a claim is derived from exactly one document [every claim]",
        ),
        (
            "kg:confidence 0.8",
            "kg:confidence 1.5",
            "Claim one kg:confidence: a claim has one confidence, a decimal from 0 to 1 "
            '(found "1.5"^^xsd:decimal) [every claim]',
        ),
        (
            "; kg:evidence v:one",
            "",
            "Claim one kg:evidence: a claim needs a quote that proves it [every claim]",
        ),
        (
            "kg:attributedTo e:italy",
            "kg:attributedTo q:one",
            "Claim one kg:attributedTo: who answers for a claim must be an entity of the graph (found Quantity one) "
            "[every claim]",
        ),
        (
            "oa:end 11",
            "oa:end 0",
            "TextPositionSelector one oa:start: evidence must end after it starts "
            '(found "0"^^xsd:integer) [every piece of evidence]',
        ),
        (
            'oa:exact "Rome lends." ;',
            "",
            "TextPositionSelector one oa:exact: evidence has exactly one quote [every piece of evidence]",
        ),
        (
            "kg:value 1.5",
            'kg:value "1.5"',
            'Quantity one kg:value: a quantity has exactly one value, a decimal (found "1.5") [every quantity]',
        ),
        ('kg:unit "USD" ;', "", "Quantity one kg:unit: a quantity has exactly one unit [every quantity]"),
        (
            "kg:approximate false ;",
            "",
            "Quantity one kg:approximate: a quantity is approximate or not: exactly one boolean [every quantity]",
        ),
        (
            '"max"',
            '"most"',
            'Quantity one kg:bound: the bound must be "min" or "max" (found "most") [every quantity]',
        ),
        (
            'kg:per "year"',
            'kg:per "week"',
            'Quantity one kg:per: a rate must be per "year", "month" or "day" (found "week") [every quantity]',
        ),
        (
            '"2024-03/.."^^edtf:EDTF',
            '"2024-03/soon"^^edtf:EDTF',
            "Funding loan kg:date: must be an xsd:gYear, xsd:gYearMonth, xsd:date or an EDTF interval "
            '(found "2024-03/soon"^^edtf:EDTF) [every funding]',
        ),
        (
            "kg:funder e:italy",
            "kg:funder e:oslo",
            "Funding loan kg:funder: the filler must be of type actor (found Place Oslo) [every funding]",
        ),
        (
            '"roads"@en',
            '"roads"',
            'Funding loan kg:purpose: the filler must be a literal of rdf:langString (found "roads") [every funding]',
        ),
        (
            "kg:funder e:italy",
            "kg:supplier e:italy",
            "Funding loan kg:supplier: this type of dealing has no such role (found State Italy) [every funding]",
        ),
        (
            'kg:funder e:italy ; kg:amount q:one ; kg:purpose "roads"@en ;\n    kg:date "2024-03/.."^^edtf:EDTF ;',
            "kg:amount q:one ;",
            "Funding loan: a dealing needs at least two fillers of its roles [every funding]",
        ),
    ],
)
def test_each_break_is_reported_in_words(old, new, message):
    assert found((old, new)) == [message]


def test_a_dealing_that_nobody_claims_is_reported():
    assert found(("kg:dealing f:loan ;", "")) == [
        "Claim one kg:dealing: a claim is about exactly one dealing [every claim]",
        "Funding loan: a dealing needs a claim that tells of it [every dealing]",
    ]


def test_a_violation_names_the_node():
    assert validate(graph(("kg:per", "kg:per 1 ; kg:per")), own_files()).violations[0] == Violation(
        shape="every quantity",
        label="Quantity one",
        path="kg:per",
        message='a rate must be per "year", "month" or "day"',
        value="",
        focus=f"{ID}quantity/one",
    )


def test_what_two_documents_say_is_checked_together():
    dataset = graph()
    other = dataset.graph(URIRef(f"{ID}document/other"))
    other.add((URIRef(f"{ID}claim/one"), KG.modality, KG.Denied))
    report = validate(dataset, own_files())
    assert [v.message for v in report.violations] == ["a claim has exactly one modality"]


def test_a_dataset_whose_graphs_stand_apart_is_read_whole():
    apart = Dataset(store=graph(("kg:modality kg:Planned ;", "")).store)
    assert [v.label for v in validate(apart, own_files()).violations] == ["Claim one"]


def test_a_ninth_type_is_checked_by_its_own_file(tmp_path):
    dataset = graph()
    said, award = dataset.graph(URIRef(f"{ID}document/d")), URIRef(f"{ID}dealing/award")
    said.add((award, RDF.type, URIRef("https://example.org/award#Award")))
    said.add((award, URIRef("https://example.org/award#honours"), URIRef(f"{ID}entity/italy")))
    said.add((award, KG.date, Literal("2013", datatype=XSD.gYear)))
    said.add((URIRef(f"{ID}claim/two"), KG.dealing, award))
    report = validate(dataset, (*own_files(), write(tmp_path)))
    assert [str(violation) for violation in report.violations] == [
        "Award award award:honours: the filler must be of type person (found State Italy) [every award]"
    ]
    assert RDFS.label not in set(said.predicates(award))


def test_an_ontology_that_cannot_be_read_stops_the_run(tmp_path):
    with pytest.raises(StopRun, match=r"none\.ttl: the file cannot be read"):
        validate(graph(), [tmp_path / "none.ttl"])


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold standard is not beside this checkout")
def test_the_gold_graph_conforms():
    command = [sys.executable, str(GOLD / "as_graph.py"), str(GOLD / "seeds"), str(GOLD / "dev")]
    quads = subprocess.run(command, capture_output=True, check=True).stdout  # noqa: S603
    store = pyoxigraph.Store()
    store.load(quads, format=pyoxigraph.RdfFormat.N_QUADS)
    dataset = Dataset(store=OxigraphStore(store=store), default_union=True)
    report = validate(dataset, own_files())
    assert report.violations == ()
    assert report.documents == len(list(GOLD.glob("*/*.txt")))
    assert report.claims > 300
