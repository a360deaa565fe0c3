"""The description of the tables, as the Metadata Vocabulary for Tabular Data (W3C 2015) has it."""

from typing import Any

from kg.exports.csvw.tables import TABLES, Column, Table

CONTEXT = "http://www.w3.org/ns/csvw"  # a name that the standard prescribes; no reader fetches it
ESCAPED = (
    "Text that a spreadsheet would run as a formula has an apostrophe in front: text that begins with = + - @ | % (or "
    "their wide forms), perhaps after blanks and characters that are not seen, or with a tab or a line end. Text that "
    "has apostrophes in front of that already has one more. Take one away to have the text as the document has it."
)


def metadata() -> dict[str, Any]:
    """The content of ``csv-metadata.json``."""
    return {
        "@context": [CONTEXT, {"@language": "en"}],
        "dc:title": "Actors, places and dealings, with the quotes that prove them",
        "notes": [{"dc:description": ESCAPED}],
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\n"], "header": True},
        "tables": [_table(table) for table in TABLES],
    }


def _table(table: Table) -> dict[str, Any]:
    keys = [
        {"columnReference": column.name, "reference": {"resource": f"{column.of}.csv", "columnReference": "id"}}
        for column in table.columns
        if column.of
    ]
    has_id = any(column.name == "id" for column in table.columns)
    return {
        "url": table.file,
        "dc:description": table.holds,
        "tableSchema": {
            "columns": [_column(column) for column in table.columns],
            **({"primaryKey": "id"} if has_id else {}),
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _column(column: Column) -> dict[str, Any]:
    return {
        "name": column.name,
        "titles": column.name,
        "dc:description": column.means,
        "datatype": column.datatype,
        "required": column.required,
    }
