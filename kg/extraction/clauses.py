"""Clauses: which words share the time of a verb, and which verbs have a time of their own."""

from kg.annotation.tokens import Token
from kg.extraction.english import words
from kg.extraction.syntax import RELATIVES, SUBJECTS, clause_chain, is_verb

_ASIDE = frozenset({"after", "before", "following", "amid", "despite"})


def opens(date: Token, verb: Token) -> bool:
    """Whether a date stands before the subject of its clause, so that it holds for all that is told there."""
    return any(date.i < child.i for child in verb.children if child.dep_ in SUBJECTS and child.i < verb.i)


def is_carrying(verb: Token) -> bool:
    """Whether a verb after a noun tells how the deed came about: "the deal with Rome, signed in May"."""
    return verb.lemma_.lower() in words("support", "doer", "undergoer")


def is_aim(token: Token, verb: Token) -> bool:
    """Whether a verb is what was agreed to be done: "agreed in May to pay"."""
    return token.dep_ == "xcomp" and token.head.i == verb.i


def is_of_its_own(word: Token, date: Token) -> bool:
    """Whether a date below a word is not that of what stands above it.

    A clause after a noun has its own time ("ships built in May"), so has one joined to another ("sold ships, and the
    war ended in May"), and what went before or after ("after the floods of last year").
    """
    if is_verb(word):
        after_noun = word.dep_ in {"acl", "relcl"} and not (is_carrying(word) and tells_of(word))
        return after_noun or (word.dep_ == "conj" and is_apart(word))
    return word.head.lower_ in _ASIDE and word.i != date.i


def is_of_other(word: Token) -> bool:
    """Whether a word only narrows another: "having won the May tender", "Rome, today the largest buyer"."""
    if word.dep_ == "appos":
        return word.head.pos_ == "PROPN"
    return word.dep_ in {"compound", "nmod", "nummod", "poss"} and word.head.pos_ == "NOUN"


def is_apart(verb: Token) -> bool:
    """Whether a clause with its own subject stands beside another: "sold it after they had met in May"."""
    return verb.dep_ in {"advcl", "ccomp", "conj", "parataxis"} and any(c.dep_ in SUBJECTS for c in verb.children)


def reports(verb: Token) -> bool:
    """Whether a verb of saying has its own time, not that of what is said: "told reporters on Sunday that"."""
    if verb.lemma_.lower() not in words("speech", "verbs"):
        return False
    deps = {child.dep_ for child in verb.children}
    after = verb.dep_ in {"conj", "parataxis"} and verb.head.i < verb.i and not deps & {"dobj", "prt"}
    return "ccomp" in deps or after


def in_clause(token: Token, verb: Token) -> bool:
    """Whether a word stands in a verb's own clause, or in one joined to it that shares its subject."""
    for above in clause_chain(token):
        if above.i == verb.i:
            return True
        if above.dep_ in {"relcl", "ccomp", "advcl", "parataxis"}:
            return False
        if above.dep_ == "csubj" and all(c.lower_ != "what" for c in above.children):
            return False  # but "what it paid, in May, was a billion"
        if above.dep_ == "conj" and is_verb(above) and any(c.dep_ in SUBJECTS for c in above.children):
            return False
    return False


def tells_of(clause: Token) -> bool:
    """Whether a clause after a noun says what became of it, not of something else: "a pact, talks on which began"."""
    others = [child for child in clause.children if child.dep_ in SUBJECTS and child.lower_ not in RELATIVES]
    phrases = [obj for child in clause.children if child.lower_ == "with" for obj in child.children]
    return not others or any(word.lower_ in RELATIVES for word in (*clause.children, *phrases))
