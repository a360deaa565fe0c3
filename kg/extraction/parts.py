"""Parts of what several do together: the share that one body has in it, and what others did before them.

A body's own deed is no dealing. It is one as part of a joint project that the text tells of ("Rome and Oslo will look
for oil together. Rome's energy ministry will begin geological planning"), or as its forerunner ("earlier Soviet
attempts to find oil there failed").
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.annotation.annotated import Annotated
from kg.annotation.tokens import Token
from kg.extraction.draft import Draft
from kg.extraction.fields import are_of_one_field
from kg.extraction.syntax import clause_chain, is_verb
from kg.model.claim import EntityRef, Words
from kg.ontology.terms import Kind

BEFORE = frozenset({"earlier", "former", "past", "previous", "prior"})
"""Adjectives of what came before: "earlier attempts"."""
FORMER = 4
"""Letters in the code of a State that is no more."""


class Joint(NamedTuple):
    """A dealing that two or more share: its type, who they are, and the phrases that say what it is."""

    type: str
    partners: frozenset[str]
    phrases: tuple[str, ...]


def joint(drafts: Sequence[Draft]) -> Iterator[Joint]:
    """The dealings among some drafts in which two or more fill one role."""
    for draft in drafts:
        dealing = draft.trigger.dealing
        for name, fillers in draft.roles.items():
            partners = _actors(fillers) if dealing.roles[name].kind is Kind.ACTOR else frozenset()
            if len(partners) > 1:
                yield Joint(dealing.name, partners, _phrases(draft))


def is_part(draft: Draft, projects: Sequence[Joint], annotated: Annotated) -> bool:
    """Whether a draft with one doer tells of a part in a project that its frame joins, or of what came before it."""
    roles = draft.trigger.dealing.roles
    doers = {id_ for name, fillers in draft.roles.items() if roles[name].kind is Kind.ACTOR for id_ in _actors(fillers)}
    if len(doers) != 1:
        return False
    doer, head = next(iter(doers)), annotated.doc[draft.trigger.head]
    before = _is_before(head) or len(annotated.entities[doer].code or "") == FORMER
    return any(
        project.type in draft.trigger.frame.joins
        and (before or project.partners & _states_of(doer, annotated))
        and any(are_of_one_field(ours, theirs) for ours in _phrases(draft) for theirs in project.phrases)
        for project in projects
    )


def _actors(fillers: Sequence[object]) -> frozenset[str]:
    return frozenset(filler.id for filler in fillers if isinstance(filler, EntityRef))


def _phrases(draft: Draft) -> tuple[str, ...]:
    return tuple(filler.text for fillers in draft.roles.values() for filler in fillers if isinstance(filler, Words))


def _states_of(id_: str, annotated: Annotated) -> set[str]:
    """The States that a body is of, by its name or by what stands before it: "Rome's ministry", "its ministry"."""
    found = {annotated.state_of(id_) or ""} - {""}
    for i, named in annotated.named.items():
        if named == id_:
            for child in annotated.doc[i].children:
                if child.dep_ in {"poss", "amod", "nmod", "compound"}:
                    found.update(annotated.fillers(child))
    return found - {id_}


def _is_before(head: Token) -> bool:
    """Whether a deed, or the noun that it completes, is called earlier: "earlier attempts to find oil"."""
    for token in clause_chain(head):
        if is_verb(token) and token.i != head.i:
            return False
        if any(child.lower_ in BEFORE and child.dep_ == "amod" for child in token.children):
            return True
    return False
