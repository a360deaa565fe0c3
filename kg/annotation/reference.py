"""Reference: which entities a word stands for, be it a name, a pronoun or a description.

The document is walked once from start to end. What was mentioned last, and best as a subject, is what a pronoun or
description takes up (centering: Grosz, Joshi and Weinstein 1995, in its simplest form).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from kg.annotation.nouns import nouns
from kg.model.entity import Entity

WINDOW = 3
"""Sentences back in which a pronoun or description is looked up; a description that names its noun looks further."""

PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
NEUTRAL = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves", "both"})
DEFINITE = frozenset({"the", "this", "that", "its", "his", "her", "their", "these", "those", "both"})
AGENTIVE = (
    "maker",
    "builder",
    "miner",
    "grower",
    "smelter",
    "refiner",
    "processor",
    "aire",
    "contractor",
    "lessee",
    "publisher",
    "broadcaster",
)
"""Endings of nouns for what companies do: "the steelmaker", "the concessionaire"."""
MODIFIES = frozenset({"amod", "poss", "compound", "nmod"})
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "all": 9, "pair": 2}


@dataclass(frozen=True)
class _Mention:
    token: int
    sentence: int
    ids: tuple[str, ...]
    subject: bool


@dataclass
class _Walk:
    doc: Doc
    entities: Mapping[str, Entity]
    named: Mapping[int, str]
    found: dict[int, tuple[str, ...]] = field(default_factory=dict)
    mentions: list[_Mention] = field(default_factory=list)
    descriptors: dict[str, list[str]] = field(default_factory=dict)
    states: dict[str, set[str]] = field(default_factory=dict)
    """The states that an entity is said to be of: "Russia's Gazprom", "the Austrian group OMV", "Bank of China"."""

    def note(self, token: Token, sentence: int, ids: tuple[str, ...]) -> None:
        self.found[token.i] = ids
        subject = token.dep_ in {"nsubj", "nsubjpass"} or (token.dep_ == "pobj" and token.head.dep_ == "agent")
        self.mentions.append(_Mention(token.i, sentence, ids, subject))


def references(doc: Doc, entities: Mapping[str, Entity], named: Mapping[int, str]) -> dict[int, tuple[str, ...]]:
    """For each token that stands for entities, their ids."""
    walk = _Walk(doc, entities, named)
    for entity in entities.values():
        if entity.type == "Organization":
            walk.states[entity.id] = {
                state.id for state in entities.values() if state.type == "State" and _names_state(entity, state)
            }
    for number, sentence in enumerate(doc.sents):
        for token in sentence:
            ids = _ids(walk, token, number)
            if ids:
                walk.note(token, number, ids)
    return walk.found


def _names_state(entity: Entity, state: Entity) -> bool:
    """Whether an organization carries a state in its name, or is part of it."""
    return entity.parent == state.id or any(
        f" {known} " in f" {name} " for name in entity.names for known in state.names
    )


def _ids(walk: _Walk, token: Token, sentence: int) -> tuple[str, ...]:
    if token.i in walk.named:
        id_ = walk.named[token.i]
        if token.head.i != token.i and walk.named.get(token.head.i) == id_:
            return (id_,) if token.i not in walk.found else ()
        _describe(walk, token, id_)
        return (id_,)
    if token.lower_ in PERSONAL:
        return _latest(walk, token, sentence, {"Person"})
    if token.lower_ in NEUTRAL and not _is_expletive(token):
        return _latest(walk, token, sentence, {"State", "Organization", "Vessel"})
    if token.lower_ in PLURAL and token.pos_ in {"PRON", "DET"} and token.dep_ != "det":
        return _plural(walk, token, sentence)
    if (
        token.pos_ == "NUM"
        and token.lower_ in NUMBERS
        and any(c.lower_ == "the" for c in token.children)
        and token.dep_ != "nummod"
    ):
        return _group(walk, token, NUMBERS[token.lower_], {"State", "Organization"})
    if token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.lower_ in nouns("title")):
        return _described(walk, token, sentence)
    return ()


def _is_expletive(token: Token) -> bool:
    """ "It is estimated that", "it became known that": the clause that follows is what "it" stands for."""
    if token.lower_ != "it" or token.dep_ not in {"expl", "nsubj", "nsubjpass"}:
        return False
    if token.dep_ == "expl":
        return True
    verb = token.head
    clausal = any(c.dep_ in {"ccomp", "csubj"} and c.i > verb.i for c in verb.children)
    empty = verb.lemma_ in {"be", "become", "seem", "appear", "turn", "happen"}
    complements = [c for c in verb.children if c.dep_ in {"acomp", "oprd", "attr"}]
    return (token.dep_ == "nsubjpass" and clausal) or (
        empty and (clausal or any(g.dep_ in {"ccomp", "xcomp"} for c in complements for g in c.children))
    )


def _describe(walk: _Walk, token: Token, id_: str) -> None:
    """Notes the common nouns that a name comes with: "the state oil company", "grid operator"."""
    company = [c for c in token.children if c.dep_ in {"appos", "compound", "nmod", "amod"}]
    if token.dep_ == "appos":
        company.append(token.head)
    if token.dep_ in {"nsubj"} and token.head.lemma_ == "be":
        company.extend(c for c in token.head.children if c.dep_ == "attr")
    for noun in company:
        if noun.pos_ == "NOUN":
            walk.descriptors.setdefault(noun.lemma_.lower(), []).append(id_)
    for part in (token, *company):
        for child in part.children:
            state = walk.named.get(child.i)
            if (
                state is not None
                and child.dep_ in {"poss", "amod", "compound", "nmod"}
                and walk.entities[state].type == "State"
            ):
                walk.states.setdefault(id_, set()).add(state)


def _candidates(walk: _Walk, token: Token, sentence: int, types: set[str], window: int = WINDOW) -> Iterator[str]:
    """Entities of these types, most salient first."""
    recent = [m for m in walk.mentions if sentence - m.sentence <= window and m.token < token.i]
    order = sorted(recent, key=lambda m: (-m.sentence, not m.subject, m.token if m.sentence == sentence else m.token))
    for mention in order:
        for id_ in mention.ids:
            if walk.entities[id_].type in types:
                yield id_


def _latest(walk: _Walk, token: Token, sentence: int, types: set[str]) -> tuple[str, ...]:
    banned = _clause_mates(walk, token)
    for id_ in _candidates(walk, token, sentence, types):
        if id_ not in banned:
            return (id_,)
    return ()


def _clause_mates(walk: _Walk, token: Token) -> set[str]:
    """Entities that a plain pronoun cannot stand for: the subject of its own verb."""
    if token.dep_ in {"dobj", "pobj", "dative"} and not token.lower_.endswith("self"):
        verb = token.head if token.dep_ != "pobj" else token.head.head
        return {id_ for c in verb.children if c.dep_ == "nsubj" for id_ in walk.found.get(c.i, ())}
    return set()


def _plural(walk: _Walk, token: Token, sentence: int) -> tuple[str, ...]:
    """ "They": the group mentioned last, else the last body that acts as many."""
    for mention in reversed(walk.mentions):
        if sentence - mention.sentence > WINDOW:
            break
        if len(mention.ids) > 1:
            return mention.ids
        joined = [id_ for t in walk.doc[mention.token].conjuncts for id_ in walk.found.get(t.i, ())]
        if joined:
            return tuple(dict.fromkeys((*mention.ids, *joined)))
    return ()


def _group(walk: _Walk, token: Token, number: int, types: set[str]) -> tuple[str, ...]:
    """The entities that "the two countries" are: those last mentioned, in the order of the text."""
    chosen: list[str] = []
    for mention in reversed(walk.mentions):
        for id_ in mention.ids:
            if mention.token < token.i and walk.entities[id_].type in types and id_ not in chosen:
                chosen.append(id_)
        if len(chosen) >= number:
            break
    return tuple(reversed(chosen[:number])) if len(chosen) >= min(number, 2) else ()


def _described(walk: _Walk, token: Token, sentence: int) -> tuple[str, ...]:
    """What a definite description stands for: "the Chinese buyer", "the two countries", "the ministry"."""
    lemma = token.lemma_.lower()
    if lemma in NUMBERS and any(c.lower_ == "the" for c in token.children):
        return _group(walk, token, NUMBERS[lemma], {"State", "Organization"})
    kind = _kind(lemma)
    if (
        kind is None
        or token.dep_ in {"compound", "appos", "attr"}
        or any(c.dep_ in {"appos"} and c.i in walk.named for c in token.children)
    ):
        return ()
    modifiers = list(token.children)
    after = walk.named.get(token.i + 1)
    if after is not None and walk.entities[after].type in kind:  # "the local firm Petropars"
        return (after,)
    if token.tag_ in {"NNS", "NNPS"} or any(c.lower_ == "both" for c in modifiers):
        number = next((NUMBERS[c.lower_] for c in modifiers if c.lower_ in NUMBERS), 0)
        return _group(walk, token, number, kind) if number else ()
    if not any(c.lower_ in DEFINITE for c in modifiers):
        return ()
    states = {walk.named[c.i] for c in modifiers if c.dep_ in MODIFIES and c.i in walk.named}
    if states and "Organization" not in kind:
        return ()
    named = [
        id_
        for id_ in _candidates(walk, token, sentence, kind, 99)
        if _bears(walk.entities[id_], lemma) or id_ in walk.descriptors.get(lemma, ())
    ]
    named = [id_ for id_ in named if not states or _belongs(walk, id_, states)] or named
    if named:
        return (named[0],)
    if states:
        theirs = [id_ for id_ in _candidates(walk, token, sentence, kind, 99) if walk.states.get(id_, set()) & states]
        unknown = [id_ for id_ in _candidates(walk, token, sentence, kind) if not walk.states.get(id_)]
        return tuple((theirs or unknown)[:1])
    if (lemma in nouns("generic") or lemma.endswith(AGENTIVE)) and not any(
        c.dep_ in {"prep", "relcl", "acl"} and c.lower_ == "of" for c in modifiers
    ):
        return _latest(walk, token, sentence, kind)
    return ()


def _belongs(walk: _Walk, id_: str, states: set[str]) -> bool:
    return not walk.states.get(id_) or bool(walk.states[id_] & states)


def _bears(entity: Entity, noun: str) -> bool:
    """Whether an entity's name says that it is such a thing: a bank is called Bank, or Sberbank."""
    return any(
        word.casefold() == noun or (len(noun) > 3 and word.casefold().endswith(noun))
        for name in entity.names
        for word in name.split()
    )


def _kind(noun: str) -> set[str] | None:
    if noun in nouns("state"):
        return {"State"}
    if noun in nouns("vessel"):
        return {"Vessel"}
    if noun in nouns("organization") | nouns("firm"):
        return {"Organization"}
    if noun in nouns("person"):
        return {"Person"}
    return {"Organization"} if noun.endswith(AGENTIVE) else None
