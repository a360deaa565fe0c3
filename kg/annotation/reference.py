"""Reference: which entities a word stands for, be it a name, a pronoun or a description.

The document is walked once from start to end. What was mentioned last, and best as a subject, is what a pronoun or
description takes up (centering: Grosz, Joshi and Weinstein 1995, in its simplest form).
"""

from collections.abc import Mapping

from kg.annotation.announced import announced
from kg.annotation.descriptions import COUNTRY, MODIFIES, described
from kg.annotation.discourse import Discourse
from kg.annotation.groups import group
from kg.annotation.nouns import nouns
from kg.annotation.pronouns import NEUTRAL, NUMBERS, OWN, PERSONAL, PLURAL, is_expletive, latest, plural
from kg.annotation.tokens import Doc, Token
from kg.model.entity import Entity

STATELY = frozenset({"army", "economy", "king", "minister", "navy", "parliament", "premier", "queen"})
"""Nouns for what only a State has."""


def references(doc: Doc, entities: Mapping[str, Entity], named: Mapping[int, str]) -> dict[int, tuple[str, ...]]:
    """For each token that stands for entities, their ids."""
    discourse = Discourse(doc, entities, named)
    for entity in entities.values():
        if entity.type == "Organization":
            discourse.states[entity.id] = {
                state.id for state in entities.values() if state.type == "State" and _names_state(entity, state)
            }
    for number, sentence in enumerate(doc.sents):
        for token in sentence:
            ids = _ids(discourse, token, number)
            if ids and token.lower_ in OWN:
                discourse.found[token.i] = ids  # who speaks is not thereby spoken of
            elif ids:
                discourse.note(token, number, ids)
    return discourse.found


def _names_state(entity: Entity, state: Entity) -> bool:
    """Whether an organization carries a state in its name, or is part of it."""
    return entity.parent == state.id or any(
        f" {known} " in f" {name} " for name in entity.names for known in state.names
    )


def _ids(discourse: Discourse, token: Token, sentence: int) -> tuple[str, ...]:
    if token.i in discourse.named:
        id_ = discourse.named[token.i]
        if token.head.i == token.i or discourse.named.get(token.head.i) != id_:  # the head of the name
            _describe(discourse, token, id_)
        return (id_,)
    return _by_pronoun(discourse, token, sentence) or _by_description(discourse, token, sentence)


def _by_pronoun(discourse: Discourse, token: Token, sentence: int) -> tuple[str, ...]:
    word = token.lower_
    if word in OWN and token.text != "US":
        speaker = discourse.topic("State") if _is_of_state(token) else discourse.author
        return (speaker,) if speaker and not _is_quoted(token) else ()
    if word in PERSONAL:
        return latest(discourse, token, sentence, {"Person"})
    if word in NEUTRAL and not is_expletive(token):
        return latest(discourse, token, sentence, {"State", "Organization", "Vessel"})
    if word in PLURAL and token.pos_ in {"PRON", "DET"} and token.dep_ != "det":
        return plural(discourse, sentence)
    return ()


def _is_of_state(token: Token) -> bool:
    """Whether a writer speaks as one of a State's people: "our foreign minister", "our two countries"."""
    return token.dep_ == "poss" and token.head.lemma_.lower() in COUNTRY | STATELY


def _is_quoted(token: Token) -> bool:
    """Whether a word stands in quotation marks within its sentence, and another speaks than the document's author."""
    return sum(other.text == '"' for other in token.doc[token.sent.start : token.i]) % 2 == 1


def _by_description(discourse: Discourse, token: Token, sentence: int) -> tuple[str, ...]:
    if ids := announced(discourse, token):
        return ids
    if token.pos_ == "NUM" and token.lower_ in NUMBERS and token.dep_ != "nummod":
        definite = any(child.lower_ == "the" for child in token.children)  # "the two"
        return group(discourse, token, NUMBERS[token.lower_], {"State", "Organization", "Person"}) if definite else ()
    if token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.lower_ in nouns("title")):
        return described(discourse, token, sentence)
    return ()


def _describe(discourse: Discourse, token: Token, id_: str) -> None:
    """Note the common nouns that a name comes with, and the states: "the Austrian oil company OMV"."""
    company = _company(token)
    for noun in company:
        if noun.pos_ == "NOUN" or noun.lower_ in nouns("title"):
            discourse.descriptors.setdefault(noun.lemma_.lower(), []).append(id_)
    for part in (token, *company):
        for child in part.children:
            state = discourse.named.get(child.i)
            if state is not None and child.dep_ in MODIFIES and discourse.entities[state].type == "State":
                discourse.states.setdefault(id_, set()).add(state)


def _company(token: Token) -> list[Token]:
    """What stands beside a name and says what it is: modifiers, appositions, "X is a bank"."""
    company = [child for child in token.children if child.dep_ in {"appos", "compound", "nmod", "amod"}]
    if token.dep_ == "appos":
        company.append(token.head)
    if token.dep_ == "nsubj" and token.head.lemma_ == "be":
        company.extend(child for child in token.head.children if child.dep_ == "attr")
    return company
