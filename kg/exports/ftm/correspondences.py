"""Which schema and property of FollowTheMoney stands for which class and role, as the ontology declares it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from followthemoney import Property, Schema, model
from rdflib import RDFS, SKOS, Graph

from kg.errors import StopRun
from kg.ontology.files import folder

FTM = "https://schema.followthemoney.tech/#"
MATCHES = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.relatedMatch, SKOS.narrowMatch)
"""The predicates that tie a term to one of FollowTheMoney, the best first."""


@dataclass(frozen=True)
class Correspondences:
    """The declared table: the names in FollowTheMoney that each term matches, the best first, and the classes above it.

    A name is that of a schema, ``"Payment"``, or of a property, ``"Payment:payer"``.
    """

    matches: Mapping[str, tuple[str, ...]]
    above: Mapping[str, tuple[str, ...]]

    def schemata(self, class_: str) -> tuple[str, ...]:
        """The schemata that a class may become, the best first: its own, then those of the classes above it.

        Abstract schemata, and those that the installed version of the library lacks, are left out.
        """
        classes = [class_]
        for iri in classes:
            classes.extend(parent for parent in self.above.get(iri, ()) if parent not in classes)
        names = dict.fromkeys(name for iri in classes for name in self.matches.get(iri, ()))
        return tuple(name for name in names if name in model.schemata and not model.schemata[name].abstract)

    def properties(self, role: str, schema: Schema) -> tuple[Property, ...]:
        """The properties of a schema that a role may fill, the best first."""
        named = (name.partition(":")[::2] for name in self.matches.get(role, ()))
        return tuple(schema.properties[name] for of, name in named if name in schema.properties and schema.is_a(of))


def correspondences(build: Path) -> Correspondences:
    """The table that comes with the package and what the ontology of a build adds. Raises `StopRun` if it is bad."""
    graph = Graph()
    for file in (folder() / "core.ttl", folder() / "alignments.ttl", build / "ontology.ttl"):
        if file.is_file():
            _parse(graph, file)
    matches: defaultdict[str, list[str]] = defaultdict(list)
    for predicate in MATCHES:
        for term, name in sorted(graph.subject_objects(predicate)):
            if str(name).startswith(FTM):
                matches[str(term)].append(str(name).removeprefix(FTM))
    above: defaultdict[str, list[str]] = defaultdict(list)
    for term, parent in sorted(graph.subject_objects(RDFS.subClassOf)):
        above[str(term)].append(str(parent))
    return Correspondences(
        {term: tuple(names) for term, names in matches.items()},
        {term: tuple(parents) for term, parents in above.items()},
    )


def _parse(graph: Graph, file: Path) -> None:
    try:
        graph.parse(file, format="turtle")
    except (SyntaxError, ValueError, OSError) as error:
        raise StopRun(f"{file}: this is no Turtle; build the graph again with kg build") from error
