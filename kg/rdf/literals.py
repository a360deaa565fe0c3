"""Values as typed literals, and dates as bounds for filters."""

import calendar
import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from rdflib import Literal, URIRef

from kg.rdf.vocabulary import EDTF, XSD

_DATATYPES: dict[int, URIRef] = {1: XSD.gYear, 2: XSD.gYearMonth, 3: XSD.date}
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_OPEN = ("", "..")


def date_literal(text: str) -> Literal:
    """A date, as precise as its text.

    >>> date_literal("2023-11").n3()
    '"2023-11"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    >>> date_literal("2024-03/..").n3()
    '"2024-03/.."^^<http://id.loc.gov/datatypes/edtf/EDTF>'

    Raises `ValueError` for what is no day, month, year or span of the calendar.
    """
    bounds(text)
    datatype = EDTF if "/" in text else _DATATYPES[len(text.split("-"))]
    return Literal(text, datatype=datatype, normalize=False)


def bounds(text: str) -> tuple[date | None, date | None]:
    """First and last day of a date or EDTF span, None where the span is open.

    >>> bounds("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    >>> bounds("../2016")
    (None, datetime.date(2016, 12, 31))

    Raises `ValueError` for what is no day, month, year or span of the calendar.
    """
    first, slash, last = text.partition("/")
    start = None if slash and first in _OPEN else _days(first)[0]
    end = None if slash and last in _OPEN else _days(last if slash else first)[1]
    if start is None and end is None:
        raise ValueError(f"no date: {text!r}")
    if start and end and start > end:
        raise ValueError(f"a span that ends before it begins: {text!r}")
    return start, end


def hull(texts: Iterable[str]) -> tuple[date | None, date | None]:
    """The bounds of several dates together: a side is None where one of them is open.

    >>> hull(["2020/2023", "2024-03/.."])
    (datetime.date(2020, 1, 1), None)
    """
    starts, ends = zip(*map(bounds, texts), strict=True)
    return None if None in starts else min(starts), None if None in ends else max(ends)


def decimal_text(number: Decimal) -> str:
    """The shortest plain form: no exponent, no trailing zeros (canonical xsd:decimal of XSD 1.1).

    >>> decimal_text(Decimal("8.90E+8")), decimal_text(Decimal("0.50")), decimal_text(Decimal("2.0"))
    ('890000000', '0.5', '2')

    Raises `ValueError` for infinity and NaN.
    """
    if not number.is_finite():
        raise ValueError(f"no number: {number}")
    plain = format(number, "f")
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return "0" if plain in ("-0", "") else plain


def decimal(number: Decimal) -> Literal:
    """A number as xsd:decimal."""
    return Literal(decimal_text(number), datatype=XSD.decimal, normalize=False)


def integer(number: int) -> Literal:
    """A count or an offset as xsd:integer."""
    return Literal(str(number), datatype=XSD.integer, normalize=False)


def boolean(truth: bool) -> Literal:  # noqa: FBT001 - the value itself
    """A truth value as xsd:boolean."""
    return Literal("true" if truth else "false", datatype=XSD.boolean, normalize=False)


def day(value: date) -> Literal:
    """A day as xsd:date."""
    return Literal(value.isoformat(), datatype=XSD.date, normalize=False)


def words(text: str) -> Literal:
    """A phrase of an English document, on one line."""
    return Literal(" ".join(text.split()), lang="en")


def string(text: str) -> Literal:
    """Text in no particular language: names, titles, quotes, files."""
    return Literal(text)


def _days(text: str) -> tuple[date, date]:
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(f"no date: {text!r}")
    year, month, day_ = (int(part) if part else None for part in match.groups())
    if year is None or month is None:
        return date(int(text), 1, 1), date(int(text), 12, 31)
    first = date(year, month, day_ or 1)
    return first, first.replace(day=day_ or calendar.monthrange(year, month)[1])
