"""Sources: on whose word a claim rests, so that independent ones can be counted."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from urllib.parse import urlsplit

from kg.judgements.grades import Grades
from kg.model.claim import Claim
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.resolution.links import ClaimNode
from kg.resolution.sources.citations import credit, told_to
from kg.resolution.sources.outlets import Outlets

_NAMED_BODIES = ("Organization", "Vessel", "Person", "Place")  # a reader may take "Kommersant" for any of these


def sources(
    readings: Sequence[Reading],
    copies: Mapping[str, str],
    grades: Grades = (),
) -> Mapping[ClaimNode, tuple[str, ...]]:
    """The names of the outlets on which each claim rests: those that it cites, else its document's publisher.

    A reprint's claims rest on the source of its original, unless the reprint is credited to another. A document whose
    publisher is not known is a source of its own.
    """
    documents = {reading.document.key: reading.document for reading in readings}
    published = [name for document in documents.values() if (name := publisher(document))]
    outlets = Outlets(published, grades)
    credited = {key: credit(document, outlets) for key, document in documents.items()}
    voices = {key: credited[key] or _voice(document) for key, document in documents.items()}
    voices.update({copy: voices[original] for copy, original in copies.items() if not credited[copy]})
    cited = {
        (reading.document.key, number): [*_cited(claim, reading, outlets)]
        for reading in readings
        for number, claim in enumerate(reading.claims)
    }
    named = Outlets([*published, *chain.from_iterable(cited.values())], grades)  # as most spell who is only cited
    return {
        node: tuple(sorted({named.label(name) for name in names or [voices[node[0]]]})) for node, names in cited.items()
    }


def publisher(document: Document) -> str | None:
    """Who published a document: whom its reader found, else the host of its address.

    >>> publisher(Document("a.html", "…", url="https://www.reuters.com/world/1"))
    'www.reuters.com'
    """
    try:
        return document.publisher or urlsplit(document.url or "").hostname
    except ValueError:  # what a document calls its URL need not be one
        return None


def _voice(document: Document) -> str:
    """The source for which a document stands where it cites none."""
    return publisher(document) or f"unnamed publisher of {document.file}"


def _cited(claim: Claim, reading: Reading, outlets: Outlets) -> Iterator[str]:
    """The outlets that a claim makes answer for itself, at the end of whatever chain."""
    entities = {entity.id: entity for entity in reading.entities}
    for speaker in claim.attributed_to:
        name = _outlet(entities[speaker], outlets)
        if name:
            yield name
    yield from told_to(claim, outlets)


def _outlet(entity: Entity, outlets: Outlets) -> str | None:
    """The first name of an entity that is an outlet's; no state and no body of a state is one."""
    if entity.type not in _NAMED_BODIES or entity.parent:
        return None
    return next((name for name in entity.names if outlets.knows(name)), None)
