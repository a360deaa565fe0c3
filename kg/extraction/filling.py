"""From the arguments of a trigger to the roles of its frame.

What a frame's functions name is looked up among the arguments, and each word found goes to the first of the function's
roles that can take it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.annotation.annotated import Annotated
from kg.annotation.nouns import nouns
from kg.annotation.tokens import Token
from kg.extraction.arguments import Arguments, Gathering, add_aims, arguments, discussed, unwrapped
from kg.extraction.borrowing import from_context, from_firm, from_pair
from kg.extraction.draft import Draft
from kg.extraction.english import words
from kg.extraction.fillers import Fillers, is_measure, is_money
from kg.extraction.phrases import subject_and_verb
from kg.extraction.syntax import clause_chain, is_infinitive, is_verb, prepositional
from kg.extraction.triggers import Trigger
from kg.model.claim import EntityRef, Filler, Words
from kg.ontology.terms import Frame, Kind, Role

FIRST = ("subject", "object", "dative", "bearer", "with", "between")
FRONTED = frozenset({"in", "into", "on", "to", "at", "with", "from"})
"""Prepositions whose phrase, when it opens the clause, sets the scene and is no part of what is told."""
LAST = ("covering", "compound", "region", "owner", "context", "firm", "mutual")
"""Functions that are filled before and after all others, in this order: a compound may say of what kind a thing is, not
what it is about ("a framework agreement on gas")."""
OWN = frozenset({"trigger", "phrase", "name", "counted"})
"""Functions that the trigger's own words fill."""
ELSEWHERE = frozenset({"context", "mutual", "previous", "region"})
"""Functions that the text before fills."""


Seen = dict[tuple[int, tuple[int, ...], bool], Arguments]
"""The arguments of a document's triggers: those of several frames at the same words are the same."""


def filled(trigger: Trigger, annotated: Annotated, fillers: Fillers, seen: Seen | None = None) -> Draft:
    """The roles that the arguments of one trigger fill; ``seen`` keeps arguments for the next trigger at its words.

    Of a frame that any verb evokes none are filled where nothing could fill all that it requires.
    """
    head = annotated.doc[trigger.head]
    seen = {} if seen is None else seen
    words_of = (trigger.head, trigger.tokens, trigger.verbal)
    if words_of not in seen:
        seen[words_of] = _found(trigger, annotated)
    found = seen[words_of]
    if trigger.frame.is_open and not _may_be_whole(trigger.frame, found):
        return Draft(trigger)
    draft = Draft(trigger, objects=[*found.get("object", ()), *found.get("in", ())])
    filling = _Filling(head, found, draft, fillers)
    for function in _in_order(tuple(trigger.frame.functions)):
        filling.fill(function, [trigger.dealing.roles[name] for name in trigger.frame.functions[function]])
    if not trigger.verbal:
        filling.from_own_amount()
    return draft


def _may_be_whole(frame: Frame, found: Arguments) -> bool:
    """Whether each role that a verb's frame requires has a function with words in it, or one that needs none."""
    present = {name for function, names in frame.functions.items() if _has_source(function, found) for name in names}
    return present.issuperset(frame.requires)


def _has_source(function: str, found: Arguments) -> bool:
    between = function == "object" and "between" in found  # a range may be the object
    return function in found or between or function in OWN or function in ELSEWHERE


def _found(trigger: Trigger, annotated: Annotated) -> Arguments:
    """The arguments of a trigger, with the object of the preposition that is part of a verb: "called on him"."""
    head = annotated.doc[trigger.head]
    found = arguments(head, verbal=trigger.verbal)
    own = [child for i in trigger.tokens if i != head.i for child in annotated.doc[i].children if child.dep_ == "pobj"]
    gathering = Gathering(found)
    if trigger.verbal:
        gathering.add("object", own)
    for part in _amounts(head, annotated):
        for preposition, obj in prepositional(part):
            if preposition != "of":
                gathering.add(preposition, [obj])
        add_aims(part, gathering)
    return gathering.found


def _amounts(head: Token, annotated: Annotated) -> Iterator[Token]:
    """The words of the quantities of a clause: what hangs on them is said of the deed ("gave 42 million for roads")."""
    for mention in annotated.quantities_beside(head):
        for token in annotated.doc[mention.start : mention.end]:
            above = next((t for t in clause_chain(token) if t.i == head.i or is_verb(t)), None)
            if above is not None and above.i == head.i and token.i > head.i:
                yield token
                yield from (
                    child for child in token.children if child.dep_ == "appos" and _has_amount(child, annotated)
                )


def _has_amount(noun: Token, annotated: Annotated) -> bool:
    return any(part.i in annotated.quantity_at for part in noun.subtree)


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
        if function in {"passive", "phrase"}:
            for role in roles:
                self.draft.add(role, self._undergone(role))
        if function == "region":
            self._from_region(roles)
        elif function == "context":
            from_context(self.head, roles, self.draft, annotated)
        elif function == "firm":
            from_firm(self.head, roles, self.draft, annotated)
        elif function == "mutual":
            from_pair(self.head, roles, self.draft, annotated)
        elif function in OWN:
            for role in roles:
                self.draft.add(role, self.fillers.from_trigger(function, self.head, self.draft.trigger.tokens, role))
        elif function != "previous" and not (function == "owner" and self._are_filled(roles)):
            self._from_arguments(function, roles)

    def _undergone(self, role: Role) -> list[Filler]:
        """What is done to people, told with them where they are its subject: "cadets have been trained"."""
        if role.kind is not Kind.TEXT or role.each or not self.draft.trigger.verbal:
            return []
        people = [child for child in self.head.children if child.dep_ == "nsubjpass" and self.fillers.is_people(child)]
        return [Words(subject_and_verb(noun, self.head)) for noun in people if noun.i < self.head.i]

    def _from_region(self, roles: Sequence[Role]) -> None:
        """Fill roles that are open with the place that the deed's own words name: "worked on the Yellow Sea shelf"."""
        named, entities = self.fillers.annotated.named, self.fillers.annotated.entities
        inside = (t for t in self.head.subtree if t.i > self.head.i or not self.draft.trigger.verbal)
        places = [EntityRef(named[t.i]) for t in inside if t.i in named and entities[named[t.i]].type == "Place"]
        for role in roles:
            if role.name not in self.draft.roles:
                self.draft.add(role, places[:1])

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
            offered = roles if self._may_say_what(function, token) else phrases_only
            for part in unwrapped(token) if opened else discussed(token) or self._bought(token):
                self._place(part, offered, alone=function == "bearer")

    def _may_say_what(self, function: str, token: Token) -> bool:
        """Whether a token may fill a text role: no scene, no kind of the trigger, nothing that a ban shuts out of."""
        frame, verbal = self.draft.trigger.frame, self.draft.trigger.verbal
        if function in FRONTED and token.i < self.head.i:
            return False
        if self._is_of_money():
            carried = function == "object" and not verbal and not self.head.is_ancestor(token)
            if carried or (function == "complement" and not is_infinitive(token)):  # "gave its blessing to a loan"
                return False
        if function == "compound" and token.lemma_.lower() in frame.nouns:
            return False
        return not (function == "from" and frame.unwraps and not is_verb(token) and unwrapped(token) == [token])

    def _bought(self, token: Token) -> list[Token]:
        """The token, or what a sum is for where money is told of: the dam of "the cost of a dam"."""
        if not self._is_of_money() or token.lemma_.lower() not in words("money", "nouns"):
            return [token]
        return [token, *(obj for preposition, obj in prepositional(token) if preposition == "of")]

    def _is_of_money(self) -> bool:
        return any(role.money for role in self.draft.trigger.dealing.roles.values())

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
            if self._is_refused(token, role) or (settled and role.kind is not Kind.AMOUNT):
                continue
            added = self.draft.add(role, self.fillers.of(token, role, alone=alone))
            whole = role.kind is Kind.TEXT or self.fillers.is_direct(token)
            settled = settled or (added and role.kind is not Kind.AMOUNT and whole)

    def _is_refused(self, token: Token, role: Role) -> bool:
        """Whether a token says what cannot be moved, or money where it is asked what money is for."""
        if role.kind is not Kind.TEXT:
            return False
        frame, lemma = self.draft.trigger.frame, self.fillers.thing(token).lemma_.lower()
        if role.name in frame.concrete and self.fillers.is_abstract(token):
            return True
        if role.name in frame.unwraps and lemma not in words("abstract", "traded"):
            return lemma in nouns("vessel", "place") or self.fillers.is_abstract(token)
        if not role.each and lemma in words("setting", "nouns") and _is_bare(token):
            return True
        return self._is_of_money() and lemma in words("money", "nouns")

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


def _is_bare(noun: Token) -> bool:
    """Whether no other noun narrows a noun: "on terms", not "on payment terms"."""
    return not any(child.dep_ == "compound" or child.lower_ == "of" for child in noun.children)


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
