"""How much: amounts of money, goods and things."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Bound = Literal["min", "max"]
Per = Literal["year", "month", "day"]


@dataclass(frozen=True)
class Quantity:
    """An expanded amount.

    "Up to 3,2 million tons per year" is ``Quantity(Decimal(3200000), "t", bound="max", per="year")``.
    ``unit`` is an ISO 4217 code for money, else one of ``bbl t kg m3 km person piece vessel MW MWh USD/bbl %``
    or the text's own noun in the singular. ``approximate`` is true for "about", "nearly", "some".
    """

    value: Decimal
    unit: str
    approximate: bool = False
    bound: Bound | None = None
    per: Per | None = None
