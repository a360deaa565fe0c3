"""What only the merge knows: preferred labels, sources and their number, reprints, parts and conflicts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rdflib import URIRef

from kg.judgements.grades import Grades
from kg.model.claim import Claim
from kg.model.reading import Reading
from kg.ontology import Ontology
from kg.rdf import literals
from kg.rdf.disputes import disputes
from kg.rdf.iris import DEFAULT_BASE, Iris
from kg.rdf.quad import Quad
from kg.rdf.triple import Triple
from kg.rdf.vocabulary import DCTERMS, KG, RDF, RDFS, SKOS
from kg.resolution import Resolution
from kg.resolution.links import ClaimNode


def merged_quads(
    readings: Iterable[Reading],
    resolution: Resolution,
    base: str = DEFAULT_BASE,
    ontology: Ontology | None = None,
    grades: Grades = (),
) -> Iterator[Quad]:
    """The graph of the merge, named ``<base>graph/merged``.

    Entities have a skos:prefLabel; dealings the numbers of their documents, claims and independent sources, and what
    they are part of; claims the sources on which they rest; reprints their originals; and there is each conflict.
    """
    iris = Iris(base)
    for subject, predicate, object_ in _Merged(tuple(readings), resolution, iris, ontology, grades).triples():
        yield Quad(subject, predicate, object_, iris.merged)


@dataclass(frozen=True)
class _Merged:
    readings: Sequence[Reading]
    resolution: Resolution
    iris: Iris
    ontology: Ontology | None
    grades: Grades

    def triples(self) -> Iterator[Triple]:
        for key, label in self.resolution.labels.items():
            yield self.iris.entity(key), SKOS.prefLabel, literals.string(label)
        claims = {
            (reading.document.key, number): (reading, claim)
            for reading in self.readings
            for number, claim in enumerate(reading.claims)
        }
        nodes = {node: self.iris.claim(*claim) for node, claim in claims.items()}
        yield from self._counts(claims)
        yield from self._origins(nodes)
        for copy, original in self.resolution.copies.items():
            yield self.iris.document(copy), KG["reprintOf"], self.iris.document(original)
        for part, whole in self.resolution.parts:
            yield self.iris.dealing(part), DCTERMS.isPartOf, self.iris.dealing(whole)
        roles = _roles(claims, self.resolution, self.ontology)
        for conflict in self.resolution.conflicts:
            yield from disputes(conflict, nodes, self.resolution.sources, self.iris, roles)

    def _counts(self, claims: Iterable[ClaimNode]) -> Iterator[Triple]:
        told: defaultdict[str, list[ClaimNode]] = defaultdict(list)
        for node in claims:
            told[self.resolution.dealings[node]].append(node)
        for key, nodes in told.items():
            dealing, names = self.iris.dealing(key), self._names(nodes)
            yield dealing, KG["documents"], literals.integer(len({document for document, _ in nodes}))
            yield dealing, KG["claims"], literals.integer(len(nodes))
            if names:
                yield dealing, KG["independentSources"], literals.integer(len(names))
            for name in names:
                yield dealing, KG["source"], self.iris.source(name)

    def _origins(self, claims: Mapping[ClaimNode, URIRef]) -> Iterator[Triple]:
        """Sources with their grades, and the claims that rest on each."""
        for node, claim in claims.items():
            for name in self.resolution.sources.get(node, ()):
                yield claim, KG["restsOn"], self.iris.source(name)
        grades = {grade.name: grade for grade in self.grades}
        for name in self._names(claims):
            source, grade = self.iris.source(name), grades.get(name)
            yield source, RDF.type, KG["Source"]
            yield source, RDFS.label, literals.string(name)
            if grade:
                yield source, KG["reliability"], literals.string(grade.reliability)
            if grade and grade.credibility:
                yield source, KG["credibility"], literals.string(grade.credibility)

    def _names(self, claims: Iterable[ClaimNode]) -> list[str]:
        """The sources on which claims rest, each once."""
        return sorted({name for node in claims for name in self.resolution.sources.get(node, ())})


def _roles(
    claims: Mapping[ClaimNode, tuple[Reading, Claim]], resolution: Resolution, ontology: Ontology | None
) -> Mapping[tuple[str, str], URIRef]:
    """The property of each role that is disputed, by dealing and role, where the ontology declares it."""
    types = {resolution.dealings[node]: claim.type for node, (_, claim) in claims.items()}
    declared = ontology.dealings if ontology else {}
    return {
        (conflict.dealing, conflict.role): URIRef(declared[type_].roles[conflict.role].iri)
        for conflict in resolution.conflicts
        if (type_ := types.get(conflict.dealing, "")) in declared and conflict.role in declared[type_].roles
    }
