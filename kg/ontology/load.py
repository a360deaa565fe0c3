"""The ontology, from its Turtle files."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from rdflib import RDFS, SKOS, URIRef

from kg.ontology.declarations import Declarations, parse
from kg.ontology.fault import BadDeclaration
from kg.ontology.files import further_files, own_files
from kg.ontology.frames import frames_of
from kg.ontology.lint import faults
from kg.ontology.names import KG, local
from kg.ontology.roles import roles_of
from kg.ontology.terms import DealingType, Ontology


def load(extra: Iterable[Path] = ()) -> Ontology:
    """Read our own ontology and the dealing files, or folders of them, in ``extra``.

    Raises `StopRun` on a file that is no Turtle, that contradicts another or has another fault (see `lint`).

    >>> list(load().dealings["Funding"].roles)
    ['funder', 'recipient', 'amount', 'purpose', 'date']
    """
    declared = declarations(extra)
    return Ontology(_dealings(declared), _digest(declared))


def load_file(path: Path) -> Ontology:
    """Read an ontology that stands whole in one file, as a build leaves it. Raises `StopRun` as `load` does."""
    declared = parse((path,))
    return Ontology(_dealings(declared), _digest(declared))


def declarations(extra: Iterable[Path] = ()) -> Declarations:
    """All declarations: our own, and those of ``extra``, which are linted. Raises `StopRun`."""
    own = own_files()
    declared = parse((*own, *further_files(extra)))
    for source in declared.sources[len(own) :]:
        for fault in sorted(faults(declared, source)):
            raise BadDeclaration(fault)
    return declared


def _dealings(declared: Declarations) -> dict[str, DealingType]:
    dealings: dict[str, DealingType] = {}
    for iri in sorted(declared.dealing_classes(), key=lambda iri: not iri.startswith(KG)):
        dealing = _dealing(declared, iri)
        if dealing.name in dealings:
            raise declared.fault(iri, f"has the same name as <{dealings[dealing.name].iri}>; take another name")
        dealings[dealing.name] = dealing
    return {name: dealings[name] for name in sorted(dealings)}


def _dealing(declared: Declarations, iri: URIRef) -> DealingType:
    return DealingType(
        name=local(iri),
        iri=str(iri),
        label=declared.text(iri, RDFS.label),
        definition=declared.text(iri, SKOS.definition),
        example=declared.text(iri, SKOS.example),
        roles=roles_of(declared, iri),
        frames=frames_of(declared, iri),
    )


def _digest(declared: Declarations) -> str:
    texts = sorted(source.path.read_text(encoding="utf-8") for source in declared.sources)
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]
