"""To what bodies belong where only a pronoun tells, or the name of a whole within that of its part."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.annotation.nouns import nouns
from kg.annotation.states import StateNames
from kg.annotation.tokens import Doc
from kg.model.entity import Entity

OF = re.compile(r" of (?:the )?")


def belonging(
    doc: Doc,
    entities: Sequence[Entity],
    named: Mapping[int, str],
    references: Mapping[int, Sequence[str]],
    states: StateNames,
) -> dict[str, Entity]:
    """The entities by id, each with that to which it belongs.

    "Its Ministry of Mines" is that of the State for which "its" stands. The "Geology Department of the Ministry of
    Mines of Peru" is part of the ministry, which is named thereby, too.
    """
    known = {entity.id: entity for entity in entities}
    for i, id_ in named.items():
        for child in doc[i].children:
            owners = [known[owner] for owner in references.get(child.i, ()) if known[owner].type == "State"]
            if child.dep_ == "poss" and owners and known[id_].parent is None and _is_institution(known[id_].names[0]):
                known[id_] = replace(known[id_], parent=owners[0].id)
    for part in entities:
        names = _whole(part, states) if part.type == "Organization" else ()
        if names:
            whole = _called(names, known, part)
            known[whole.id] = whole
            known[part.id] = replace(known[part.id], parent=whole.id)
    return known


def _called(names: Sequence[str], known: Mapping[str, Entity], part: Entity) -> Entity:
    """The body of some names, one that the text names elsewhere or a new one: of the State that its part is of."""
    for entity in known.values():
        if entity.id != part.id and entity.type == "Organization" and not {*names}.isdisjoint(entity.names):
            return replace(entity, parent=entity.parent or part.parent)
    slug = re.sub(r"[^a-z0-9]+", "-", names[0].casefold()).strip("-")
    return Entity(f"organization-{slug}", "Organization", tuple(names), parent=part.parent)


def _whole(part: Entity, states: StateNames) -> tuple[str, ...]:
    """What the name of a part calls its whole, with its State and without: nothing for what is no part."""
    for name in part.names:
        for cut in OF.finditer(name):
            whole = name[cut.end() :]
            if cut.group() == " of the " and _is_institution(OF.split(whole)[0]):
                return tuple(dict.fromkeys([whole, *_without_state(whole, states)]))
    return ()


def _without_state(name: str, states: StateNames) -> Iterator[str]:
    """A name without the State that ends it: "Ministry of Mines" for "Ministry of Mines of Peru"."""
    cut = next((cut for cut in OF.finditer(name) if states.find(name[cut.end() :]) is not None), None)
    if cut is not None:
        yield name[: cut.start()]


def _is_institution(name: str) -> bool:
    """Whether a name is that of a body that a State has one of: its own, or the first part of it."""
    return OF.split(name)[0].casefold().split()[-1:][0] in nouns("institution")
