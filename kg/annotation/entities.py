"""From names to the entities of a document: one entity under all its names."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc, Span, Token

from kg.annotation.name import Name
from kg.annotation.nouns import nouns
from kg.annotation.places import is_city, is_region, is_subdivision
from kg.annotation.states import StateNames
from kg.model.entity import Entity

LOCATIVE = frozenset(
    [
        "in",
        "at",
        "near",
        "outside",
        "inside",
        "off",
        "via",
        "around",
        "across",
        "through",
        "throughout",
        "into",
        "within",
    ]
)


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
    placed = _only_places(doc, names, states)
    drafts: list[_Draft] = []
    by_code: dict[str, _Draft] = {}
    rest: list[Name] = []
    for name in names:
        if (
            name.type == "State"
            and name.code
            and name.code not in placed
            and not (_is_capital(doc, name, states) and is_location(doc, name))
        ):
            draft = by_code.get(name.code) or _started(drafts, "State", name.code)
            by_code[name.code] = draft
            draft.add(name, _words(doc, name))
        else:
            rest.append(name)
    _link_others(doc, rest, drafts)
    return _finished(doc, drafts, states)


def _only_places(doc: Doc, names: Sequence[Name], states: StateNames) -> set[str]:
    """Codes of states of which only the capital is named, as a place: a town where something is, and nobody acts from it."""
    mentions: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if name.code:
            mentions[name.code].append(name)
    return {
        code
        for code, group in mentions.items()
        if all(_is_capital(doc, name, states) for name in group)
        and not any(
            acts(name.span(doc).root) or _deals(name.span(doc).root) for name in group if not is_location(doc, name)
        )
    }


def _deals(root: Token) -> bool:
    """Whether a name stands where partners and targets stand: "with Belgrade", "lent Lima", "sanctions on Minsk"."""
    head = _coordination_head(root)
    return head.dep_ in {"dobj", "dative"} or (
        head.dep_ == "pobj" and head.head.lower_ in {"with", "between", "by", "to", "from", "on", "against"}
    )


def acts(root: Token) -> bool:
    """Whether a name stands where actors stand: as subject, by-phrase or possessor."""
    head = _coordination_head(root)
    after = root.doc[root.i + 1] if root.i + 1 < len(root.doc) else None
    if after is not None and after.tag_ in {"VBD", "VBZ"} and after.dep_ in {"ROOT", "ccomp"}:
        return True
    return head.dep_ in {"nsubj", "poss"} or (head.dep_ == "pobj" and head.head.dep_ == "agent")


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
    if (
        doc[name.start].is_sent_start
        and name.end < len(doc)
        and doc[name.end].text in {",", "/", "–", "-"}
        and root.text.isupper()
    ):
        return True
    if (
        root.dep_ == "compound"
        and root.head.pos_ == "NOUN"
        and root.head.lemma_.lower()
        in nouns("organization") | nouns("place") | {"think-tank", "tank", "hotel", "suburb"}
    ):
        return True
    head = _coordination_head(root)
    before = doc[head.left_edge.i - 1] if head.left_edge.i > 0 else None
    if before is None:
        return False
    if before.lower_ == "of" and before.head.lemma_.lower() in nouns("place"):
        return True
    if before.lower_ not in LOCATIVE:
        return False
    governor = before.head
    if governor.i != before.i - 1:
        return True
    return not (
        governor.pos_ in {"NOUN", "PROPN"}
        and governor.lemma_.lower() in nouns("person") | nouns("organization") | {"host", "government", "authority"}
    )


def _coordination_head(token: Token) -> Token:
    while token.dep_ in {"conj", "appos"} and token.head.i != token.i:
        token = token.head
    return token


def _link_others(doc: Doc, names: list[Name], drafts: list[_Draft]) -> None:
    """Persons, organizations, vessels and places; full names first, then what is short for them."""
    brackets = _bracketed(doc, names)
    explained = _explained(doc, names)
    full, late = [], []
    for name in names:
        words = _words(doc, name)
        if (
            name.type not in {"Text", "Group", "Product"}
            and words not in explained
            and words.lower() not in nouns("state")
            and (name.type != "Organization" or name.span(doc).root.lower_ not in nouns("title"))
        ):
            (late if name in brackets or len(words.split()) == 1 or name.type == "Unknown" else full).append(name)
    full = [replace(name, type=_by_apposition(doc, name)) for name in full]
    for name in full:
        _draft_named(drafts, name.type if name.type != "State" else "Place", _words(doc, name)).add(
            name, _words(doc, name)
        )
    for short, long in brackets.items():
        draft = _short_for(_words(doc, long), drafts)
        if short in late and draft is not None:
            draft.add(short, _words(doc, short))
            late.remove(short)
    for words, mentions in _by_words(doc, late).items():
        draft = _short_for(words, drafts) or _new(doc, mentions, drafts)
        for name in mentions:
            if draft is not None:
                draft.add(name, words)
    _merge_contained(drafts)
    _retype(drafts)


def _retype(drafts: list[_Draft]) -> None:
    """ "Persons" whose first name is an organization of the text are organizations: "Wintershall Dea"."""
    known = {name for draft in drafts if draft.type == "Organization" for name in draft.names if " " not in name}
    for draft in drafts:
        if draft.type == "Person" and any(name.split()[0] in known and " " in name for name in draft.names):
            draft.type = "Organization"


def _by_apposition(doc: Doc, name: Name) -> str:
    """The type that what stands beside a name corrects: "the contractor, Pelagia Cables", "the minister, Lydia Quek"."""
    words = [token.lower_ for token in name.span(doc)]
    if name.type not in {"Person", "Organization"} or any(word in nouns("organization") for word in words):
        return name.type
    root = name.span(doc).root
    beside = [t for t in root.children if t.dep_ == "appos"] + (
        [root.head] if root.dep_ in {"appos", "compound"} else []
    )
    lemmas = {t.lemma_.lower() for t in beside if t.pos_ in {"NOUN", "PROPN"}}
    if lemmas & nouns("title"):
        return "Person"
    return "Organization" if lemmas & (nouns("organization") | nouns("firm")) else name.type


def _by_words(doc: Doc, names: Sequence[Name]) -> dict[str, list[Name]]:
    groups: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        groups[_words(doc, name)].append(name)
    return dict(groups)


def _new(doc: Doc, mentions: Sequence[Name], drafts: list[_Draft]) -> _Draft | None:
    """An entity of the type that any of its mentions shows; to act anywhere is to be an actor."""
    types = [type_ for name in mentions if (type_ := settled_type(doc, name, drafts))]
    for type_ in ("Vessel", "Person", "Organization", "Place"):
        if type_ in types:
            return _started(drafts, type_)
    return None


def _explained(doc: Doc, names: Sequence[Name]) -> set[str]:
    """Acronyms whose brackets follow a common noun: "liquefied natural gas (LNG)" names no actor."""
    found = set()
    for name in names:
        if name.start > 1 and doc[name.start - 1].text == "(" and name.end < len(doc) and doc[name.end].text == ")":
            before = doc[name.start - 2]
            if (before.pos_ == "NOUN" and before.text.islower()) or any(
                n.type in {"Text", "Product"} and n.end == name.start - 1 for n in names
            ):
                found.add(_words(doc, name))
    return found


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
        if draft.type == "Person" and any(
            words in known.split() and known.split()[0] != words for known in draft.names
        ):
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
    if before is not None and before.pos_ in {"NOUN", "PROPN"} and name.type != "Place":
        if before.lower_ in nouns("title"):
            return "Person"
        if before.lemma_.lower() in nouns("organization") | nouns("firm") and root.dep_ != "conj":
            return "Organization"
    if name.type in {"Organization", "Vessel"} or (name.type == "Person" and len(span) > 1):
        return name.type
    head = _coordination_head(root)
    if name.type in {"Place", "State"} and _is_known_place(doc, name):
        return "Place"
    if before is not None and before.lower_ == "of" and before.head.lemma_.lower() in nouns("place"):
        return "Place"
    if any(t.dep_ == "appos" and t.lemma_.lower() in nouns("organization") | nouns("firm") for t in root.children):
        return "Organization"
    company = _company(head, drafts)
    if company:
        return company
    if name.type == "Place":
        return "Organization" if acts(root) else "Place"
    if (
        before is not None
        and before.lower_ in LOCATIVE | {"the"}
        and head.dep_ == "pobj"
        and head.head.lower_ in LOCATIVE
    ):
        return "Place"
    if len(span) > 1:
        return "Person" if name.type == "Unknown" and _is_human(head) else None
    partakes = (
        acts(root)
        or head.dep_ in {"nsubjpass", "dobj"}
        or (head.dep_ == "pobj" and head.head.lower_ in {"by", "with", "between", "from", "to"})
    )
    return (
        "Organization"
        if (partakes or any(t.dep_ == "appos" for t in root.children))
        and (name.type == "Person" or root.pos_ == "PROPN")
        else None
    )


def _company(head: Token, drafts: Sequence[_Draft]) -> str | None:
    """The type of what a name is coordinated with."""
    types = {i: draft.type for draft in drafts for name in draft.mentions for i in range(name.start, name.end)}
    return next(
        (types[t.i] for t in (head, *head.conjuncts) if types.get(t.i) in {"Person", "Organization", "Vessel"}), None
    )


def _is_known_place(doc: Doc, name: Name) -> bool:
    words = name.span(doc).text
    words = words.title() if words.isupper() else words
    return name.type == "State" or is_city(words) or is_subdivision(words) or is_region(words)


def _is_human(head: Token) -> bool:
    if any(t.dep_ == "appos" and t.pos_ == "NOUN" and t.lemma_.lower() in nouns("person") for t in head.children):
        return True
    if head.dep_ == "appos" and head.head.lemma_.lower() in nouns("person"):
        return True
    return head.dep_ == "nsubj" and head.head.lemma_.lower() in {
        "say",
        "tell",
        "add",
        "note",
        "warn",
        "argue",
        "insist",
        "meet",
        "visit",
    }


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
            target = max(
                longer, key=lambda other: max(m.start for m in other.mentions if m.start < draft.mentions[0].start)
            )
            for name, known in zip(draft.mentions, [*draft.names, *draft.names * len(draft.mentions)], strict=False):
                target.add(name, known)
            drafts.remove(draft)


def _is_part(short: list[str], full: list[str]) -> bool:
    if len(short) >= len(full) or (
        len(short) == 1 and short[0].lower() not in nouns("organization") | {"ministry"} and full[0] != short[0]
    ):
        return False
    at = next((i for i in range(len(full)) if full[i : i + len(short)] == short), None)
    if at is None:
        return False
    rest = full[at + len(short) :]
    return not rest or rest[0] in {"of", "for", "on"} or not any(word.lower() in nouns("organization") for word in rest)


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
        entities.append(Entity(id_, draft.type, _fullest_first(draft, states), draft.code, of_code.get(parent or "")))
        for name in draft.mentions:
            tokens.update(dict.fromkeys(range(name.start, name.end), id_))
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
    if draft.type != "Organization" or not any(
        n.lower() in nouns("institution") | {"ministry"} for name in draft.names for n in name.split()
    ):
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
