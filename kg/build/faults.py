"""What must hold of a reading before it is written: extractors are plug-ins, and none is believed unseen."""

from collections.abc import Iterator

from kg.model.claim import Claim, EntityRef, When
from kg.model.document import Document
from kg.model.entity import ENTITY_TYPES
from kg.model.quantity import Quantity
from kg.model.reading import Reading
from kg.ontology import Ontology
from kg.rdf.literals import date_literal, decimal_text


def faults(reading: Reading, ontology: Ontology) -> Iterator[str]:
    """What is wrong with a reading, a short phrase each: a quote that does not stand in the text, an entity or a
    dealing type that there is not, a date or number that is none.
    """
    yield from _of_document(reading.document)
    ids = {entity.id for entity in reading.entities}
    for entity in reading.entities:
        if not entity.names or entity.type not in ENTITY_TYPES:
            yield f"entity {entity.id!r} has no name, or the type {entity.type!r}"
        if entity.parent and entity.parent not in ids:
            yield f"entity {entity.id!r} is part of {entity.parent!r}, which is not there"
    for claim in reading.claims:
        for fault in (*_of_type(claim, ontology), *_of_fillers(claim, ids), *_of_evidence(claim, reading.document)):
            yield f"a {claim.type} by {claim.extractor}: {fault}"


def _of_document(document: Document) -> Iterator[str]:
    try:
        if document.issued:
            date_literal(document.issued)
    except ValueError as error:
        yield f"issued: {error}"


def _of_type(claim: Claim, ontology: Ontology) -> Iterator[str]:
    dealing = ontology.dealings.get(claim.type)
    if dealing is None:
        yield "the ontology has no such dealing"
        return
    for role in sorted({role for role, _ in claim.roles} - set(dealing.roles)):
        yield f"it has no role {role!r}"


def _of_fillers(claim: Claim, ids: set[str]) -> Iterator[str]:
    if not 0 <= claim.confidence <= 1:
        yield f"confidence {claim.confidence} is not between 0 and 1"
    named = [filler.id for _, filler in claim.roles if isinstance(filler, EntityRef)]
    for id_ in (*named, *claim.attributed_to):
        if id_ not in ids:
            yield f"there is no entity {id_!r}"
    for _, filler in claim.roles:
        try:
            if isinstance(filler, When):
                date_literal(filler.text)
            elif isinstance(filler, Quantity):
                decimal_text(filler.value)
        except ValueError as error:
            yield str(error)


def _of_evidence(claim: Claim, document: Document) -> Iterator[str]:
    if not claim.evidence:
        yield "no evidence"
    for evidence in claim.evidence:
        if not evidence.exact or document.text[evidence.start : evidence.end] != evidence.exact:
            yield f"the text at {evidence.start} is not the quote {evidence.exact[:40]!r}"
