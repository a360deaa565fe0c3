"""Roles that a sentence leaves empty, filled from what was told before it."""

from collections.abc import Iterable, Sequence

from kg.annotation.annotated import Annotated
from kg.annotation.descriptions import is_public
from kg.annotation.tokens import Token
from kg.extraction.anaphora import DEFINITE, Tie, ties
from kg.extraction.draft import Draft
from kg.extraction.english import words
from kg.extraction.fillers import is_money
from kg.model.claim import EntityRef
from kg.model.quantity import Quantity
from kg.ontology.terms import Kind, Role

OWN = 2
"""Roles that a dealing named by its trigger alone must have filled itself before it borrows: not "the limits"."""
NEIGHBOURS = 3
"""Sentences back from which a dealing may take what its own sentence leaves open."""


def complete(draft: Draft, earlier: Sequence[Draft], annotated: Annotated) -> None:
    """Fill roles that the sentence leaves empty from the last dealing of the type.

    Which roles may be borrowed the frame says, whether this clause borrows them its grammar: it must take up what
    was told, as a part of it, by a pronoun or article, or leave open who does it.
    """
    functions = draft.trigger.frame.functions
    if len(draft.roles) < OWN and "trigger" in functions:
        return
    open_ = [draft.trigger.dealing.roles[name] for name in functions.get("previous", ()) if name not in draft.roles]
    known = _known(draft, earlier, annotated) if open_ else None
    if known is None:
        return
    found = ties(draft, annotated)
    for role in open_:
        if _is_licensed(role, draft, found):
            draft.borrow(role, known.roles.get(role.name, ()))


def _known(draft: Draft, earlier: Sequence[Draft], annotated: Annotated) -> Draft | None:
    """The last dealing of the type told nearby, by another word."""
    here = annotated.sentence_number(draft.trigger.head)
    for known in reversed(earlier):
        if here - annotated.sentence_number(known.trigger.head) > NEIGHBOURS:
            return None
        if known.trigger.dealing.name == draft.trigger.dealing.name and known.trigger.head != draft.trigger.head:
            return known
    return None


def _is_licensed(role: Role, draft: Draft, found: frozenset[Tie]) -> bool:
    """Whether what ties a clause to the text before it says who or what fills a role."""
    if Tie.PART in found or (Tie.DEFINITE in found and not draft.trigger.verbal):
        return True
    if role.kind is Kind.TEXT:
        return Tie.PRONOUN in found or (Tie.BARE in found and not _is_of_money(draft))
    if role.name in draft.trigger.frame.functions.get("subject", ()):
        return Tie.OPEN in found and bool(found & {Tie.BARE, Tie.MORE, Tie.PRONOUN})
    return bool(found & {Tie.MORE, Tie.PRONOUN})


def _is_of_money(draft: Draft) -> bool:
    return any(isinstance(f, Quantity) and is_money(f) for fillers in draft.roles.values() for f in fillers)


def from_context(head: Token, roles: Iterable[Role], draft: Draft, annotated: Annotated) -> None:
    """The State last spoken of, for roles that the sentence leaves empty."""
    for role in roles:
        if role.name not in draft.roles and (state := annotated.last_state(head)) is not None:
            draft.borrow(role, [EntityRef(state)])


def from_firm(head: Token, roles: Iterable[Role], draft: Draft, annotated: Annotated) -> None:
    """The firm that the sentence names first, for roles that it leaves empty if it says of none whose a post is."""
    if any(child.lower_ in {"of", "at"} or child.dep_ == "poss" for child in head.children):
        return
    named = (annotated.entities[annotated.named[i]] for i in range(head.sent.start, head.i) if i in annotated.named)
    firm = next((body for body in named if body.type == "Organization" and not is_public(body)), None)
    for role in roles:
        if role.name not in draft.roles and firm is not None:
            draft.borrow(role, [EntityRef(firm.id)])


def from_pair(head: Token, roles: Iterable[Role], draft: Draft, annotated: Annotated) -> None:
    """The two parties spoken of last, for what is called bilateral and names none.

    What is called joint must be known: "a joint factory" may be anybody's, "the joint factory" is theirs.
    """
    marks = {child.lower_ for child in head.children}
    if marks & words("reference", "mutual") and ("joint" not in marks or marks & DEFINITE):
        for role in roles:
            if role.name not in draft.roles:
                draft.borrow(role, [EntityRef(id_) for id_ in annotated.last_pair(head)])
