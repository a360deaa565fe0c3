"""Answers as CSV or TSV that a spreadsheet can open without harm."""

import csv
from decimal import Decimal
from typing import TextIO

from rdflib import XSD, Literal
from rdflib.term import Identifier

from kg.questions.answer import Answer

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # OWASP, "CSV Injection"


def separated(answer: Answer, stream: TextIO, delimiter: str = ",") -> None:
    """Write an answer in the form of RFC 4180, with plain line feeds and no formulas."""
    rows = ((_written(cell, delimiter) for cell in row) for row in answer.rows)
    csv.writer(stream, delimiter=delimiter, lineterminator="\n").writerows([answer.columns, *rows])


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe before a first ``= + - @``, tab or return.

    >>> harmless("=HYPERLINK(1)"), harmless("a=b")
    ("'=HYPERLINK(1)", 'a=b')
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


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
    text = str(cell) if number(cell) is not None else harmless(str(cell))
    return " ".join(text.split()) if delimiter == "\t" else text
