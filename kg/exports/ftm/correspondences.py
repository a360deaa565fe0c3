"""Which schema and property of FollowTheMoney stands for which class and role, as the ontology declares it."""

from dataclasses import dataclass
from pathlib import Path

from followthemoney import Property, Schema, model
from rdflib import RDFS, SKOS, Graph, URIRef

from kg.errors import StopRun
from kg.ontology.files import folder

FTM = "https://schema.followthemoney.tech/#"
MATCHES = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.relatedMatch, SKOS.narrowMatch)
"""The predicates that tie a term to one of FollowTheMoney, the best first."""


@dataclass(frozen=True)
class Correspondences:
    """The declared table."""

    graph: Graph

    def schemata(self, class_: str) -> tuple[str, ...]:
        """The schemata that a class may become, the best first: its own, then those of the classes above it.

        Abstract schemata, and those that the installed version of the library lacks, are left out.
        """
        above = [URIRef(class_)]
        for iri in above:
            above.extend(sorted(parent for parent in self._above(iri) if parent not in above))
        names = (name for iri in above for name in self._matches(iri))
        known = (name for name in dict.fromkeys(names) if name in model.schemata)
        return tuple(name for name in known if not model.schemata[name].abstract)

    def properties(self, role: str, schema: Schema) -> tuple[Property, ...]:
        """The properties of a schema that a role may fill, the best first."""
        named = (name.partition(":")[::2] for name in self._matches(URIRef(role)))
        return tuple(schema.properties[name] for of, name in named if name in schema.properties and schema.is_a(of))

    def _above(self, iri: URIRef) -> list[URIRef]:
        return [parent for parent in self.graph.objects(iri, RDFS.subClassOf) if isinstance(parent, URIRef)]

    def _matches(self, iri: URIRef) -> list[str]:
        found = (sorted(map(str, self.graph.objects(iri, predicate))) for predicate in MATCHES)
        return [name.removeprefix(FTM) for names in found for name in names if name.startswith(FTM)]


def correspondences(build: Path) -> Correspondences:
    """The table that comes with the package and what the ontology of a build adds. Raises `StopRun` if it is bad."""
    graph = Graph()
    for file in (folder() / "core.ttl", folder() / "alignments.ttl", build / "ontology.ttl"):
        if file.is_file():
            _parse(graph, file)
    return Correspondences(graph)


def _parse(graph: Graph, file: Path) -> None:
    try:
        graph.parse(file, format="turtle")
    except (SyntaxError, ValueError, OSError) as error:
        raise StopRun(f"{file}: this is no Turtle; build the graph again with kg build") from error
