"""The ontology, from its Turtle files."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from rdflib import RDFS, SKOS, URIRef

from kg.errors import StopRun
from kg.ontology.declarations import Declarations, parse
from kg.ontology.files import further_files, own_files
from kg.ontology.frames import frames_of
from kg.ontology.names import FRAME, KG, local
from kg.ontology.roles import roles_of
from kg.ontology.terms import DealingType, Ontology


def load(extra: Iterable[Path] = ()) -> Ontology:
    """Read our own ontology and the dealing files, or folders of them, in ``extra``.

    Raises `StopRun` on a file that is no Turtle, that declares nothing, or that contradicts another.

    >>> list(load().dealings["Funding"].roles)
    ['funder', 'recipient', 'amount', 'purpose', 'date']
    """
    declared = declarations(extra)
    return Ontology(_dealings(declared), _digest(declared))


def declarations(extra: Iterable[Path] = ()) -> Declarations:
    """All declarations: our own, and those of ``extra``, each of which has a dealing type or a frame to add."""
    own, further = own_files(), further_files(extra)
    declared = parse((*own, *further))
    for source in declared.sources[len(own) :]:
        if not any((None, term, None) in source.graph for term in (RDFS.subClassOf, FRAME.frame)):
            raise StopRun(f"{source.path}: declares no dealing; add a class that is rdfs:subClassOf kg:Dealing")
    return declared


def dealing_classes(declared: Declarations) -> list[URIRef]:
    """The classes below kg:Dealing, sorted."""
    below = declared.graph.transitive_subjects(RDFS.subClassOf, KG.Dealing)
    return sorted(term for term in below if isinstance(term, URIRef) and term != KG.Dealing)


def _dealings(declared: Declarations) -> dict[str, DealingType]:
    dealings: dict[str, DealingType] = {}
    for iri in dealing_classes(declared):
        dealing = _dealing(declared, iri)
        if dealing.name in dealings:
            raise StopRun(
                f"{declared.where(iri)}: <{iri}> has the same name as <{dealings[dealing.name].iri}>; take another name"
            )
        dealings[dealing.name] = dealing
    return {name: dealings[name] for name in sorted(dealings)}


def _dealing(declared: Declarations, iri: URIRef) -> DealingType:
    roles = roles_of(declared, iri)
    return DealingType(
        name=local(iri),
        iri=str(iri),
        label=declared.text(iri, RDFS.label),
        definition=declared.text(iri, SKOS.definition),
        example=declared.text(iri, SKOS.example),
        roles=roles,
        frames=frames_of(declared, iri, roles),
    )


def _digest(declared: Declarations) -> str:
    texts = sorted(source.path.read_text(encoding="utf-8") for source in declared.sources)
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]
