"""Phrases: the shortest words of the text that say what a noun or verb names."""

import re
from collections.abc import Callable

from kg.annotation.tokens import Token
from kg.extraction.syntax import is_infinitive

LEFT = frozenset({"compound", "amod", "nmod", "nummod", "advmod", "punct", "poss"})
OUTSIDE = frozenset({"relcl", "appos", "cc", "conj", "punct", "advcl", "acl", "mark", "det", "predet"})
INNER_PREPOSITIONS = frozenset({"of", "on", "for", "with", "between", "against", "to", "into", "from"})
TOGETHER = frozenset({"together", "jointly", "along", "alongside"})
"""What opens a phrase that says with whom something is done."""
CLOSE = 8
"""Words from a subject to its verb that still make one short phrase."""
JOINT = frozenset({"joint", "common", "shared"})
"""Adjectives of what several do or have: whose it is says who they are."""
Skip = Callable[[Token], bool]


def noun_phrase(
    head: Token, *, skip: Skip, conjuncts: bool = False, prepositions: frozenset[str] = frozenset({"of"})
) -> str:
    """A noun with what belongs to it: modifiers, and phrases with the given prepositions.

    Determiners, numbers, clauses and appositions stay out, and whatever ``skip`` says is a filler of its own;
    with ``conjuncts`` coordinated nouns stay in.
    """
    start = end = head.i
    is_joint = any(child.lower_ in JOINT for child in head.children)
    for child in head.children:
        if skip(child):
            continue
        if child.i < head.i and child.dep_ in {"compound", "amod", "nmod", "npadvmod", "quantmod"}:
            start = min(start, child.left_edge.i)
        elif child.i > head.i and (
            (
                child.dep_ == "prep"
                and child.lower_ in prepositions
                and not any(part.pos_ != "PROPN" and skip(part) for part in child.children)
                and not (is_joint and _names_several(child, skip))
            )
            or (conjuncts and child.dep_ in {"conj", "cc"})
            or (child.dep_ == "acl" and (child.lower_ in {"named", "called"} or (conjuncts and _follows(child))))
        ):
            end = max(end, _right_edge(child))
    return text_of(head, _after_numbers(head, start, skip), end)


def _names_several(preposition: Token, skip: Skip) -> bool:
    """Whether a phrase names those who have something in common: "a joint venture of Rome and Oslo"."""
    return any(
        part.dep_ == "pobj"
        and (skip(part) or part.pos_ == "PROPN" or any(c.dep_ == "appos" for c in part.children))
        and any(other.dep_ == "conj" for other in part.children)
        for part in preposition.children
    )


def _follows(clause: Token) -> bool:
    """Whether an infinitive stands right behind its noun: "the right to dig", not "a mill, to be built"."""
    return is_infinitive(clause) and not clause.doc[clause.left_edge.i - 1].is_punct


def _after_numbers(head: Token, start: int, skip: Skip) -> int:
    """The first word after numbers and names: "tanks" of "a further six tanks"."""
    counts = [child.i for child in head.children if start <= child.i < head.i and child.dep_ == "nummod"]
    start = max((i + 1 for i in counts), default=start)
    while start < head.i and (skip(head.doc[start]) or head.doc[start].is_punct):
        start += 1
    return start


def _right_edge(token: Token) -> int:
    """The last token of a subtree, clauses, appositions and partners ("a serum together with Oslo") left out."""
    end = token.i
    for child in token.children:
        if (
            child.i > token.i
            and child.lower_ not in TOGETHER
            and not (child.dep_ == "prep" and child.doc[child.i - 1].lower_ in TOGETHER)
            and child.dep_ not in {"relcl", "appos", "advcl", "punct"}
            and not (child.dep_ == "acl" and child.tag_ == "VBG")
        ):
            end = max(end, _right_edge(child))
    return end


def verb_phrase(head: Token, *, skip: Skip) -> str:
    """A verb with its object and close phrases, without its subject: "inspected freighters"."""
    end = head.i
    for child in head.children:
        if (
            child.i < head.i
            or child.doc[child.left_edge.i - 1].is_punct
            or (skip(child) and child.pos_ in {"PROPN", "PRON"})
        ):
            continue
        if child.dep_ in {"dobj", "prt", "oprd", "attr", "acomp", "xcomp", "ccomp"} or (
            child.dep_ == "prep"
            and child.lower_ in {"in", "on", "for", "with", "into"}
            and end == head.i
            and not any(skip(c) for c in child.children)
        ):
            end = max(end, _right_edge(child))
    return text_of(head, head.i, end)


def subject_and_verb(noun: Token, verb: Token) -> str:
    """A noun and the verb that it is the subject of, with what stands between: "cadets have been trained".

    The verb alone where more than a phrase stands between them.
    """
    between = verb.doc[noun.i : verb.i + 1]
    is_close = len(between) <= CLOSE and not any(token.is_punct for token in between)
    return text_of(verb, noun.i if is_close else verb.i, verb.i)


def text_of(token: Token, start: int, end: int) -> str:
    """Tokens ``start`` to ``end`` (inclusive) as the text has them, white space folded, no quotation left open."""
    text = re.sub(r"\s+", " ", token.doc[start : end + 1].text).strip(" ,;:–—-\"'“”")
    return text if text.count('"') % 2 == 0 and text.count("“") == text.count("”") else re.sub('["“”]', "", text)
