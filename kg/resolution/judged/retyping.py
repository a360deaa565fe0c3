"""A reading with an entity or a claim of another type, as a person judged it."""

from collections.abc import Mapping
from dataclasses import replace

from kg.annotation.states import StateNames
from kg.model.claim import Claim, EntityRef
from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.ontology import Ontology

FEWEST = 2
"""A dealing is one if at least so many fillers take part."""


def with_entity(reading: Reading, id_: str, type_: str, ontology: Ontology) -> Reading:
    """The reading with an entity of another type, which leaves the roles that do not take it.

    A claim that keeps fewer than `FEWEST` fillers so is left out. A state gets the code that its names have.
    """
    entities = tuple(_retyped(entity, type_) if entity.id == id_ else entity for entity in reading.entities)
    kept = (_without_misfits(claim, id_, type_, ontology) for claim in reading.claims)
    return replace(reading, entities=entities, claims=tuple(claim for claim in kept if claim is not None))


def with_claim(
    reading: Reading, number: int, type_: str, renamed: Mapping[str, str], ontology: Ontology
) -> Reading | None:
    """The reading with a claim of another type; None if that one would keep fewer than `FEWEST` fillers.

    It keeps the roles that the type has, under their names or those of ``renamed``, where they take what fills them.
    """
    claim = reading.claims[number]
    roles = ontology.dealings[type_].roles
    types = {entity.id: entity.type for entity in reading.entities}
    fillers = []
    for role, filler in ((renamed.get(role, role), filler) for role, filler in claim.roles):
        declared = roles.get(role)
        takes = declared is not None and (
            types[filler.id] in declared.types if isinstance(filler, EntityRef) else not declared.types
        )
        if takes:
            fillers.append((role, filler))
    if len(fillers) < FEWEST:
        return None
    order = list(roles)
    fillers.sort(key=lambda pair: order.index(pair[0]))
    claims = list(reading.claims)
    claims[number] = replace(claim, type=type_, roles=tuple(dict.fromkeys(fillers)))
    return replace(reading, claims=tuple(claims))


def _retyped(entity: Entity, type_: str) -> Entity:
    if type_ != "State":
        return replace(entity, type=type_, code=None)
    found = filter(None, map(StateNames().find, entity.names))
    return replace(entity, type=type_, code=next((state.code for state in found), None), parent=None)


def _without_misfits(claim: Claim, id_: str, type_: str, ontology: Ontology) -> Claim | None:
    declared = ontology.dealings[claim.type].roles
    fillers = tuple(
        (role, filler) for role, filler in claim.roles if filler != EntityRef(id_) or type_ in declared[role].types
    )
    if len(fillers) == len(claim.roles):
        return claim
    return replace(claim, roles=fillers) if len(fillers) >= FEWEST else None
