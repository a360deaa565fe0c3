"""Dealing types for tests, and what is told of them in sentences of ``tests/parses``."""

from kg.annotation.annotated import Annotated, annotated
from kg.extraction import frames
from kg.extraction.triggers import lexicon
from kg.model.claim import Claim, EntityRef, Filler, When, Words
from kg.model.document import Document
from kg.ontology.terms import DealingType, Frame, Kind, Ontology, Role
from tests.parsed import parsed

ACTORS = ("State", "Organization", "Person", "Vessel")


def role(name: str, kind: Kind = Kind.ACTOR, **more: object) -> Role:
    types = ACTORS if kind is Kind.ACTOR else (*ACTORS, "Place") if kind is Kind.ENTITY else ()
    return Role(name, kind, "", name, "", **{"types": types, **more})  # type: ignore[arg-type]


def dealing(name: str, roles: tuple[Role, ...], *frames: Frame) -> DealingType:
    return DealingType(name, "", name, "", "", {role.name: role for role in roles}, frames)


def document(*sentences: str) -> Annotated:
    doc = parsed(*sentences)
    return annotated(Document("a.txt", doc.text, issued="2025-11-20"), doc)


def found(types: tuple[DealingType, ...], *sentences: str) -> list[Claim]:
    """The claims of some sentences, none merged with another."""
    table = lexicon(Ontology({dealing.name: dealing for dealing in types}, ""))
    return [claim for _, claim in frames.told(document(*sentences), table)]


def told(types: tuple[DealingType, ...], *sentences: str) -> list[str]:
    """Each claim of some sentences in a line: ``Trade: supplier Peru, goods wheat``."""
    names = {entity.id: entity.names[0] for entity in document(*sentences).entities.values()}
    return [
        f"{claim.type}: " + ", ".join(f"{role} {_text(filler, names)}" for role, filler in claim.roles)
        for claim in found(types, *sentences)
    ]


def _text(filler: Filler, names: dict[str, str]) -> str:
    if isinstance(filler, EntityRef):
        return names[filler.id]
    return filler.text if isinstance(filler, Words | When) else f"{filler.value} {filler.unit}"
