"""Titles: who bears them, and whose they are, where the parse alone does not tell."""

from collections.abc import Iterator, Sequence

from kg.annotation.titles import name_after
from kg.annotation.tokens import Token
from kg.extraction.syntax import coordinated, is_verb, objects, prepositional, surface_subject

ENDINGS = frozenset({"director", "executive", "general", "minister", "officer", "secretary"})
"""Nouns that end a title of several: what stands before them is no title of its own."""


def bearers(title: Token) -> list[Token]:
    """Who a title is said of, if it is not part of another: "chief executive officer".

    One is the chairman whose name stands beside the title; ministers may be several.

    >>> # in "the governor of Kano, Ida Moe, met ministers Jon Lie and Ann Lie"
    >>> # bearers(governor) is [Ida], bearers(ministers) is [Lie, Lie]
    """
    if title.i + 1 < len(title.doc) and title.nbor().lower_ in ENDINGS:
        return []
    beside = [child for child in title.children if child.dep_ == "appos"]
    if title.tag_ in {"NN", "NNP"} and any(token.i > title.i for token in beside if token.pos_ == "PROPN"):
        return beside
    found = [*beside, *_said_of(title)]
    if not _has_name(found):
        found.extend(child for other in coordinated(title)[1:] for child in other.children if child.dep_ == "appos")
    if not _has_name(found) and (after := name_after(title)) is not None:
        found.append(after)
    if not _has_name(found) and title.dep_ == "conj" and title.head.pos_ in {"NOUN", "PROPN"}:
        found.extend(bearers(title.head))
    if title.tag_ in {"NNS", "NNPS"}:
        found.extend(other for token in list(found) for other in _joined(token))
    return found


def _said_of(title: Token) -> Iterator[Token]:
    """The name that a title stands before, and whom a verb gives it: "he is chairman", "served as chairman"."""
    if title.dep_ in {"appos", "compound", "nmod", "amod"}:
        yield _compound_head(title)
    if title.dep_ in {"attr", "oprd"} and is_verb(title.head):
        yield from [t for t in objects(title.head) if t.i != title.i] or surface_subject(title.head)
    if title.dep_ == "pobj" and title.head.lower_ == "as" and is_verb(title.head.head):
        yield from objects(title.head.head) or surface_subject(title.head.head)
    if title.dep_ == "nsubj" and title.head.lemma_ == "be":  # "whose governor is Nizar Haddad"
        yield from (child for child in title.head.children if child.dep_ == "attr" and child.pos_ == "PROPN")


def _has_name(tokens: Sequence[Token]) -> bool:
    return any(token.pos_ == "PROPN" for token in tokens)


def _joined(name: Token) -> Iterator[Token]:
    """The names joined to one that shares its title: "Presidents Ann Lie of Chad and Jon Moe of Togo".

    What says whose the first is, the parser joins the next to.
    """
    yield from coordinated(name)[1:]
    for preposition, state in prepositional(name):
        if preposition == "of":
            for other in coordinated(state)[1:]:
                if other.pos_ == "PROPN" and any(child.dep_ == "prep" for child in other.children):
                    yield other


def whose_title(title: Token) -> Iterator[Token]:
    """Whose a title is, before the name of its bearer: "the minister of education of Chad, Mahamat Seid"."""
    after = name_after(title)
    if after is None or title.nbor().text == ",":
        return
    end = next(i for i in range(after.i - 1, title.i, -1) if title.doc[i].text == ",")
    yield from (title.doc[i] for i in range(end - 1, title.i, -1) if title.doc[i].pos_ == "PROPN")


def _compound_head(noun: Token) -> Token:
    while noun.dep_ in {"compound", "nmod", "amod"} and noun.head.i != noun.i:
        noun = noun.head
    return noun if noun.dep_ != "appos" else noun.head if noun.head.pos_ in {"PROPN", "NOUN"} else noun
