"""Answers as tables: for people on a terminal, as CSV, TSV or JSON for programs."""

import csv
import sys
from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, TextIO

import click

from kg.cli.terminal import console, plain

if TYPE_CHECKING:
    from rdflib import URIRef
    from rdflib.term import Identifier

    from kg.questions import Answer

    Label = Callable[[URIRef], str]

FORMATS = ("table", "csv", "json", "tsv")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # OWASP, "CSV Injection"


def default_format() -> str:
    """``table`` on a terminal, ``csv`` in a pipe or file."""
    return "table" if sys.stdout.isatty() else "csv"


def write(answer: "Answer", form: str, label: "Label") -> None:
    """Print an answer; ``label`` gives names to IRIs in the table for people."""
    if form == "table":
        _table(answer, label)
    elif form == "json":
        _json(answer)
    else:
        separated(answer, sys.stdout, "," if form == "csv" else "\t")


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe before a first ``= + - @``, tab or return.

    >>> harmless("=HYPERLINK(1)"), harmless("a=b")
    ("'=HYPERLINK(1)", 'a=b')
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


def _table(answer: "Answer", label: "Label") -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table(header_style="bold")
    for number, column in enumerate(answer.columns):
        numeric = any(_number(row[number]) is not None for row in answer.rows)
        table.add_column(Text(column.replace("_", " ")), justify="right" if numeric else "left", overflow="fold")
    for row in answer.rows:
        table.add_row(*(Text(plain(_shown(cell, label))) for cell in row))
    console().print(table)


def _shown(cell: "Identifier | None", label: "Label") -> str:
    from rdflib import URIRef

    if isinstance(cell, URIRef):
        return label(cell)
    number = _number(cell)
    return "" if cell is None else str(cell) if number is None else f"{number:,f}"


def separated(answer: "Answer", stream: TextIO, delimiter: str = ",") -> None:
    """Write an answer in the form of RFC 4180, with plain line feeds and no formulas."""
    rows = ((_written(cell, delimiter) for cell in row) for row in answer.rows)
    csv.writer(stream, delimiter=delimiter, lineterminator="\n").writerows([answer.columns, *rows])


def _written(cell: "Identifier | None", delimiter: str) -> str:
    if cell is None:
        return ""
    text = str(cell) if _number(cell) is not None else harmless(str(cell))
    return " ".join(text.split()) if delimiter == "\t" else text


def _number(cell: "Identifier | None") -> Decimal | None:
    """The value of a number, None for all else."""
    from rdflib import XSD, Literal

    if isinstance(cell, Literal) and cell.datatype in (XSD.decimal, XSD.integer):
        return Decimal(str(cell))
    return None


def _json(answer: "Answer") -> None:
    """SPARQL 1.1 Query Results JSON Format."""
    from rdflib.query import Result
    from rdflib.term import Variable

    result = Result("SELECT")
    result.vars = [Variable(column) for column in answer.columns]
    result.bindings = [
        {variable: cell for variable, cell in zip(result.vars, row, strict=True) if cell is not None}
        for row in answer.rows
    ]
    click.echo(result.serialize(format="json"))
