"""Answers as tables: for people on a terminal, as CSV, TSV or JSON for programs."""

import sys
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import click

from kg.cli.terminal import console, plain

if TYPE_CHECKING:
    from rdflib.term import Identifier
    from rich.console import JustifyMethod
    from rich.table import Table

    from kg.questions import Answer


FORMATS = ("table", "csv", "json", "tsv")
NAMELESS: Mapping[str, str] = {}
SHORT = 16  # characters: a shorter cell stays on one line, a longer one may be wrapped into so few


def default_format() -> str:
    """``table`` on a terminal, ``csv`` in a pipe or file."""
    return "table" if sys.stdout.isatty() else "csv"


def write(answer: "Answer", form: str, names: Mapping[str, str] = NAMELESS) -> None:
    """Print an answer; ``names`` are those of its IRIs, for the table for people."""
    if form == "table":
        _table(answer, names)
    elif form == "json":
        _json(answer)
    else:
        from kg.questions.separated import separated

        separated(answer, sys.stdout, "," if form == "csv" else "\t")


def _table(answer: "Answer", names: Mapping[str, str]) -> None:
    """For people: columns without a value are left out; a table too wide for the terminal becomes a list."""
    from rich.measure import Measurement

    from kg.questions.separated import number

    columns = dict(zip(answer.columns, zip(*answer.rows, strict=True), strict=True)) if answer.rows else {}
    shown = {
        name.replace("_", " "): [plain(_shown(cell, names)) for cell in cells]
        for name, cells in columns.items()
        if any(cell is not None and str(cell) for cell in cells)
    }
    numeric = {
        name.replace("_", " ") for name, cells in columns.items() if any(number(cell) is not None for cell in cells)
    }
    out, table = console(), _grid(shown, numeric)
    if Measurement.get(out, out.options.update(max_width=10_000), table).minimum <= out.width:
        out.print(table)
    else:
        for record in _records(shown):
            out.print(record)


def _grid(shown: Mapping[str, Sequence[str]], numeric: Container[str]) -> "Table":
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, header_style="bold", padding=(0, 1, 0, 0), pad_edge=False)
    for name, texts in shown.items():
        whole = max(map(len, texts)) <= SHORT
        justify: JustifyMethod = "right" if name in numeric else "left"
        table.add_column(name, justify=justify, no_wrap=whole, overflow="fold", min_width=None if whole else SHORT)
    for row in zip(*shown.values(), strict=True):
        table.add_row(*map(Text, row))
    return table


def _records(shown: Mapping[str, Sequence[str]]) -> "Iterator[Table]":
    """A row as a list of its columns, each on a line of its own."""
    from rich.table import Table
    from rich.text import Text

    for row in zip(*shown.values(), strict=True):
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(style="bold", no_wrap=True, min_width=max(map(len, shown)))
        table.add_column(overflow="fold")
        for name, text in zip(shown, row, strict=True):
            if text:
                table.add_row(name, Text(text))
        table.add_row("", "")
        yield table


def _shown(cell: "Identifier | None", names: Mapping[str, str]) -> str:
    from rdflib import URIRef

    from kg.questions.separated import number

    if isinstance(cell, URIRef):
        return names.get(str(cell), str(cell))
    value = number(cell)
    return "" if cell is None else str(cell) if value is None else f"{value:,f}"


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
