"""Answers as pandas frames, each column of the type that its values have."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from rdflib import XSD, Literal, URIRef
from rdflib.term import Identifier

from kg.errors import StopRun
from kg.questions import Answer

if TYPE_CHECKING:
    import pandas as pd

Cells = Sequence[Identifier | None]
_WHOLE = {XSD.integer, XSD.int, XSD.long, XSD.nonNegativeInteger}
_REAL = {XSD.decimal, XSD.double, XSD.float}


def frame(answer: Answer, label: Callable[[URIRef], str] | None = None) -> "pd.DataFrame":
    """The rows of an answer under its columns.

    What a column holds decides its dtype: ``xsd:integer`` gives Int64, other numbers float64 (amounts are shorter than
    a float's 15 digits), truth values boolean, days datetime64; months, years and intervals stay text, for a day would
    say more than they do. A column of things has what ``label`` calls them, and beside it ``NAME_iri`` with their IRIs;
    without ``label`` it has their IRIs.

    Raises `StopRun` without pandas.
    """
    pandas = _pandas()
    columns: dict[str, pd.Series] = {}
    for number, name in enumerate(answer.columns):
        cells = [row[number] for row in answer.rows]
        if label and any(isinstance(cell, URIRef) for cell in cells):
            columns[name] = pandas.Series([_called(cell, label) for cell in cells], dtype="object")
            columns[f"{name}_iri"] = pandas.Series([_text(cell) for cell in cells], dtype="object")
        else:
            columns[name] = _literals(cells)
    return pandas.DataFrame(columns)


def _literals(cells: Cells) -> "pd.Series":
    pandas = _pandas()
    kinds = {cell.datatype for cell in cells if isinstance(cell, Literal)}
    if kinds and kinds <= _WHOLE:
        return pandas.Series(_each(cells, int), dtype="Int64")
    if kinds and kinds <= _WHOLE | _REAL:
        return pandas.Series(_each(cells, lambda text: float(Decimal(text))), dtype="float64")
    if kinds == {XSD.boolean}:
        return pandas.Series(_each(cells, lambda text: text in ("true", "1")), dtype="boolean")
    if kinds == {XSD.date}:
        return pandas.Series(pandas.to_datetime([_text(cell) for cell in cells], format="ISO8601"))
    return pandas.Series([_text(cell) for cell in cells], dtype="object")


def _each(cells: Cells, convert: Callable[[str], object]) -> list[object]:
    return [None if cell is None else convert(str(cell)) for cell in cells]


def _called(cell: Identifier | None, label: Callable[[URIRef], str]) -> str | None:
    return label(cell) if isinstance(cell, URIRef) else _text(cell)


def _text(cell: Identifier | None) -> str | None:
    return None if cell is None else str(cell)


def _pandas() -> Any:
    """pandas, which is an extra; loading it takes half a second, so it waits until a frame is asked for."""
    try:
        import pandas  # noqa: PLC0415
    except ImportError as error:
        raise StopRun("frames need pandas; pip install 'dossier-kg[notebook]'") from error
    return pandas
