"""From the arguments of a trigger to the roles of its frame.

What a frame's functions name is looked up among the arguments, and each word found goes to the first of the function's
roles that can take it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.annotation.annotated import Annotated
from kg.annotation.tokens import Token
from kg.extraction.arguments import Arguments, arguments, unwrapped
from kg.extraction.borrowing import from_context, from_pair
from kg.extraction.draft import Draft
from kg.extraction.fillers import Fillers, is_measure, is_money
from kg.extraction.triggers import Trigger
from kg.ontology.terms import Kind, Role

FIRST = ("subject", "object", "dative", "bearer", "with", "between")
FRONTED = frozenset({"in", "into", "on", "to", "at", "with", "from"})
"""Prepositions whose phrase, when it opens the clause, sets the scene and is no part of what is told."""
LAST = ("compound", "owner", "context", "mutual")
"""Functions that are filled before and after all others, in this order: a compound may say of what kind a thing is, not
what it is about ("a framework agreement on gas")."""
OWN = frozenset({"trigger", "phrase", "name", "counted"})
"""Functions that the trigger's own words fill."""


def filled(trigger: Trigger, annotated: Annotated, fillers: Fillers) -> Draft:
    """The roles that the arguments of one trigger fill."""
    head = annotated.doc[trigger.head]
    found = _found(trigger, annotated)
    draft = Draft(trigger, objects=[*found.get("object", ()), *found.get("in", ())])
    filling = _Filling(head, found, draft, fillers)
    for function in _in_order(tuple(trigger.frame.functions)):
        filling.fill(function, [trigger.dealing.roles[name] for name in trigger.frame.functions[function]])
    if not trigger.verbal:
        filling.from_own_amount()
    return draft


def _found(trigger: Trigger, annotated: Annotated) -> Arguments:
    """The arguments of a trigger, with the object of the preposition that is part of a verb: "called on him"."""
    head = annotated.doc[trigger.head]
    found = arguments(head, verbal=trigger.verbal)
    own = [child for i in trigger.tokens if i != head.i for child in annotated.doc[i].children if child.dep_ == "pobj"]
    return {**found, "object": [*found.get("object", ()), *own]} if trigger.verbal and own else found


@dataclass(frozen=True)
class _Filling:
    """One trigger's draft while its functions are gone through."""

    head: Token
    found: Arguments
    draft: Draft
    fillers: Fillers

    def fill(self, function: str, roles: Sequence[Role]) -> None:
        """Fill the roles that a function names."""
        annotated = self.fillers.annotated
        if function == "context":
            from_context(self.head, roles, self.draft, annotated)
        elif function == "mutual":
            from_pair(self.head, roles, self.draft, annotated)
        elif function in OWN:
            for role in roles:
                self.draft.add(role, self.fillers.from_trigger(function, self.head, self.draft.trigger.tokens, role))
        elif function != "previous" and not (function == "owner" and self._are_filled(roles)):
            self._from_arguments(function, roles)

    def _are_filled(self, roles: Sequence[Role]) -> bool:
        """Whether no owner is wanted: what somebody does with somebody needs two."""
        partners = self.draft.trigger.frame.functions.get("with", ())
        return all(len(self.draft.roles.get(role.name, ())) > (role.name in partners) for role in roles)

    def _from_arguments(self, function: str, roles: Sequence[Role]) -> None:
        trigger = self.draft.trigger
        tokens = [token for token in self._tokens(function) if token.i not in trigger.tokens]
        if not tokens:
            return
        phrases_only = [role for role in roles if role.kind is not Kind.TEXT]
        opened = {roles[0].name, roles[-1].name} & set(trigger.frame.unwraps)
        for token in tokens:
            offered = phrases_only if function in FRONTED and token.i < self.head.i else roles
            for part in unwrapped(token) if opened else [token]:
                self._place(part, offered, alone=function == "bearer")

    def _tokens(self, function: str) -> Iterator[Token]:
        yield from self.found.get(function, ())
        if function == "object":  # "carried between two and three million": the range is the object
            amounts = self.fillers.annotated.quantity_at
            yield from (token for token in self.found.get("between", ()) if token.i in amounts)
        if not self.draft.trigger.verbal:
            yield from self._modifiers(function)

    def _modifiers(self, function: str) -> Iterator[Token]:
        """A noun's modifiers as subject or object: "Russian oil shipments" has both."""
        if function == "subject":
            named = self.fillers.annotated.fillers
            yield from (
                token for kind in ("adjective", "compound") for token in self.found.get(kind, ()) if named(token)
            )
        elif function == "object":
            yield from (*self.found.get("compound", ()), *self.found.get("of", ()))

    def _place(self, token: Token, roles: Sequence[Role], *, alone: bool) -> None:
        """Give a token to the roles that it can fill: one for whom it names, one for what, any for how much."""
        settled = False
        for role in _in_turn(token, roles, self.fillers):
            refused = role.name in self.draft.trigger.frame.concrete and self.fillers.is_abstract(token)
            if refused or (settled and role.kind is not Kind.AMOUNT):
                continue
            added = self.draft.add(role, self.fillers.of(token, role, alone=alone))
            whole = role.kind is Kind.TEXT or self.fillers.is_direct(token)
            settled = settled or (added and role.kind is not Kind.AMOUNT and whole)

    def from_own_amount(self) -> None:
        """Fill in the sum or measure that stands right before a deed noun: "a $500 million loan"."""
        functions = self.draft.trigger.frame.functions
        named = {name for function in ("of", "compound", "value") for name in functions.get(function, ())}
        for role in self.draft.trigger.dealing.roles.values():
            if role.kind is Kind.AMOUNT and role.name in named and role.name not in self.draft.roles:
                amounts = self.fillers.own_quantities(self.head)
                self.draft.add(role, [amount for amount in amounts if is_measure(amount) or is_money(amount)])


@cache
def _in_order(functions: tuple[str, ...]) -> list[str]:
    return sorted(functions, key=_turn)


def _turn(function: str) -> tuple[int, str]:
    """When a function is gone through: those that say who first, those that look beyond the phrase last."""
    if function in FIRST:
        return FIRST.index(function), function
    return len(FIRST) + (LAST.index(function) + 1 if function in LAST else 0), function


def _in_turn(token: Token, roles: Sequence[Role], fillers: Fillers) -> list[Role]:
    """Roles in the order in which a token is offered to them: preferred ones first, phrases last."""
    if len(roles) < 2:
        return list(roles)
    types = {fillers.annotated.entities[id_].type for id_ in fillers.annotated.named_by(token)}
    return sorted(
        roles,
        key=lambda role: (
            role.prefers is None or role.prefers not in types,
            role.prefers is not None,
            role.kind is Kind.TEXT,
        ),
    )
