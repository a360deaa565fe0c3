"""Builds, as far as exports read them: five articles, a small graph by hand, and one that means harm."""

from itertools import chain
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import XSD, Literal, URIRef

from benchmarks.generated import reports
from kg.rdf.merged import merged_quads
from kg.rdf.nquads import write_nquads
from kg.rdf.quad import Quad
from kg.rdf.vocabulary import KG, OA, PROV, RDF, RDFS, SKOS
from kg.rdf.write import document_quads
from kg.resolution import resolve
from tests.questions.conftest import SEEDS

SMALL = Path(__file__).parents[1] / "views" / "data" / "small.trig"
ID = "https://kg.example/id/"
HARM = '=HYPERLINK("http://x")\x00\x1b[31m\r\n"; DROP,\t\'<&>]]>\\ \uffff 😀 @id'


def folder(tmp_path_factory: pytest.TempPathFactory, name: str, nquads: bytes) -> Path:
    made = tmp_path_factory.mktemp(name)
    (made / "graph.nq").write_bytes(nquads)
    return made


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folder(tmp_path_factory, "seeds", SEEDS.read_bytes())


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    quads = ox.parse(path=str(SMALL), format=ox.RdfFormat.TRIG)
    lines = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
    return folder(tmp_path_factory, "small", b"".join(sorted(lines.splitlines(keepends=True))))


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One claim, all of whose text wants to be run or to break out."""
    made = tmp_path_factory.mktemp("hostile")
    document, claim, dealing = (URIRef(f"{ID}{kind}/1") for kind in ("document", "claim", "dealing"))
    one, other, evidence = (URIRef(f"{ID}{name}") for name in ("entity/1", "entity/2", "evidence/1"))
    whole = Literal("7", datatype=XSD.integer)
    triples = [
        (document, RDF.type, KG["Document"]),
        (document, KG["file"], Literal(HARM)),
        (document, KG["mentions"], one),
        (one, RDF.type, KG["Person"]),
        (one, RDFS.label, Literal(HARM)),
        (one, SKOS.altLabel, Literal("NA")),
        (one, SKOS.altLabel, Literal("a; b|c")),
        (other, RDF.type, KG["Organization"]),
        (other, RDFS.label, Literal(" ")),
        (dealing, RDF.type, URIRef("https://elsewhere.example/terms/Handshake")),
        (dealing, URIRef("https://elsewhere.example/terms/@type"), one),
        (dealing, KG["participant"], other),
        (dealing, KG["activity"], Literal(HARM, lang="en")),
        (claim, RDF.type, KG["Claim"]),
        (claim, KG["dealing"], dealing),
        (claim, KG["modality"], KG["Actual"]),
        (claim, KG["confidence"], Literal("0.50", datatype=XSD.decimal, normalize=False)),
        (claim, PROV.wasDerivedFrom, document),
        (claim, KG["evidence"], evidence),
        (evidence, OA["exact"], Literal(HARM)),
        (evidence, OA["start"], Literal("007", datatype=XSD.integer, normalize=False)),
        (evidence, OA["end"], whole),
    ]
    write_nquads((Quad(*triple, document) for triple in triples), made / "graph.nq")
    return made


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Reports by rule, which reprint, contradict and count on each other."""
    made, readings = tmp_path_factory.mktemp("generated"), reports(60, 1)
    resolution = resolve(readings)
    stated = chain.from_iterable(document_quads(reading, resolution) for reading in readings)
    write_nquads(chain(stated, merged_quads(readings, resolution)), made / "graph.nq")
    return made


@pytest.fixture(params=["seeds", "small", "hostile"])
def build(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found
