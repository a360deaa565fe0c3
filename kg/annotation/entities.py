"""From names to the entities of a document: one entity under all its names."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from kg.annotation.names import LOCATIVE, Name
from kg.annotation.nouns import nouns
from kg.annotation.places import is_city, is_region, is_subdivision
from kg.annotation.states import StateNames
from kg.model.entity import Entity

ACTIVE = frozenset({"nsubj", "nsubjpass", "agent", "poss", "conj", "appos"})


@dataclass
class _Draft:
    """An entity while its names are gathered."""

    type: str
    names: list[str] = field(default_factory=list)
    code: str | None = None
    mentions: list[Name] = field(default_factory=list)

    def add(self, name: Name, words: str) -> None:
        self.mentions.append(name)
        if words not in self.names:
            self.names.append(words)


def link(doc: Doc, names: Sequence[Name], states: StateNames) -> tuple[tuple[Entity, ...], dict[int, str]]:
    """The entities of a document and, for each token of a name, the id of the entity it names."""
    drafts: list[_Draft] = []
    by_code: dict[str, _Draft] = {}
    rest: list[Name] = []
    for name in names:
        if name.type == "State" and name.code and not (_is_capital(doc, name, states) and is_location(doc, name)):
            draft = by_code.get(name.code) or _started(drafts, "State", name.code)
            by_code[name.code] = draft
            draft.add(name, _words(doc, name))
        else:
            rest.append(name)
    _link_others(doc, rest, drafts)
    return _finished(doc, drafts, states)


def _started(drafts: list[_Draft], type_: str, code: str | None = None) -> _Draft:
    drafts.append(_Draft(type_, code=code))
    return drafts[-1]


def _words(doc: Doc, name: Name) -> str:
    return re.sub(r"\s+", " ", name.span(doc).text)


def _is_capital(doc: Doc, name: Name, states: StateNames) -> bool:
    known = states.find(name.span(doc).text)
    return known is not None and known.kind == "capital"


def is_location(doc: Doc, name: Name) -> bool:
    """Whether a capital is but the place where something is, not the state that acts from there."""
    root = name.span(doc).root
    if doc[name.start].is_sent_start and name.end < len(doc) and doc[name.end].text in {",", "/", "–", "-"} and root.text.isupper():
        return True
    head = _coordination_head(root)
    if head.dep_ == "pobj" and head.head.lower_ in LOCATIVE:
        governor = head.head.head
        return not (governor.pos_ in {"NOUN", "PROPN"} and governor.lemma_.lower() in nouns("person") | nouns("organization") | {"host", "government", "authority"})
    return False


def _coordination_head(token: Token) -> Token:
    while token.dep_ in {"conj", "appos"} and token.head.i != token.i:
        token = token.head
    return token


def _link_others(doc: Doc, names: list[Name], drafts: list[_Draft]) -> None:
    """Persons, organizations, vessels and places; full names first, then what is short for them."""
    acronyms = _bracketed(doc, names)
    late: list[Name] = []
    for name in names:
        words = _words(doc, name)
        if name.type in {"Text", "Group", "Product"}:
            continue
        if name in acronyms or len(words.split()) == 1 or name.type == "Unknown":
            late.append(name)
        else:
            _draft_named(drafts, name.type if name.type != "State" else "Place", words).add(name, words)
    for name in late:
        words = _words(doc, name)
        full = acronyms.get(name)
        draft = (
            _draft_named(drafts, "Organization", _words(doc, full)) if full is not None and _is_organization(doc, full, drafts) else None
        ) or _short_for(words, drafts)
        if draft is None:
            type_ = settled_type(doc, name, drafts)
            draft = _draft_named(drafts, type_, words) if type_ else None
        if draft is not None:
            draft.add(name, words)
    _merge_contained(drafts)


def _is_organization(doc: Doc, name: Name, drafts: list[_Draft]) -> bool:
    return any(_words(doc, name) in draft.names and draft.type == "Organization" for draft in drafts)


def _draft_named(drafts: list[_Draft], type_: str, words: str) -> _Draft:
    for draft in drafts:
        if draft.type == type_ and words.casefold() in (known.casefold() for known in draft.names):
            return draft
    return _started(drafts, type_)


def _bracketed(doc: Doc, names: Sequence[Name]) -> dict[Name, Name]:
    """Short names introduced in brackets after the full one: "the Joint Coordination Centre (JCC)"."""
    pairs = {}
    for full, short in zip(names, names[1:], strict=False):
        between = doc[full.end : short.start].text.strip()
        if between == "(" and short.end < len(doc) and doc[short.end].text == ")":
            pairs[short] = full
    return pairs


def _short_for(words: str, drafts: list[_Draft]) -> _Draft | None:
    """The entity that this is a surname, an acronym or a known name of."""
    for draft in drafts:
        if draft.type != "State" and words.casefold() in (known.casefold() for known in draft.names):
            return draft
    for draft in drafts:
        if draft.type == "Person" and any(words in known.split() and known.split()[0] != words for known in draft.names):
            return draft
    for draft in drafts:
        if draft.type == "Organization" and any(is_acronym(words, known) for known in draft.names):
            return draft
    return None


def is_acronym(short: str, full: str) -> bool:
    """Whether the initials of a name's capitalised words spell the short one.

    >>> is_acronym("UN", "United Nations"), is_acronym("NDRC", "National Development and Reform Commission")
    (True, True)
    """
    initials = "".join(word[0] for word in re.split(r"[\s-]+", full) if word[:1].isupper())
    return len(short) > 1 and short.isupper() and short.replace(".", "") == initials


def settled_type(doc: Doc, name: Name, drafts: Sequence[_Draft]) -> str | None:
    """What a name is that nothing in itself tells: by its title, its company and its part in the sentence.

    News names a person in full at first mention, so a single word that no full name explains is an
    organization where it acts, and a place where something is in it.
    """
    span = name.span(doc)
    root = span.root
    before = doc[name.start - 1] if name.start and not span[0].is_sent_start else None
    if before is not None and before.lemma_.lower() in nouns("person") and before.pos_ in {"NOUN", "PROPN"}:
        return "Person"
    if name.type in {"Organization", "Vessel"} or (name.type == "Person" and len(span) > 1):
        return name.type
    head = _coordination_head(root)
    locative = head.dep_ == "pobj" and head.head.lower_ in LOCATIVE
    if name.type in {"Place", "State"}:
        acts = head.dep_ in {"nsubj", "agent"} or (head.dep_ == "pobj" and head.head.dep_ == "agent") or head.dep_ == "poss"
        return "Organization" if name.type == "Place" and acts and not _is_known_place(doc, name) else "Place"
    if locative:
        return "Place"
    if name.type == "Unknown" and len(span) > 1:
        return "Person" if _is_human(head, doc, drafts) else None
    acting = head.dep_ in {"nsubj", "nsubjpass", "agent", "poss", "dobj"} or (head.dep_ == "pobj" and head.head.lower_ in {"by", "with", "between", "from", "to", "of"})
    return "Organization" if acting and span.text[:1].isupper() and (name.type == "Person" or root.pos_ == "PROPN") else None


def _is_known_place(doc: Doc, name: Name) -> bool:
    words = name.span(doc).text
    return name.type == "State" or is_city(words) or is_subdivision(words) or is_region(words)


def _is_human(head: Token, doc: Doc, drafts: Sequence[_Draft]) -> bool:
    people = {i for draft in drafts if draft.type == "Person" for name in draft.mentions for i in range(name.start, name.end)}
    company = [head, *head.conjuncts, *(t for t in head.children if t.dep_ == "appos")]
    if any(t.i in people or (t.pos_ == "NOUN" and t.lemma_.lower() in nouns("person")) for t in company):
        return True
    return head.dep_ == "nsubj" and head.head.lemma_.lower() in {"say", "tell", "add", "note", "warn", "argue", "insist", "meet", "visit"}


def _merge_contained(drafts: list[_Draft]) -> None:
    """Organizations under a part of a name used before: "the Council" after "the Security Council"."""
    for draft in [d for d in drafts if d.type == "Organization"]:
        words = draft.names[0].split()
        longer = [
            other
            for other in drafts
            if other is not draft
            and other.type == "Organization"
            and other.mentions
            and draft.mentions
            and other.mentions[0].start < draft.mentions[0].start
            and any(_is_part(words, known.split()) for known in other.names)
        ]
        if longer:
            target = max(longer, key=lambda other: max(m.start for m in other.mentions if m.start < draft.mentions[0].start))
            for name, known in zip(draft.mentions, [*draft.names, *draft.names * len(draft.mentions)], strict=False):
                target.add(name, known)
            drafts.remove(draft)


def _is_part(short: list[str], full: list[str]) -> bool:
    if len(short) >= len(full) or (len(short) == 1 and short[0].lower() not in nouns("organization") | {"ministry"} and full[0] != short[0]):
        return False
    return any(full[i : i + len(short)] == short for i in range(len(full)))


def _finished(doc: Doc, drafts: list[_Draft], states: StateNames) -> tuple[tuple[Entity, ...], dict[int, str]]:
    entities: list[Entity] = []
    tokens: dict[int, str] = {}
    counts: dict[str, int] = defaultdict(int)
    of_code = {draft.code: _slug(draft, states) for draft in drafts if draft.code}
    for draft in sorted(drafts, key=lambda d: min(name.start for name in d.mentions)):
        id_ = _slug(draft, states)
        counts[id_] += 1
        id_ = id_ if counts[id_] == 1 else f"{id_}-{counts[id_]}"
        parent = _parent(doc, draft, states)
        entities.append(Entity(id_, draft.type, _fullest_first(draft, states), draft.code, of_code.get(parent)))
        for name in draft.mentions:
            tokens.update({i: id_ for i in range(name.start, name.end)})
    return tuple(entities), tokens


def _slug(draft: _Draft, states: StateNames) -> str:
    words = states.label(draft.code) if draft.code else max(draft.names, key=len)
    return f"{draft.type.lower()}-{re.sub(r'[^a-z0-9]+', '-', words.casefold()).strip('-')}"


def _fullest_first(draft: _Draft, states: StateNames) -> tuple[str, ...]:
    """The names, the fullest first: for a State its own name before its capital and its nationality."""
    order = {"name": 0, "capital": 1, "seat": 2, "demonym": 3}

    def rank(name: str) -> tuple[int, int]:
        known = states.find(name) if draft.code else None
        return (order[known.kind] if known else 0, -len(name))

    return tuple(sorted(draft.names, key=rank))


def _parent(doc: Doc, draft: _Draft, states: StateNames) -> str | None:
    """The code of the State whose body this is: its nationality or its possessor."""
    if draft.type != "Organization" or not any(n.lower() in nouns("institution") | {"ministry"} for name in draft.names for n in name.split()):
        return None
    for name in draft.mentions:
        for span in (name.span(doc), *_modifiers(doc, name)):
            for token in span:
                known = states.find(token.text)
                if known:
                    return known.code
    return None


def _modifiers(doc: Doc, name: Name) -> list[Span]:
    root = name.span(doc).root
    return [doc[c.left_edge.i : c.right_edge.i + 1] for c in root.children if c.dep_ in {"poss", "amod"}]
