"""The roles of a dealing as properties of an entity."""

import re
from collections.abc import Iterable, Mapping, Sequence

from followthemoney import EntityProxy, Property

from kg.exports.ftm.correspondences import Correspondences
from kg.exports.ftm.told import Filling

_MONEY = re.compile(r"[A-Z]{3}")  # ISO 4217
_OWN = {"USD": "amountUsd", "EUR": "amountEur"}


def fill(
    entity: EntityProxy, fillings: Sequence[Filling], table: Correspondences, parties: Mapping[str, EntityProxy]
) -> set[Filling]:
    """Fill the properties of an entity that the table names, and say which fillings they carry whole.

    A party is carried by a property that refers to it; a text, or the country, that is taken from it does not do.
    """
    carried = set()
    for filling in fillings:
        for property_ in table.properties(filling.role, entity.schema):
            if _put(entity, property_, filling, parties):
                carried.add(filling)
    amount = entity.schema.get("amount")
    if amount:
        _add_money(entity, [one for one in fillings if amount in table.properties(one.role, entity.schema)])
    return carried


def countries(fillings: Iterable[Filling], parties: Mapping[str, EntityProxy]) -> list[str]:
    """The countries of the parties among fillings."""
    return sorted({code for one in fillings if one.is_party for code in parties[one.text].countries})


def _put(entity: EntityProxy, property_: Property, filling: Filling, parties: Mapping[str, EntityProxy]) -> bool:
    """Fill a property; whether it carries the filling whole."""
    if filling.value:
        return False  # see _add_money
    if filling.is_date:
        return _put_date(entity, property_, filling.text)
    if not filling.is_party:
        before = len(entity.get(property_))
        entity.add(property_, filling.text)
        return len(entity.get(property_)) > before
    party = parties[filling.text]
    if property_.range is not None:
        if party.schema.is_a(property_.range):
            entity.add(property_, party.id)
            return True
    elif property_.type.name == "country":
        entity.add(property_, party.countries)
    else:
        entity.add(property_, party.caption)
    return False


def _put_date(entity: EntityProxy, property_: Property, text: str) -> bool:
    """Fill a date; a span (EDTF) becomes a first and a last day where the schema has both."""
    start, slash, end = text.partition("/")
    if not slash:
        entity.add(property_, text)
        return entity.has(property_)
    if not {"startDate", "endDate"} <= set(entity.schema.properties):
        return False
    entity.add("startDate", start.strip("."))
    entity.add("endDate", end.strip("."))
    return True


def _add_money(entity: EntityProxy, amounts: Sequence[Filling]) -> None:
    """Dollars and euros have properties of their own; beside them there is room for one other currency."""
    sums: dict[str, list[str]] = {}
    for one in amounts:
        if _MONEY.fullmatch(one.unit):
            sums.setdefault(one.unit, []).append(one.value)
    for unit, name in _OWN.items():
        entity.add(name, sums.get(unit, ()))
    others = [unit for unit in sums if unit not in _OWN] or list(sums)
    if len(others) == 1:
        entity.add("currency", others)
        entity.add("amount", sums[others[0]])
