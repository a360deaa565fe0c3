"""Roles that a sentence leaves empty, filled from what was told before it."""

from collections.abc import Iterable, Sequence

from kg.annotation.annotated import Annotated
from kg.annotation.tokens import Token
from kg.extraction.draft import Draft
from kg.extraction.english import words
from kg.model.claim import EntityRef
from kg.ontology.terms import Role

OWN = 2
"""Roles that a dealing named by its trigger alone must have filled itself before it borrows."""
NEIGHBOURS = 3
"""Sentences back from which a dealing may take what its own sentence leaves open."""


def complete(draft: Draft, earlier: Sequence[Draft], annotated: Annotated) -> None:
    """Fill roles that the sentence leaves empty from the last dealing of the type, where the frame allows it.

    What says nothing of its own ("the limits") borrows nothing.
    """
    if len(draft.roles) < OWN and "trigger" in draft.trigger.frame.functions:
        return
    open_ = [name for name in draft.trigger.frame.functions.get("previous", ()) if name not in draft.roles]
    here = annotated.sentence_number(draft.trigger.head)
    for known in reversed(earlier):
        distance = here - annotated.sentence_number(known.trigger.head)
        if not open_ or distance > NEIGHBOURS:
            break
        if known.trigger.dealing.name == draft.trigger.dealing.name and known.trigger.head != draft.trigger.head:
            for name in open_:
                draft.borrow(draft.trigger.dealing.roles[name], known.roles.get(name, ()))
            break


def from_context(head: Token, roles: Iterable[Role], draft: Draft, annotated: Annotated) -> None:
    """The State last spoken of, for roles that the sentence leaves empty."""
    for role in roles:
        if role.name not in draft.roles and (state := annotated.last_state(head)) is not None:
            draft.borrow(role, [EntityRef(state)])


def from_pair(head: Token, roles: Iterable[Role], draft: Draft, annotated: Annotated) -> None:
    """The two parties spoken of last, for what is called bilateral and names none."""
    if any(child.lower_ in words("reference", "mutual") for child in head.children):
        for role in roles:
            if role.name not in draft.roles:
                draft.borrow(role, [EntityRef(id_) for id_ in annotated.last_pair(head)])
