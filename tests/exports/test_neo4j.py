"""Node and relationship files, read as Neo4j's import tool reads them: by their headers."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.exports import FORMATS
from kg.exports.neo4j import UNESCAPING
from kg.questions.formulas import as_it_was
from tests.exports.admin_import import read
from tests.exports.conftest import HARM, ID

KG = "https://kg.example/ontology#"


def rows(file: Path) -> list[dict[str, Any]]:
    return [{name: _as_it_was(cell) for name, cell in row.items()} for row in read(file)]


def _as_it_was(cell: Any) -> Any:
    if isinstance(cell, list):
        return [_as_it_was(part) for part in cell]
    return as_it_was(cell) if isinstance(cell, str) else cell


@pytest.fixture
def written(build: Path, tmp_path: Path) -> Path:
    FORMATS["neo4j"].write(build, tmp_path)
    return tmp_path


def test_every_thing_is_a_node_and_every_link_joins_two(build: Path, written: Path) -> None:
    nodes, links = rows(written / "nodes.csv"), rows(written / "relationships.csv")
    ids = [node["iri"] for node in nodes]
    assert len(ids) == len(set(ids))
    told = {quad.triple for quad in ox.parse(path=str(build / "graph.nq"), format=ox.RdfFormat.N_QUADS)}
    assert set(ids) == {triple.subject.value for triple in told}
    joined = {
        (triple.subject.value, triple.predicate.value, triple.object.value)
        for triple in told
        if isinstance(triple.object, ox.NamedNode) and triple.object.value in ids
    }
    assert len(links) == len(joined)
    assert {(link["START_ID"], link["END_ID"]) for link in links} == {(one, other) for one, _, other in joined}


def test_every_value_is_there(build: Path, written: Path) -> None:
    nodes = {node.pop("iri"): node for node in rows(written / "nodes.csv")}
    for quad in ox.parse(path=str(build / "graph.nq"), format=ox.RdfFormat.N_QUADS):
        if isinstance(quad.object, ox.Literal):
            found = {text for cell in nodes[quad.subject.value].values() for text in _texts(cell)}
            text = quad.object.value
            assert text in found or Decimal(text) in {Decimal(number) for number in found if _is_number(number)}


def _texts(cell: Any) -> list[str]:
    cells = cell if isinstance(cell, list) else [cell]
    return [str(one).lower() if isinstance(one, bool) else str(one) for one in cells]


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).replace("e+", "", 1).isdigit()


def test_types_roles_and_documents(small: Path, tmp_path: Path) -> None:
    FORMATS["neo4j"].write(small, tmp_path)
    nodes = {node["iri"]: node for node in rows(tmp_path / "nodes.csv")}
    assert nodes[f"{ID}dealing/fund"] == {
        "iri": f"{ID}dealing/fund",
        "LABEL": ["Dealing", "Funding"],
        "claims": 2,
        "date": "2026",
        "documents": 2,
        "earliest": "2026-01-01",
        "purpose": "surveying a deepwater basin",
    }
    assert nodes[f"{ID}quantity/usd"]["value"] == 10000000.0
    assert nodes[f"{ID}claim/1"]["modality"] == "Planned"
    links = [link for link in rows(tmp_path / "relationships.csv") if link["TYPE"] in ("FUNDER", "RECIPIENT")]
    assert links == [
        {
            "START_ID": f"{ID}dealing/fund",
            "END_ID": f"{ID}entity/arland",
            "TYPE": "FUNDER",
            "documents": [f"{ID}document/1", f"{ID}document/2"],
        },
        {
            "START_ID": f"{ID}dealing/fund",
            "END_ID": f"{ID}entity/borland",
            "TYPE": "RECIPIENT",
            "documents": [f"{ID}document/1"],
        },
    ]


def test_the_header_says_the_types(small: Path, tmp_path: Path) -> None:
    FORMATS["neo4j"].write(small, tmp_path)
    header = (tmp_path / "nodes.csv").read_text(encoding="utf-8").partition("\n")[0]
    assert header.startswith("iri:ID,:LABEL,activity:string,approximate:boolean,bound:string,claims:long,")
    assert (tmp_path / "import.args").read_text(encoding="utf-8") == (
        "--nodes=nodes.csv\n--relationships=relationships.csv\n--array-delimiter=U+001F\n--multiline-fields=true\n"
    )


def test_what_a_spreadsheet_would_run_is_defused_and_given_back(hostile: Path, small: Path, tmp_path: Path) -> None:
    FORMATS["neo4j"].write(hostile, tmp_path)
    cells = [cell for row in read(tmp_path / "nodes.csv") for cell in row.values() if isinstance(cell, str)]
    assert f"'{HARM}" in cells
    assert HARM not in cells
    text = (tmp_path / "unescape.cypher").read_text(encoding="utf-8")
    assert [line.partition(" =~ ")[0] for line in text.splitlines()[1:]] == [
        "MATCH (n) WHERE n.`activity`",
        "MATCH (n) WHERE n.`file`",
        "MATCH (n) WHERE n.`oa_exact`",
        "MATCH (n) WHERE n.`rdfs_label`",
    ]
    (tmp_path / "small").mkdir()
    FORMATS["neo4j"].write(small, tmp_path / "small")
    assert (tmp_path / "small" / "unescape.cypher").read_text(encoding="utf-8") == UNESCAPING


def test_text_comes_back_and_breaks_out_of_nothing(hostile: Path, tmp_path: Path) -> None:
    FORMATS["neo4j"].write(hostile, tmp_path)
    nodes = {node["iri"]: node for node in rows(tmp_path / "nodes.csv")}
    assert nodes[f"{ID}entity/1"]["rdfs_label"] == HARM
    assert nodes[f"{ID}entity/1"]["skos_altLabel"] == ["NA", "a; b|c"]
    assert nodes[f"{ID}entity/2"]["rdfs_label"] == " "
    assert nodes[f"{ID}evidence/1"]["oa_start"] == "007"  # the column is text: as a number it would be another
    assert nodes[f"{ID}dealing/1"]["LABEL"] == ["Handshake"]
    assert {link["TYPE"] for link in rows(tmp_path / "relationships.csv")} >= {"PARTICIPANT", "_TYPE"}


def test_the_same_bytes(seeds: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        FORMATS["neo4j"].write(seeds, tmp_path / name)
    for file in ("nodes.csv", "relationships.csv", "import.args"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()
