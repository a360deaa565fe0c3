"""A folder of tables with their description: the whole graph as CSV on the Web (W3C 2015).

``csv-metadata.json`` says of every column what it means, of which datatype it is, and to which table it refers.
``nodes.csv`` and ``edges.csv`` are the network of `kg.views.network`; beside them stand all names, what each document
says of each role, claims, speakers, quotes, sources, conflicts with their sides, parts, mentions and documents, without
lists. The whole graph can be made of them again: IRIs of amounts and quotes, and what counts, follow from the rest.

Text that a spreadsheet would run has an apostrophe in front, which `kg.questions.formulas.as_it_was` takes away; all
other text is exact.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from json import dumps
from pathlib import Path
from typing import Any

from kg.exports.csvw.content import content
from kg.exports.csvw.metadata import metadata
from kg.exports.csvw.tables import ANY, TABLES, Table
from kg.questions.formulas import harmless
from kg.questions.separated import write_rows


def write(build: Path, target: Path) -> None:
    """Write the tables of a build and their description into a folder; the same graph gives the same bytes."""
    tables = {table.name: table for table in TABLES}
    with ExitStack() as stack:
        files = {
            name: stack.enter_context((target / table.file).open("w", encoding="utf-8", newline=""))
            for name, table in tables.items()
        }
        for name, table in tables.items():
            write_rows([[column.name for column in table.columns]], files[name])
        for name, row in content(build):
            write_rows([_cells(tables[name], row)], files[name])
    text = dumps(metadata(), ensure_ascii=False, indent=1)
    (target / "csv-metadata.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def _cells(table: Table, row: Sequence[Any]) -> list[str]:
    return [
        "" if cell is None else harmless(str(cell)) if column.datatype == ANY else str(cell)
        for column, cell in zip(table.columns, row, strict=True)
    ]
