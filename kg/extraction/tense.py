"""Tense: whether the verb above a word tells of what was done or of what is to come."""

from kg.annotation.tokens import Token
from kg.extraction.english import words
from kg.extraction.syntax import clause_chain, is_verb


def is_done(word: Token) -> bool:
    """Whether the verb above a date or deed tells of the past: "approved the loan in May", "a loan approved in May"."""
    verb = _verb(word)
    if verb is None or verb.lemma_ == "be":
        return False
    if any(child.dep_ in {"xcomp", "ccomp"} and verb.i < child.i < word.i for child in verb.children):
        return False  # "planned to buy in May"
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if verb.tag_ == "VBD":
        return not any(helper.tag_ == "MD" for helper in helpers)
    if verb.tag_ != "VBN":
        return False
    if not helpers:
        return verb.dep_ in {"acl", "amod"}
    return helpers[0].tag_ == "VBD" or helpers[0].lemma_ == "have"


def is_earlier(word: Token) -> bool:
    """Whether the verb above a word tells of what was done before: "had been bought"."""
    verb = _verb(word)
    return verb is not None and any(child.lower_ == "had" and child.dep_ == "aux" for child in verb.children)


def is_booked(word: Token) -> bool:
    """Whether the preposition above a time makes it one to come: "asked him to Lima for May"."""
    return "for" in {word.lower_, word.head.lower_}


def is_scheduled(word: Token) -> bool:
    """Whether a verb in the present has a time of its own, which then lies ahead: "receives his guest on 3 May"."""
    verb = word.head if is_verb(word.head) else word.head.head
    return verb.tag_ in {"VBP", "VBZ"} and verb.lemma_ not in {"be", "have", "follow"} | words("speech", "verbs")


def _verb(word: Token) -> Token | None:
    return next((token for token in clause_chain(word) if is_verb(token)), None)
