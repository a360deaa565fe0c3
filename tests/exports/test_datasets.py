"""N-Quads, TriG and JSON-LD: the same dataset comes back, in two libraries."""

import json
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Dataset

from kg.errors import StopRun
from kg.exports import FORMATS
from tests.exports.conftest import HARM

WHOLE = [
    ("nq", ox.RdfFormat.N_QUADS, "nquads"),
    ("trig", ox.RdfFormat.TRIG, "trig"),
    ("jsonld", ox.RdfFormat.JSON_LD, "json-ld"),
]


def quads(path: Path, form: ox.RdfFormat) -> list[ox.Quad]:
    return [*ox.parse(path=str(path), format=form)]


@pytest.mark.parametrize(("name", "form", "_"), WHOLE)
def test_the_same_dataset_comes_back(build: Path, tmp_path: Path, name: str, form: ox.RdfFormat, _: str) -> None:
    FORMATS[name].write(build, tmp_path / "out")
    told, found = quads(build / "graph.nq", ox.RdfFormat.N_QUADS), quads(tmp_path / "out", form)
    assert set(found) == set(told)
    assert len(found) == len(told)


@pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning:rdflib")
@pytest.mark.parametrize(("name", "_", "form"), WHOLE)
def test_rdflib_reads_it_too(seeds: Path, tmp_path: Path, name: str, _: ox.RdfFormat, form: str) -> None:
    FORMATS[name].write(seeds, tmp_path / "out")
    found = Dataset().parse(tmp_path / "out", format=form)
    told = Dataset().parse(seeds / "graph.nq", format="nquads")
    assert set(found.quads()) == set(told.quads())


@pytest.mark.parametrize("name", ["trig", "jsonld"])
def test_the_order_of_the_statements_makes_no_difference(seeds: Path, tmp_path: Path, name: str) -> None:
    lines = (seeds / "graph.nq").read_bytes().splitlines(keepends=True)
    (tmp_path / "graph.nq").write_bytes(b"".join(reversed(lines)))
    FORMATS[name].write(seeds, tmp_path / "one")
    FORMATS[name].write(tmp_path, tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_json_ld_can_be_read_by_people(small: Path, tmp_path: Path) -> None:
    FORMATS["jsonld"].write(small, tmp_path / "out")
    found = json.loads((tmp_path / "out").read_text(encoding="utf-8"))
    assert found["@context"]["@vocab"] == "https://kg.example/ontology#"
    assert found["@context"]["funder"] == {"@id": "kg:funder", "@type": "@id"}
    assert found["@context"]["purpose"] == {"@id": "kg:purpose", "@language": "en"}
    assert "date" not in found["@context"]  # a year, and a span: each says so itself
    first, second, merged = found["@graph"]
    assert [first["@id"], second["@id"], merged["@id"]] == [
        "id:document/1",
        "id:document/2",
        "id:merged",
    ]
    things = {thing["@id"]: thing for thing in first["@graph"]}
    assert things["id:dealing/fund"] == {
        "@id": "id:dealing/fund",
        "@type": ["Dealing", "Funding"],
        "amount": "id:quantity/rub",
        "date": {"@value": "2026", "@type": "xsd:gYear"},
        "earliest": "2026-01-01",
        "funder": "id:entity/arland",
        "purpose": "surveying a deepwater basin",
        "recipient": "id:entity/borland",
    }
    assert things["id:evidence/2"] == {
        "@id": "id:evidence/2",
        "@type": "oa:TextQuoteSelector",
        "oa:end": 11,
        "oa:exact": "Arland pays",
        "oa:start": 0,
    }


def test_json_ld_needs_no_other_file(build: Path, tmp_path: Path) -> None:
    FORMATS["jsonld"].write(build, tmp_path / "out")
    context = json.loads((tmp_path / "out").read_text(encoding="utf-8"))["@context"]
    assert isinstance(context, dict)
    assert not {"@import", "@context"} & set(context)


def test_text_stays_text_in_json_ld(hostile: Path, tmp_path: Path) -> None:
    FORMATS["jsonld"].write(hostile, tmp_path / "out")
    (graph,) = json.loads((tmp_path / "out").read_text(encoding="utf-8"))["@graph"]
    things = {thing["@id"]: thing for thing in graph["@graph"]}
    assert things["id:document/1"]["file"] == HARM
    assert things["id:dealing/1"]["https://elsewhere.example/terms/@type"] == "id:entity/1"


@pytest.mark.parametrize("name", sorted({*FORMATS} - {"nq"}))
def test_what_is_no_graph_is_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "graph.nq").write_text("no graph\n", encoding="utf-8")
    target = tmp_path / "out"
    if FORMATS[name].is_folder:
        target.mkdir()
    with pytest.raises(StopRun) as stopped:
        FORMATS[name].write(tmp_path, target)
    assert "\n" not in str(stopped.value)
    assert str(tmp_path) in str(stopped.value)
    assert "build it again with kg build" in str(stopped.value)
