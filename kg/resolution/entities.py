"""Entities of several documents that are one: states by their code, others by a telling name."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.annotation.gazetteer import NameKind
from kg.annotation.states import StateNames
from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.resolution.constraints import NOTHING_JUDGED, Constraints
from kg.resolution.keys import key
from kg.resolution.links import Link
from kg.resolution.names import is_generic, plain
from kg.resolution.union import Sets

Node = tuple[str, str]
"""An entity of a document: the document's key and the entity's id."""


@dataclass(frozen=True)
class ResolvedEntities:
    """A global key for each entity of each document, a preferred label for each key, and the comparisons behind."""

    keys: Mapping[Node, str]
    labels: Mapping[str, str]
    links: tuple[Link, ...] = ()


def resolve_entities(
    readings: Sequence[Reading],
    constraints: Constraints = NOTHING_JUDGED,  # noqa: ARG001
) -> ResolvedEntities:
    """Which entities of the documents are one."""
    entities = {(reading.document.key, entity.id): entity for reading in readings for entity in reading.entities}
    sets = Sets(entities)
    bearers: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node, entity in entities.items():
        for token in telling(entity, node, entities):
            bearers[token].append(node)
    for nodes in bearers.values():
        for other in nodes[1:]:
            sets.join(nodes[0], other)
    keys, labels = {}, {}
    for group in sets.together():
        label = _label([entities[node] for node in group])
        name = min(token for node in group for token in telling(entities[node], node, entities))
        made = key(*name)
        keys.update(dict.fromkeys(group, made))
        labels[made] = label
    return ResolvedEntities(keys, labels)


def telling(entity: Entity, node: Node, entities: dict[Node, Entity]) -> Iterator[tuple[str, ...]]:
    """What identifies an entity across documents: two that share any of these are one.

    A State is its code. A person is the full name; a surname alone stays within its document. A body with a
    common name ("Ministry of Finance") is told apart by the state that it belongs to.
    """
    if entity.code:
        yield entity.type, entity.code
        return
    parent = entities.get((node[0], entity.parent or ""))
    found = False
    for name in entity.names:
        words = plain(_without_state(name, parent))
        if not words:
            continue
        if entity.type == "Person" and " " not in words:
            continue
        if entity.type == "Organization" and is_generic(words):
            yield entity.type, words, parent.code or "" if parent else f"in {node[0]}"
        else:
            yield entity.type, words
        found = True
    if not found:
        yield entity.type, plain(entity.names[0]), f"in {node[0]}"


def _without_state(name: str, parent: Entity | None) -> str:
    """The name of a body without that of its state: "Russian Foreign Ministry", "Ministry of Finance of Egypt"."""
    name = re.sub(r"^[Tt]he\s+", "", name.replace("’", "'"))
    for state in sorted(parent.names if parent else (), key=len, reverse=True):
        for form in (f" of the {state}", f" of {state}", f"{state}'s ", f"{state} "):
            if (form.startswith(" ") and name.endswith(form)) or (not form.startswith(" ") and name.startswith(form)):
                return name.replace(form, "", 1)
    return name


def _label(entities: Sequence[Entity]) -> str:
    """The name that most documents put first, the longest of equals; for a State none but a name of its own.

    Where all documents call a State by its capital or its people ("Washington", "Soviet") it has its usual name.
    """
    counts: dict[str, int] = defaultdict(int)
    for entity in entities:
        if entity.code is None or _is_own(entity.names[0]):
            counts[entity.names[0]] += 1
    if not counts:
        return next(StateNames().label(entity.code) for entity in entities if entity.code)
    return max(counts, key=lambda name: (counts[name], len(name), name))


def _is_own(name: str) -> bool:
    found = StateNames().find(name)
    return found is None or found.kind is NameKind.NAME
