"""Answers as pandas frames, each column of the type that its values have."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.errors import StopRun
from kg.store import Term

if TYPE_CHECKING:
    import pandas as pd

Cells = Sequence[Term | None]
Texts = Sequence[str | None]
Names = Callable[[Iterable[str]], Mapping[str, str]]
_XSD = "http://www.w3.org/2001/XMLSchema#"
_WHOLE = {f"{_XSD}{name}" for name in ("integer", "int", "long", "nonNegativeInteger")}
_REAL = {f"{_XSD}{name}" for name in ("decimal", "double", "float")}
_TRUTH, _DAY = f"{_XSD}boolean", f"{_XSD}date"


def frame(answer: ox.QuerySolutions, names: Names | None = None) -> "pd.DataFrame":
    """The rows of an answer under its columns, made straight from what the store gives.

    What a column holds decides its dtype: ``xsd:integer`` gives Int64, other numbers float64 (amounts are shorter than
    a float's 15 digits), truth values boolean, days datetime64; months, years and intervals stay text, for a day would
    say more than they do. A column of things has what ``names`` calls them, and beside it ``NAME_iri`` with their
    IRIs; without ``names`` it has their IRIs.

    Raises `StopRun` without pandas.
    """
    columns = [variable.value for variable in answer.variables]
    cells = list(zip(*answer, strict=True)) or [()] * len(columns)
    called = names(_things(cells)) if names else {}
    series: dict[str, pd.Series] = {}
    for name, column in zip(columns, cells, strict=True):
        texts = [None if cell is None else _text(cell) for cell in column]
        if names and any(isinstance(cell, ox.NamedNode) for cell in column):
            series[name] = _texts([None if text is None else called.get(text, text) for text in texts])
            series[f"{name}_iri"] = _texts(texts)
        else:
            series[name] = _values(column, texts)
    return _pandas().DataFrame(series)


def of_records(rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> "pd.DataFrame":
    """Rows by the names of their columns; raises `StopRun` without pandas."""
    return _pandas().DataFrame(rows, columns=list(columns))


def _things(cells: Iterable[Cells]) -> Iterable[str]:
    return (cell.value for column in cells for cell in column if isinstance(cell, ox.NamedNode))


def _values(cells: Cells, texts: Texts) -> "pd.Series":
    kinds = {cell.datatype.value if isinstance(cell, ox.Literal) else "" for cell in cells if cell is not None}
    if kinds and kinds <= _WHOLE:
        return _pandas().Series(_each(texts, int), dtype="Int64")
    if kinds and kinds <= _WHOLE | _REAL:
        return _pandas().Series(_each(texts, float), dtype="float64")
    if kinds == {_TRUTH}:
        return _pandas().Series(_each(texts, lambda text: text in ("true", "1")), dtype="boolean")
    if kinds == {_DAY}:
        return _pandas().Series(_pandas().to_datetime(texts, format="ISO8601"))
    return _texts(texts)


def _texts(texts: Texts) -> "pd.Series":
    return _pandas().Series(texts, dtype="object")


def _each(texts: Texts, convert: Callable[[str], object]) -> list[object]:
    return [None if text is None else convert(text) for text in texts]


def _text(cell: Term) -> str:
    return str(cell) if isinstance(cell, ox.Triple) else cell.value


def _pandas() -> Any:
    """pandas, which is an extra; loading it takes half a second, so it waits until a frame is asked for."""
    try:
        import pandas  # noqa: PLC0415
    except ImportError as error:
        raise StopRun("frames need pandas; pip install 'dossier-kg[notebook]'") from error
    return pandas
