"""From drafts to entities: ids, names in order and the state that a body is of."""

import re
from collections import defaultdict

from kg.annotation.entity_draft import EntityDraft
from kg.annotation.name import Name
from kg.annotation.nouns import nouns
from kg.annotation.states import StateNames
from kg.annotation.tokens import Doc, Span
from kg.model.entity import Entity


def finished(doc: Doc, drafts: list[EntityDraft], states: StateNames) -> tuple[tuple[Entity, ...], dict[int, str]]:
    """The entities in the order of the text and, for each token of a name, the id of its entity."""
    entities: list[Entity] = []
    tokens: dict[int, str] = {}
    counts: dict[str, int] = defaultdict(int)
    of_code = {draft.code: _slug(draft, states) for draft in drafts if draft.code}
    for draft in sorted(drafts, key=lambda d: min(name.start for name in d.mentions)):
        id_ = _slug(draft, states)
        counts[id_] += 1
        id_ = id_ if counts[id_] == 1 else f"{id_}-{counts[id_]}"
        parent = next((of_code[code] for code in _owners(doc, draft, states) if code in of_code), None)
        entities.append(Entity(id_, draft.type, _fullest_first(draft, states), draft.code, parent))
        for name in draft.mentions:
            tokens.update(dict.fromkeys(range(name.start, name.end), id_))
    return tuple(entities), tokens


def _slug(draft: EntityDraft, states: StateNames) -> str:
    words = states.label(draft.code) if draft.code else max(draft.names, key=len)
    return f"{draft.type.lower()}-{re.sub(r'[^a-z0-9]+', '-', words.casefold()).strip('-')}"


def _fullest_first(draft: EntityDraft, states: StateNames) -> tuple[str, ...]:
    """The names, the fullest first: for a State its own name before its capital and its nationality."""
    order = {"name": 0, "capital": 1, "seat": 2, "demonym": 3}

    def rank(name: str) -> tuple[int, int]:
        known = states.find(name) if draft.code else None
        return (order[known.kind] if known else 0, -len(name))

    return tuple(sorted(draft.names, key=rank))


def _owners(doc: Doc, draft: EntityDraft, states: StateNames) -> list[str]:
    """The codes of the States that this may be a body of, the likeliest first: by its nationality or its possessor."""
    if draft.type != "Organization" or not any(
        n.lower() in nouns("institution") | {"ministry"} for name in draft.names for n in name.split()
    ):
        return []
    spans = (span for name in draft.mentions for span in (name.span(doc), *_modifiers(doc, name)))
    words = (token.text for span in spans for token in span)
    found = next(((known.code, *states.others(word)) for word in words if (known := states.find(word))), ())
    return list(found)


def _modifiers(doc: Doc, name: Name) -> list[Span]:
    """What says whose a body is: "Russia's energy ministry", "the Russian ministry"."""
    root = name.span(doc).root
    return [doc[c.left_edge.i : c.right_edge.i + 1] for c in root.children if c.dep_ in {"poss", "amod"}]
