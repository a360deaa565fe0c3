"""Amounts as people write them."""

from decimal import Decimal


def readable(
    value: Decimal, unit: str, *, approximate: bool = False, bound: str | None = None, per: str | None = None
) -> str:
    """An amount in words and grouped digits.

    >>> readable(Decimal(500000), "bbl", bound="max", per="year")
    'at most 500,000 bbl per year'
    >>> readable(Decimal("9.70"), "USD", approximate=True)
    'about 9.7 USD'
    """
    number = f"{value:,f}"
    number = number.rstrip("0").rstrip(".") if "." in number else number
    words = {"min": "at least", "max": "at most"}.get(bound or "", "")
    return " ".join(
        part for part in (words, "about" if approximate else "", number, unit, f"per {per}" if per else "") if part
    )
