"""What one document says, as the quads of its graph."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from rdflib import Literal, URIRef

from kg.model.claim import Claim, EntityRef, Evidence, Filler, When
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.quantity import Quantity
from kg.model.reading import Reading
from kg.ontology import DealingType, Ontology
from kg.rdf import literals
from kg.rdf.iris import DEFAULT_BASE, Iris
from kg.rdf.quad import Quad
from kg.rdf.vocabulary import DCTERMS, KG, OA, PROV, RDF, RDFS, SKOS, XSD
from kg.resolution import Resolution

Pair = tuple[URIRef, URIRef | Literal]  # predicate and object


def document_quads(
    reading: Reading, resolution: Resolution, base: str = DEFAULT_BASE, ontology: Ontology | None = None
) -> Iterator[Quad]:
    """All that a document says, in a graph named by the document's IRI.

    Dealing types and roles have the IRIs that the ontology declares, those that it does not declare stand in ``kg:``.

    Quads may repeat (an amount in two roles); a dataset is a set. Raises `KeyError` where the reading names an
    entity that it does not have, `ValueError` for a date or number that is none, `StopRun` for a bad base.
    """
    writer = _Writer(reading, resolution, Iris(base), ontology.dealings if ontology else {})
    for subject, (predicate, object_) in writer.statements():
        yield Quad(subject, predicate, object_, writer.document)


@dataclass(frozen=True)
class _Writer:
    reading: Reading
    resolution: Resolution
    iris: Iris
    dealings: Mapping[str, DealingType]

    @property
    def document(self) -> URIRef:
        return self.iris.document(self.reading.document.key)

    def statements(self) -> Iterator[tuple[URIRef, Pair]]:
        for pair in _document_pairs(self.reading.document):
            yield self.document, pair
        for entity in self.reading.entities:
            node = self.entity(entity.id)
            yield self.document, (KG["mentions"], node)
            for pair in self.entity_pairs(entity):
                yield node, pair
        for number, claim in enumerate(self.reading.claims):
            yield from self.claim_statements(claim, self.dealing(number))

    def entity(self, id_: str) -> URIRef:
        return self.iris.entity(self.resolution.entities[self.reading.document.key, id_])

    def dealing(self, number: int) -> URIRef:
        return self.iris.dealing(self.resolution.dealings[self.reading.document.key, number])

    def entity_pairs(self, entity: Entity) -> Iterator[Pair]:
        fullest, *others = entity.names
        yield RDF.type, KG[entity.type]
        yield RDFS.label, literals.string(fullest)
        for name in others:
            yield SKOS.altLabel, literals.string(name)
        if entity.code:
            yield KG["code"], literals.string(entity.code)
        # resolution may have made one of an entity and its parent ("the Kremlin" of Russia)
        if entity.parent and self.entity(entity.parent) != self.entity(entity.id):
            yield KG["partOf"], self.entity(entity.parent)

    def claim_statements(self, claim: Claim, dealing: URIRef) -> Iterator[tuple[URIRef, Pair]]:
        node = self.iris.claim(self.reading, claim)
        for pair in self.claim_pairs(claim, dealing):
            yield node, pair
        for evidence in claim.evidence:
            for pair in _evidence_pairs(evidence):
                yield self.evidence(evidence), pair
        for pair in self.dealing_pairs(claim):
            yield dealing, pair
        for _, filler in claim.roles:
            if isinstance(filler, Quantity):
                for pair in _quantity_pairs(filler):
                    yield self.iris.quantity(filler), pair

    def claim_pairs(self, claim: Claim, dealing: URIRef) -> Iterator[Pair]:
        yield RDF.type, KG["Claim"]
        yield KG["dealing"], dealing
        yield KG["modality"], KG[claim.modality.capitalize()]
        yield KG["confidence"], literals.decimal(_rounded(claim.confidence))
        yield KG["extractor"], literals.string(claim.extractor)
        yield PROV.wasDerivedFrom, self.document
        for speaker in claim.attributed_to:
            yield KG["attributedTo"], self.entity(speaker)
        for evidence in claim.evidence:
            yield KG["evidence"], self.evidence(evidence)

    def dealing_pairs(self, claim: Claim) -> Iterator[Pair]:
        declared = self.dealings.get(claim.type)
        yield RDF.type, URIRef(declared.iri) if declared else KG[claim.type]
        for role, filler in claim.roles:
            yield URIRef(declared.roles[role].iri) if declared else KG[role], self.filler(filler)
        yield from _bound_pairs([filler.text for _, filler in claim.roles if isinstance(filler, When)])

    def filler(self, filler: Filler) -> URIRef | Literal:
        if isinstance(filler, EntityRef):
            return self.entity(filler.id)
        if isinstance(filler, Quantity):
            return self.iris.quantity(filler)
        if isinstance(filler, When):
            return literals.date_literal(filler.text)
        return literals.words(filler.text)

    def evidence(self, evidence: Evidence) -> URIRef:
        return self.iris.evidence(self.reading.document.key, evidence.start, evidence.end)


def _document_pairs(document: Document) -> Iterator[Pair]:
    yield RDF.type, KG["Document"]
    yield KG["file"], literals.string(document.file)
    if document.title:
        yield DCTERMS.title, literals.string(document.title)
    if document.issued:
        yield DCTERMS.issued, literals.date_literal(document.issued)
    if document.publisher:
        yield DCTERMS.publisher, literals.string(document.publisher)
    if document.url:  # a literal, for what a document calls its URL need not be an IRI
        yield DCTERMS.source, Literal(document.url, datatype=XSD.anyURI, normalize=False)


def _evidence_pairs(evidence: Evidence) -> Iterator[Pair]:
    yield RDF.type, OA["TextQuoteSelector"]
    yield RDF.type, OA["TextPositionSelector"]
    yield OA["exact"], literals.string(evidence.exact)
    yield OA["start"], literals.integer(evidence.start)
    yield OA["end"], literals.integer(evidence.end)


def _quantity_pairs(quantity: Quantity) -> Iterator[Pair]:
    yield RDF.type, KG["Quantity"]
    yield KG["value"], literals.decimal(quantity.value)
    yield KG["unit"], literals.string(quantity.unit)
    yield KG["approximate"], literals.boolean(quantity.approximate)
    if quantity.bound:
        yield KG["bound"], literals.string(quantity.bound)
    if quantity.per:
        yield KG["per"], literals.string(quantity.per)


def _bound_pairs(dates: list[str]) -> Iterator[Pair]:
    earliest, latest = literals.hull(dates) if dates else (None, None)
    if earliest:
        yield KG["earliest"], literals.day(earliest)
    if latest:
        yield KG["latest"], literals.day(latest)


def _rounded(confidence: float) -> Decimal:
    return Decimal(str(confidence)).quantize(Decimal("0.01"), ROUND_HALF_EVEN)
