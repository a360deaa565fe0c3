"""Whom a phrase announces whose name comes next: "one of its partners: Chad", "a single buyer – Kvane"."""

from kg.annotation.descriptions import kind_of
from kg.annotation.discourse import Discourse
from kg.annotation.nouns import nouns
from kg.annotation.tokens import Token

MARKS = frozenset({":", "-", "–", "—"})
"""What stands between a phrase and the name that it announces."""
RELATED = frozenset({"State", "Organization", "Person"})
"""Types of those who may be somebody's partner, rival or lender."""
OPENING = frozenset({"a", "an"})
"""What opens a phrase for one that has not been named yet."""


def announced(discourse: Discourse, token: Token) -> tuple[str, ...]:
    """The entity whose name a phrase announces that is for one of several, or for one not named yet.

    The name follows a colon or dash, or is in apposition: "one of its partners, Chad". It must fit the noun; somebody's
    partner, ally or lender may be a state, a body or a person.
    """
    noun = _one_of(token)
    if noun is None:
        return ()
    lemma = noun.lemma_.lower()
    types = RELATED if lemma in nouns("relational") else kind_of(lemma) or ()
    names = [child for child in noun.children if child.dep_ == "appos" and child.i > noun.i]
    if noun.i + 2 < noun.sent.end and noun.nbor().text in MARKS:
        names.append(noun.nbor(2))
    ids = (discourse.named[name.i] for name in names if name.i in discourse.named)
    return next(((id_,) for id_ in ids if discourse.entities[id_].type in types), ())


def _one_of(token: Token) -> Token | None:
    """The noun that says what one is: of "one of its partners", or itself in "a partner"."""
    if token.lower_ == "one":
        parts = (part for child in token.children if child.lower_ == "of" for part in child.children)
        return next((part for part in parts if part.tag_ == "NNS"), None)
    return token if token.pos_ == "NOUN" and any(child.lower_ in OPENING for child in token.children) else None
