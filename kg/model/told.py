"""What a claim says, as plain text."""

from collections.abc import Mapping

from kg.model.amounts import readable
from kg.model.claim import Claim, EntityRef, Filler
from kg.model.entity import Entity
from kg.model.quantity import Quantity
from kg.model.reading import Reading


def filler_text(filler: Filler, entities: Mapping[str, Entity]) -> str:
    """A filler in words: the first name of an entity, an amount in digits and unit, a date or phrase as it is.

    >>> from decimal import Decimal
    >>> filler_text(Quantity(Decimal(9700000), "USD", approximate=True), {})
    'about 9,700,000 USD'
    """
    if isinstance(filler, EntityRef):
        return entities[filler.id].names[0]
    if isinstance(filler, Quantity):
        return readable(filler.value, filler.unit, approximate=filler.approximate, bound=filler.bound, per=filler.per)
    return filler.text


def says(reading: Reading, claim: Claim) -> tuple[tuple[str, str], ...]:
    """The roles of a claim and their fillers as text, in the order of the claim."""
    entities = {entity.id: entity for entity in reading.entities}
    return tuple((role, filler_text(filler, entities)) for role, filler in claim.roles)
