"""Claims to compare, without documents."""

from datetime import date

from kg.model.claim import Claim, EntityRef, Evidence, Filler, Modality, When, Words
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.quantity import Quantity
from kg.model.reading import Reading
from kg.resolution.dealings.comparison import Comparison, compare
from kg.resolution.dealings.rarity import Rarity
from kg.resolution.dealings.telling import tell

ENTITIES = (
    Entity("chad", "State", ("Chad", "Chadian"), "TD"),
    Entity("togo", "State", ("Togo",), "TG"),
    Entity("ministry", "Organization", ("Ministry of Energy",), parent="chad"),
    Entity("acme", "Organization", ("Acme",)),
    Entity("bolt", "Organization", ("Bolt",)),
    Entity("ida", "Person", ("Ida Moe",)),
    Entity("rome", "Place", ("Rome",)),
    Entity("oslo", "Place", ("Oslo",)),
)


def filler(role: str, text: str | Quantity) -> Filler:
    if isinstance(text, Quantity):
        return text
    if text in {entity.id for entity in ENTITIES}:
        return EntityRef(text)
    return When(text) if role == "date" else Words(text)


def claim(
    type_: str, *roles: tuple[str, str | Quantity], modality: Modality = Modality.ACTUAL, quote: str = "Yes."
) -> Claim:
    return Claim(
        type_, tuple((role, filler(role, text)) for role, text in roles), modality, (Evidence(0, len(quote), quote),)
    )


def document(name: str, *claims: Claim, issued: date | None = None) -> Reading:
    return Reading(
        Document(f"{name}.txt", name, issued=issued.isoformat() if issued else None), ENTITIES, tuple(claims)
    )


def keys(*readings: Reading) -> dict[tuple[str, str], str]:
    return {(reading.document.key, entity.id): entity.id for reading in readings for entity in reading.entities}


def compared(one: Claim, other: Claim, days: tuple[date | None, date | None] = (None, None)) -> Comparison:
    """Two claims of two documents, held against each other."""
    readings = [document("a", one, issued=days[0]), document("b", other, issued=days[1])]
    told = {each.node[0]: each for each in tell(readings, keys(*readings))}
    ours, theirs = (told[reading.document.key] for reading in readings)
    return compare(ours, theirs, Rarity([ours, theirs], readings, keys(*readings)))


def reasons(comparison: Comparison) -> list[tuple[float, str]]:
    return [(round(reason.points, 2), reason.text) for reason in comparison.reasons]
