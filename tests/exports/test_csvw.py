"""Tables and their description, read by a CSVW library, by pandas, and back into a network."""

import csv
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd
import pytest
from csvw import TableGroup

from kg.exports import FORMATS
from kg.exports.csvw.tables import TABLES
from kg.questions.formulas import as_it_was, harmless
from kg.store import open_graph
from kg.views.network import network
from kg.views.reading import read_facts
from tests.exports.conftest import HARM, ID

Rows = dict[str, list[dict[str, Any]]]


def export(build: Path, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    FORMATS["csvw"].write(build, folder)
    return folder


def tables(folder: Path) -> Rows:
    """All rows, typed and checked against their datatypes and keys."""
    group = TableGroup.from_file(folder / "csv-metadata.json")
    group.check_referential_integrity()
    found = {table.url.string.removesuffix(".csv"): [dict(row) for row in table] for table in group.tables}
    return {name: [{key: _plain(cell) for key, cell in row.items()} for row in rows] for name, rows in found.items()}


def _plain(cell: Any) -> Any:
    if isinstance(cell, str):
        return as_it_was(cell)
    return cell if isinstance(cell, (int, Decimal, bool, type(None))) else cell.unsplit()


def test_a_csvw_library_finds_types_and_keys_kept(build: Path, tmp_path: Path) -> None:
    found = tables(export(build, tmp_path))
    assert [*found] == [table.name for table in TABLES]
    facts = read_facts(open_graph(build))
    assert len(found["documents"]) == len(facts.sources)
    assert len(found["nodes"]) == len(facts.parties) + len(facts.facts)
    quotes = [
        (telling.iri, quote.start, quote.end, quote.exact)
        for fact in facts.facts.values()
        for telling in fact.tellings
        for quote in telling.quotes
    ]
    assert [tuple(row.values()) for row in found["quotes"]] == quotes


def test_the_network_comes_back(build: Path, tmp_path: Path) -> None:
    found, told = tables(export(build, tmp_path)), network(open_graph(build))
    read = nx.MultiDiGraph()
    for row in found["nodes"]:
        read.add_node(row.pop("id"), **{key: cell for key, cell in row.items() if cell is not None})
    for row in found["edges"]:
        read.add_edge(row.pop("source"), row.pop("target"), key=row["role"], **row)
    assert set(read) == set(told)
    for node, data in read.nodes(data=True):
        assert data == {key: told.nodes[node][key] for key in data} | _confidence(told.nodes[node])
    assert set(read.edges(keys=True)) == set(told.edges(keys=True))


def _confidence(data: dict[str, Any]) -> dict[str, Decimal]:
    return {"confidence": Decimal(str(data["confidence"]))} if "confidence" in data else {}


def test_pandas_reads_them_by_their_description(seeds: Path, tmp_path: Path) -> None:
    export(seeds, tmp_path)
    dtypes = {"string": "string", "anyURI": "string", "integer": "Int64", "decimal": "Float64", "boolean": "boolean"}
    frames = {}
    for table in json.loads((tmp_path / "csv-metadata.json").read_text(encoding="utf-8"))["tables"]:
        columns = table["tableSchema"]["columns"]
        frames[table["url"]] = pd.read_csv(
            tmp_path / table["url"],
            dtype={column["name"]: dtypes[column["datatype"]] for column in columns},
            keep_default_na=False,
            na_values=[""],
        )
        required = [column["name"] for column in columns if column["required"]]
        assert not frames[table["url"]][required].isna().any(axis=None)
    claims = frames["claims.csv"].merge(frames["quotes.csv"], left_on="id", right_on="claim")
    assert claims[claims.modality == "denied"].exact.tolist() == [
        "Matsegora also noted that Moscow is not helping Pyongyang build military satellites."
    ]


def test_amounts_words_and_dates_have_columns_of_their_own(small: Path, tmp_path: Path) -> None:
    rows = [row for row in tables(export(small, tmp_path))["fillers"] if row["dealing"] == f"{ID}dealing/fund"]
    shown = [{key: cell for key, cell in row.items() if cell is not None and key != "dealing"} for row in rows]
    one, two = f"{ID}document/1", f"{ID}document/2"
    assert shown == [
        {"document": one, "role": "amount", "value": Decimal(890000000), "unit": "RUB", "approximate": False},
        {"document": one, "role": "date", "date": "2026"},
        {"document": one, "role": "funder", "node": f"{ID}entity/arland"},
        {"document": one, "role": "purpose", "words": "surveying a deepwater basin"},
        {"document": one, "role": "recipient", "node": f"{ID}entity/borland"},
        {
            "document": two,
            "role": "amount",
            "value": Decimal(10000000),
            "unit": "USD",
            "approximate": True,
            "bound": "max",
            "per": "year",
        },
        {"document": two, "role": "funder", "node": f"{ID}entity/arland"},
    ]


def test_text_comes_back(hostile: Path, tmp_path: Path) -> None:
    with (export(hostile, tmp_path) / "names.csv").open(encoding="utf-8", newline="") as stream:
        names = [row["name"] for row in csv.DictReader(stream)]
    assert names == ["'" + HARM, "NA", "a; b|c", " "]
    with (tmp_path / "quotes.csv").open(encoding="utf-8", newline="") as stream:
        assert [as_it_was(row["exact"]) for row in csv.DictReader(stream)] == [HARM]


def test_no_cell_runs(hostile: Path, tmp_path: Path) -> None:
    export(hostile, tmp_path)
    for table in TABLES:
        with (tmp_path / table.file).open(encoding="utf-8", newline="") as stream:
            cells = [cell for row in csv.reader(stream) for cell in row]
        assert [harmless(cell) for cell in cells if not cell.startswith("'")] == [
            cell for cell in cells if not cell.startswith("'")
        ]


def test_every_column_says_what_it_means() -> None:
    for table in TABLES:
        for column in table.columns:
            assert column.means.endswith((".", "…"))


@pytest.mark.parametrize("name", [table.file for table in TABLES] + ["csv-metadata.json"])
def test_the_same_bytes(seeds: Path, tmp_path: Path, name: str) -> None:
    one, two = export(seeds, tmp_path / "one"), export(seeds, tmp_path / "two")
    assert (one / name).read_bytes() == (two / name).read_bytes()
