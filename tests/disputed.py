"""The two small documents of `tests.tiny`, a reprint of the first and one that names another sum: as a graph."""

from dataclasses import replace
from decimal import Decimal
from itertools import chain
from pathlib import Path

from kg.judgements.grades import Grade
from kg.model.claim import Evidence, Modality
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.quantity import Quantity
from kg.model.reading import Reading
from kg.rdf.merged import merged_quads
from kg.rdf.nquads import write_nquads
from kg.rdf.write import document_quads
from kg.resolution.conflicts import find_conflicts
from kg.resolution.sources import sources
from tests.tiny import DENIAL_READING, LOAN, LOAN_READING, RESOLUTION

REPRINT = Document("reprint.txt", LOAN.text, issued="2025-11-21", publisher="Gazette")
OTHER = Document("other.txt", "Rome will lend Oslo $9 a year, <b>TASS</b> reports.\x1b[31m", publisher="Tide Wire")
TASS = Entity("tass", "Organization", ("TASS",))


def _reading(document: Document, value: str, *speakers: str) -> Reading:
    (claim,) = LOAN_READING.claims
    roles = [(role, filler) for role, filler in claim.roles if role != "amount"]
    amount = ("amount", Quantity(Decimal(value), "USD", approximate=document is REPRINT, per="year"))
    evidence = (Evidence(0, len(document.text), document.text),)
    told = replace(claim, roles=(*roles, amount), evidence=evidence, attributed_to=speakers, modality=Modality.PLANNED)
    return Reading(document, (*LOAN_READING.entities, TASS), (told,))


READINGS = (LOAN_READING, DENIAL_READING, _reading(REPRINT, "1.5"), _reading(OTHER, "9", "tass"))
GRADES = (Grade("TASS", "D", "4"),)
_COPIES = {REPRINT.key: LOAN.key}
_KEYS = {"e1": "italy", "e2": "norway", "e3": "ada", "tass": "tass"}
_ENTITIES = {
    **RESOLUTION.entities,
    **{(document.key, id_): key for document in (REPRINT, OTHER) for id_, key in _KEYS.items()},
}
_DEALINGS = {**RESOLUTION.dealings, (REPRINT.key, 0): "loan", (OTHER.key, 0): "loan"}
DISPUTED = replace(
    RESOLUTION,
    entities=_ENTITIES,
    dealings=_DEALINGS,
    labels={**RESOLUTION.labels, "tass": "TASS"},
    copies=_COPIES,
    sources=sources(READINGS, _COPIES, GRADES),
    conflicts=find_conflicts(READINGS, _ENTITIES, _DEALINGS),
)


def write_disputed(path: Path) -> None:
    """Write the graph as N-Quads."""
    stated = chain.from_iterable(document_quads(reading, DISPUTED) for reading in READINGS)
    write_nquads(chain(stated, merged_quads(READINGS, DISPUTED, grades=GRADES)), path)
