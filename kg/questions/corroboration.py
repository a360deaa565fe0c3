"""On whose word the dealings of an entity rest, and what is disputed of them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from rdflib import Dataset, URIRef

from kg.questions.facts import Fact
from kg.questions.rows import outlets_told, rows


def corroborated(graph: Dataset, entity: str, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts of an entity with their independent sources, the roles in dispute, and which documents are reprints."""
    iri = URIRef(entity)
    outlets = outlets_told(rows(graph, "entity", "sources", entity=iri), "dealing")
    reprints = {str(row["file"]): str(row["original"]) for row in rows(graph, "entity", "reprints")}
    disputed: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows(graph, "entity", "disputed", entity=iri):
        disputed[str(row["dealing"])].append(str(row["role"]))
    return tuple(
        replace(
            fact,
            sources=tuple(replace(source, reprint_of=reprints.get(source.file)) for source in fact.sources),
            outlets=outlets.get(fact.dealing, ()),
            disputed=tuple(disputed[fact.dealing]),
        )
        for fact in facts
    )
