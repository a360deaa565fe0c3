"""From names to the entities of a document: one entity under all its names."""

from collections import defaultdict
from collections.abc import Sequence

from kg.annotation.candidates import is_title
from kg.annotation.capitals import is_capital, only_places
from kg.annotation.entity_draft import EntityDraft, words_of
from kg.annotation.finishing import finished
from kg.annotation.name import Name
from kg.annotation.nouns import nouns
from kg.annotation.positions import is_location
from kg.annotation.settling import settled_type
from kg.annotation.short_names import bracketed, by_first_name, explained, merge_contained, short_for
from kg.annotation.states import StateNames
from kg.annotation.surroundings import full_type
from kg.annotation.tokens import Doc
from kg.model.entity import Entity


def link(doc: Doc, names: Sequence[Name], states: StateNames) -> tuple[tuple[Entity, ...], dict[int, str]]:
    """The entities of a document and, for each token of a name, the id of the entity it names."""
    placed = only_places(doc, names, states)
    drafts: list[EntityDraft] = []
    by_code: dict[str, EntityDraft] = {}
    rest: list[Name] = []
    for name in names:
        town = name.code in placed or (is_capital(doc, name, states) and is_location(doc, name))
        if name.type == "State" and name.code and not town:
            draft = by_code.get(name.code) or _started(drafts, "State", name.code)
            by_code[name.code] = draft
            draft.add(name, words_of(doc, name))
        else:
            rest.append(name)
    _link_others(doc, rest, drafts)
    return finished(doc, drafts, states)


def _started(drafts: list[EntityDraft], type_: str, code: str | None = None) -> EntityDraft:
    drafts.append(EntityDraft(type_, code=code))
    return drafts[-1]


def _link_others(doc: Doc, names: list[Name], drafts: list[EntityDraft]) -> None:
    """Persons, organizations, vessels and places; full names first, then what is short for them."""
    brackets = bracketed(doc, names)
    known = explained(doc, names)
    full: list[Name] = []
    late: list[Name] = []
    for name in names:
        words = words_of(doc, name)
        if words not in known and _names_entity(doc, name):
            (late if name in brackets or len(words.split()) == 1 or name.type == "Unknown" else full).append(name)
    titled = {words_of(doc, name) for name in late if name.start and is_title(doc[name.start - 1])}
    for words, mentions in _by_words(doc, full).items():
        towns = all(name.type == "State" for name in mentions)
        draft = _draft_named(drafts, "Place" if towns else full_type(doc, mentions, titled), words)
        for name in mentions:
            draft.add(name, words)
    for short, long in brackets.items():
        target = short_for(words_of(doc, long), drafts)
        if short in late and target is not None:
            target.add(short, words_of(doc, short))
            late.remove(short)
    _link_short(doc, late, drafts)
    merge_contained(doc, drafts)
    _retype(drafts)


def _names_entity(doc: Doc, name: Name) -> bool:
    """Whether a name may be an actor's or a place's: no text, product or people, no "State" or "Minister" alone."""
    if name.type in {"Text", "Group", "Product"} or words_of(doc, name).lower() in nouns("state"):
        return False
    if all(token.lower_ in nouns("person") for token in name.span(doc)):  # "Executive Officer"
        return False
    return name.type != "Organization" or name.span(doc).root.lower_ not in nouns("title")


def _link_short(doc: Doc, names: Sequence[Name], drafts: list[EntityDraft]) -> None:
    """Names of one word, and those of which nothing is known: each joins what it is short for, or is a new one."""
    for words, mentions in _by_words(doc, names).items():
        titled = any(name.start and is_title(doc[name.start - 1]) for name in mentions)
        first = by_first_name(words, drafts) if titled else None
        draft = short_for(words, drafts) or first or _new(doc, mentions, drafts)
        if draft is not None:
            for name in mentions:
                draft.add(name, words)


def _retype(drafts: list[EntityDraft]) -> None:
    """Persons whose first name is an organization of the text are organizations: "Wintershall Dea"."""
    known = {name for draft in drafts if draft.type == "Organization" for name in draft.names if " " not in name}
    for draft in drafts:
        if draft.type == "Person" and any(name.split()[0] in known and " " in name for name in draft.names):
            draft.type = "Organization"


def _by_words(doc: Doc, names: Sequence[Name]) -> dict[str, list[Name]]:
    groups: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        groups[words_of(doc, name)].append(name)
    return dict(groups)


def _new(doc: Doc, mentions: Sequence[Name], drafts: list[EntityDraft]) -> EntityDraft | None:
    """An entity of the type that any of its mentions shows; to act anywhere is to be an actor."""
    types = [type_ for name in mentions if (type_ := settled_type(doc, name, drafts))]
    for type_ in ("Vessel", "Person", "Organization", "Place"):
        if type_ in types:
            return _started(drafts, type_)
    return None


def _draft_named(drafts: list[EntityDraft], type_: str, words: str) -> EntityDraft:
    for draft in drafts:
        if draft.type == type_ and draft.bears(words):
            return draft
    return _started(drafts, type_)
