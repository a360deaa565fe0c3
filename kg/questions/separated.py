"""Answers as CSV or TSV that a spreadsheet can open without harm."""

import csv
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import chain
from typing import TextIO

from rdflib import XSD, Literal
from rdflib.term import Identifier

from kg.questions.answer import Answer
from kg.questions.formulas import harmless


def separated(answer: Answer, stream: TextIO, delimiter: str = ",", *, with_header: bool = True) -> None:
    """Write an answer in the form of RFC 4180, with plain line feeds and no formulas (see `kg.questions.formulas`).

    Between tabs, white space is one blank: a tab or line end in a cell would end it.
    """
    rows = ([_written(cell, delimiter) for cell in row] for row in answer.rows)
    write_rows(chain([answer.columns] if with_header else [], rows), stream, delimiter)


def write_rows(rows: Iterable[Sequence[str]], stream: TextIO, delimiter: str = ",") -> None:
    """Write rows as they are, with plain line feeds between them.

    >>> from sys import stdout
    >>> write_rows([["a", ""], ["b,c", "d"]], stdout)
    a,
    "b,c",d
    """
    plain = csv.writer(stream, delimiter=delimiter, lineterminator="\n")
    quoted = csv.writer(stream, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_ALL)
    for row in rows:
        # Python before 3.13 leaves a return without quotes, which readers take for the end of the row
        (quoted if any("\r" in cell for cell in row) else plain).writerow(row)


def number(cell: Identifier | None) -> Decimal | None:
    """The value of a number, None for all else.

    >>> number(Literal("8.5", datatype=XSD.decimal)), number(Literal("8.5"))
    (Decimal('8.5'), None)
    """
    if isinstance(cell, Literal) and cell.datatype in (XSD.decimal, XSD.integer):
        return Decimal(str(cell))
    return None


def _written(cell: Identifier | None, delimiter: str) -> str:
    if cell is None:
        return ""
    if number(cell) is not None:
        return str(cell)
    return harmless(" ".join(cell.split()) if delimiter == "\t" else str(cell))
