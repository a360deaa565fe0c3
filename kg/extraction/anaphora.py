"""Anaphora: how a clause takes up a dealing that was told before it, so that it need not say again who is in it."""

from collections.abc import Iterator
from enum import StrEnum

from kg.annotation.annotated import Annotated
from kg.annotation.tokens import Token
from kg.extraction.draft import Draft
from kg.extraction.syntax import is_passive, objects, prepositional, subjects, surface_subject

PRONOUNS = frozenset({"it", "they", "them", "this", "that", "these", "those", "which"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "said", "same", "its", "their", "his", "her"})
WHOLES = frozenset({"amount", "lot", "money", "sum", "total", "whole"})
"""Nouns for a whole that was told: "of that sum", "of the total"."""
SHARES = frozenset({"balance", "half", "quarter", "remainder", "rest", "third"})
"""Words for a part whose whole was told: "the rest are to arrive in May"."""
PORTIONS = frozenset({"batch", "consignment", "instalment", "installment", "payment", "shipment", "tranche"})
"""Nouns that, with an ordinal, are a part of something told: "a second tranche"."""
ORDINALS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "last", "final", "next", "initial", "remaining", "down"}
)
MORE = frozenset({"additional", "another", "extra", "further", "more"})
COMPLEMENTS = frozenset({"prep", "acl", "relcl"})
"""What makes a noun definite by itself: "the delivery of 900 tonnes" takes nothing up."""


class Tie(StrEnum):
    """What ties a clause to a dealing told before."""

    PART = "part"
    """It tells of a part: "of this, 5 billion has been disbursed", "the second tranche"."""
    MORE = "more"
    """It adds to what was told: "a further 20 million"."""
    PRONOUN = "pronoun"
    """What it is about is a pronoun: "they are to arrive in May"."""
    DEFINITE = "definite"
    """What it is about is known: "the loan", "this treaty was signed in May"."""
    BARE = "bare"
    """What it is about is a number or measure of something left out: "28,500 tonnes were landed in May"."""
    OPEN = "open"
    """Who does it is not named: a passive without an agent, or "the same bank"."""


def ties(draft: Draft, annotated: Annotated) -> frozenset[Tie]:
    """All that ties a draft's clause to what was told before it."""
    head = annotated.doc[draft.trigger.head]
    themes = (objects(head) or surface_subject(head)) if draft.trigger.verbal else [head]
    found = {tie for theme in themes for tie in _of(theme, annotated)}
    if any(_is_part(word) for word in (head, *themes)):
        found.add(Tie.PART)
    if draft.trigger.verbal and _is_open(head, annotated):
        found.add(Tie.OPEN)
    return frozenset(found)


def _is_open(verb: Token, annotated: Annotated) -> bool:
    """Whether a clause does not name who does it."""
    doers = subjects(verb)
    if not doers:
        return is_passive(verb)
    return all(not annotated.fillers(doer) and any(c.lower_ == "same" for c in doer.children) for doer in doers)


def _of(theme: Token, annotated: Annotated) -> Iterator[Tie]:
    """What the word that a clause is about, and the words before it, tie the clause with."""
    if theme.pos_ in {"PRON", "DET"} and theme.lower_ in PRONOUNS:
        yield Tie.PRONOUN
    noun, marks = theme.lemma_.lower(), {child.lower_ for child in theme.children if child.i < theme.i}
    mention = annotated.quantity_at.get(theme.i)
    counted = (mention is not None and mention.noun is None) or theme.pos_ == "NUM"
    if noun in SHARES or (marks & ORDINALS and (counted or noun in PORTIONS)):
        yield Tie.PART
    elif marks & MORE:
        yield Tie.MORE
    elif marks & DEFINITE and not any(child.dep_ in COMPLEMENTS for child in theme.children):
        yield Tie.DEFINITE
    if counted and not any(preposition == "of" for preposition, _ in prepositional(theme)):
        yield Tie.BARE


def _is_part(word: Token) -> bool:
    """Whether "of" says what the word is a part of: "of which", "of these", "of the total", "payment of a second"."""
    return any(
        whole.lower_ in PRONOUNS | ORDINALS
        or (whole.lemma_ in WHOLES and any(c.lower_ in DEFINITE for c in whole.children))
        for of in word.children
        if of.lower_ == "of"
        for whole in of.children
        if whole.dep_ == "pobj"
    )
