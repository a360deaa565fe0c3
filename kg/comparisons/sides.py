"""The two sides of a comparison, as their documents have them."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from kg.comparisons.compared import Side
from kg.comparisons.showing import parts_of, showing
from kg.model.claim import EntityRef
from kg.model.reading import Reading
from kg.model.told import says
from kg.rdf.iris import Iris
from kg.resolution import Resolution
from kg.resolution.links import ClaimNode, EntityNode

PARTS = 256
"""Documents whose claims are held by who takes part in them: links come in the order of documents."""


class Sides:
    """Makes the sides of comparisons out of readings and what resolution made of them."""

    def __init__(self, readings: Iterable[Reading], resolution: Resolution, iris: Iris) -> None:
        self._readings = {reading.document.key: reading for reading in readings}
        self._resolution, self._iris = resolution, iris
        self._claims: Counter[tuple[str, str]] = Counter()
        self._documents: Counter[tuple[str, str]] = Counter()
        for reading in self._readings.values():
            self._count(reading)
        self._parts = lru_cache(maxsize=PARTS)(lambda document: parts_of(self._readings[document]))

    def _count(self, reading: Reading) -> None:
        key, resolution = reading.document.key, self._resolution
        named = {resolution.entities[key, entity.id] for entity in reading.entities}
        told = [resolution.dealings[key, number] for number in range(len(reading.claims))]
        self._documents.update([*(("entity", one) for one in named), *(("dealing", one) for one in {*told})])
        self._claims.update(("dealing", one) for one in told)
        for claim in reading.claims:
            fillers = {filler.id for _, filler in claim.roles if isinstance(filler, EntityRef)}
            taking_part = {resolution.entities[key, id_] for id_ in {*fillers, *claim.attributed_to}}
            self._claims.update(("entity", one) for one in taking_part)

    def of(self, node: EntityNode | ClaimNode) -> Side:
        """An entity or a claim as its document has it. Raises `KeyError` for a document that is not there."""
        document, thing = node
        reading = self._readings[document]
        if isinstance(thing, str):
            return self._entity(reading, thing)
        return self._claim(reading, thing)

    def _entity(self, reading: Reading, id_: str) -> Side:
        document = reading.document
        entity = next(entity for entity in reading.entities if entity.id == id_)
        key = self._resolution.entities[document.key, id_]
        return Side(
            iri=str(self._iris.entity(key)),
            document=document.key,
            file=document.file,
            type=entity.type,
            names=entity.names,
            quotes=showing(reading, entity, self._parts(document.key).get(id_, ())),
            publisher=document.publisher,
            issued=document.issued,
            claims=self._claims["entity", key],
            documents=self._documents["entity", key],
        )

    def _claim(self, reading: Reading, number: int) -> Side:
        document, claim = reading.document, reading.claims[number]
        key = self._resolution.dealings[document.key, number]
        return Side(
            iri=str(self._iris.dealing(key)),
            document=document.key,
            file=document.file,
            type=claim.type,
            roles=says(reading, claim),
            modality=claim.modality,
            quotes=tuple(evidence.exact for evidence in claim.evidence),
            publisher=document.publisher,
            issued=document.issued,
            claims=self._claims["dealing", key],
            documents=self._documents["dealing", key],
        )
