"""Where a phrase stands to a trigger: what ties it to the clause, and what it is tied to."""

from itertools import takewhile
from typing import NamedTuple

from kg.annotation.tokens import Token
from kg.extraction.syntax import clause_chain, is_passive, is_verb

LONGEST = 8
"""Steps that are followed from conjunct to conjunct."""


class Tie(NamedTuple):
    """How a phrase is tied (preposition, ``subject``, ``object``, ``dative``, ``poss``, ``mod``), and to which word."""

    marker: str
    governor: Token


RELATIONS = {
    "nsubj": "subject",
    "csubj": "subject",
    "nsubjpass": "object",
    "dobj": "object",
    "obj": "object",
    "attr": "object",
    "oprd": "object",
    "dative": "dative",
    "iobj": "dative",
    "compound": "mod",
    "nmod": "mod",
    "amod": "mod",
}


def tie(token: Token) -> Tie:
    """What ties a word to its clause: of coordinated words and appositions, what ties the first.

    >>> # in "sold to Chad and Mali", tie(Mali) is Tie("to", sold)
    """
    first = _first(token)
    if first.dep_ in {"pobj", "pcomp"}:
        governor = first.head.head
        while governor.dep_ == "prep" and governor.head.i != governor.i:
            governor = governor.head
        marker = first.head.lower_
        return Tie("subject" if marker == "by" else marker, governor)
    if first.dep_ in {"nsubj", "csubj"} and is_verb(first.head) and is_passive(first.head):
        return Tie("object", first.head)
    return Tie(RELATIONS.get(first.dep_, first.dep_), first.head)


def _first(token: Token) -> Token:
    for _ in range(LONGEST):
        if token.dep_ not in {"conj", "appos"} or token.head.i == token.i:
            break
        token = token.head
    return token


def path(one: Token, other: Token) -> list[Token]:
    """The words of the parse on the way from two words up to the nearest above both, these three left out."""
    up, also = list(clause_chain(one)), list(clause_chain(other))
    shared = next((token.i for token in also if any(token.i == above.i for above in up)), None)
    words = [*_below(up, shared), *_below(also, shared)]
    return [token for token in words if token.i not in {one.i, other.i}]


def _below(chain: list[Token], top: int | None) -> list[Token]:
    """A chain up to a word of it, that word left out."""
    return list(takewhile(lambda token: token.i != top, chain))


def verbs_between(one: Token, other: Token) -> int:
    """How many verbs, auxiliaries left out, stand between two words: a measure of how many clauses lie between."""
    low, high = sorted((one.i, other.i))
    return sum(is_verb(token) and token.dep_ not in {"aux", "auxpass"} for token in one.doc[low + 1 : high])
