"""Names of things: IRIs that depend on the content alone, never on order, time or machine."""

import hashlib
import json
import re
from dataclasses import dataclass

from rdflib import URIRef

from kg.errors import StopRun
from kg.model.claim import Claim, EntityRef, Filler
from kg.model.entity import Entity
from kg.model.quantity import Quantity
from kg.model.reading import Reading
from kg.rdf.literals import decimal_text

DEFAULT_BASE = "https://kg.example/id/"
_BASE = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>"{}|^`\\]*[/#]')  # RFC 3987, after IRIREF of Turtle 1.1


def digest(*parts: str) -> str:
    """16 hexadecimal digits of the SHA-256 of the parts; JSON keeps ``("ab", "c")`` and ``("a", "bc")`` apart."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Iris:
    """Makes the IRIs below one base.

    >>> Iris().document("9f86d081884c7d65")
    rdflib.term.URIRef('https://kg.example/id/document/9f86d081884c7d65')

    Raises `StopRun` for a base that is no absolute IRI ending in ``/`` or ``#``.
    """

    base: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        if not _BASE.fullmatch(self.base):
            raise StopRun(
                f"the base {self.base!r} is no absolute IRI that ends in / or #; give one such as {DEFAULT_BASE}"
            )

    @property
    def merged(self) -> URIRef:
        """The graph of what only the merge knows."""
        return self._iri("graph", "merged")

    def document(self, key: str) -> URIRef:
        """A document, and the graph of what it says."""
        return self._iri("document", key)

    def entity(self, key: str) -> URIRef:
        """An entity, by the key that resolution gave it."""
        return self._iri("entity", key)

    def dealing(self, key: str) -> URIRef:
        """A dealing, by the key that resolution gave it."""
        return self._iri("dealing", key)

    def source(self, name: str) -> URIRef:
        """An outlet, by the one name that resolution calls it."""
        return self._iri("source", digest(name))

    def conflict(self, dealing: str, role: str) -> URIRef:
        """What claims about a dealing say differently of a role: there is one for both."""
        return self._iri("conflict", digest(dealing, role))

    def side(self, dealing: str, role: str, value: str) -> URIRef:
        """One value of a conflict, by the text of its term."""
        return self._iri("side", digest(dealing, role, value))

    def evidence(self, document: str, start: int, end: int) -> URIRef:
        """A stretch of a document."""
        return self._iri("evidence", digest(document, str(start), str(end)))

    def quantity(self, quantity: Quantity) -> URIRef:
        """An amount: equal amounts have one IRI everywhere."""
        return self._iri("quantity", digest(*_quantity_parts(quantity)))

    def claim(self, reading: Reading, claim: Claim) -> URIRef:
        """A claim, by all that it says; confidence is no part of it, so that a better estimate renames nothing."""
        names = {entity.id: _name(entity) for entity in reading.entities}
        roles = sorted([role, *_filler_parts(filler, names)] for role, filler in claim.roles)
        speakers = sorted(names[speaker] for speaker in claim.attributed_to)
        spans = sorted((evidence.start, evidence.end) for evidence in claim.evidence)
        content = json.dumps([claim.type, claim.modality, claim.extractor, roles, speakers, spans])
        return self._iri("claim", digest(reading.document.key, content))

    def _iri(self, kind: str, key: str) -> URIRef:
        return URIRef(f"{self.base}{kind}/{key}")


def _name(entity: Entity) -> list[str]:
    """What an entity is in its document; its id means nothing."""
    return [entity.type, *entity.names]


def _filler_parts(filler: Filler, names: dict[str, list[str]]) -> list[str]:
    if isinstance(filler, EntityRef):
        return ["entity", *names[filler.id]]
    if isinstance(filler, Quantity):
        return ["quantity", *_quantity_parts(filler)]
    return [type(filler).__name__, filler.text]


def _quantity_parts(quantity: Quantity) -> list[str]:
    number = decimal_text(quantity.value)
    return [number, quantity.unit, str(quantity.approximate), quantity.bound or "", quantity.per or ""]
