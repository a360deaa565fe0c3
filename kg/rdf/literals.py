"""Values as typed literals, and dates as bounds for filters."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from rdflib import Literal, URIRef

from kg.model.when import bounds
from kg.rdf.vocabulary import EDTF, XSD

_DATATYPES: dict[int, URIRef] = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}  # by length


def date_literal(text: str) -> Literal:
    """A date, as precise as its text.

    >>> date_literal("2023-11").n3()
    '"2023-11"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    >>> date_literal("2024-03/..").n3()
    '"2024-03/.."^^<http://id.loc.gov/datatypes/edtf/EDTF>'

    Raises `ValueError` for what is no day, month, year or span of the calendar.
    """
    if not (_is_day(text) or _is_span(text)):
        raise ValueError(f"no date: {text!r}")
    datatype = EDTF if "/" in text else _DATATYPES[len(text)]
    return Literal(text, datatype=datatype, normalize=False)


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


def _is_day(text: str) -> bool:
    """Whether the text is a day, month or year of the calendar."""
    return text.isascii() and "/" not in text and None not in bounds(text)


def _is_span(text: str) -> bool:
    """Whether the text is two days in order, one of which may be open."""
    first, _, last = text.partition("/")
    if ".." in (first, last):
        return _is_day(last if first == ".." else first)
    return _is_day(first) and _is_day(last) and bounds(first) <= bounds(last)
