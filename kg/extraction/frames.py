"""The interpreter of frames: from triggers and their arguments to claims.

It knows no dealing type by name. What a frame's functions name is looked up among the arguments of its trigger,
and each word found goes to the first of the function's roles that can take it.
"""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from kg.annotation.annotated import Annotated
from kg.extraction.arguments import Arguments, arguments, unwrapped
from kg.extraction.attribution import speakers
from kg.extraction.confidence import of_claim
from kg.extraction.draft import Draft
from kg.extraction.ellipsis import gapped, told_apart
from kg.extraction.english import words
from kg.extraction.fillers import Fillers, is_measure, is_money
from kg.extraction.merging import merged
from kg.extraction.modality import modality
from kg.extraction.timing import Timing
from kg.extraction.triggers import Lexicon, Trigger, lexicon, triggers
from kg.model.claim import Claim, EntityRef, Modality
from kg.ontology.terms import Kind, Ontology, Role

FIRST = ("subject", "object", "dative", "bearer", "with", "between")
NEIGHBOURS = 3
"""Sentences back from which a dealing may take what its own sentence leaves open."""
FRONTED = frozenset({"in", "into", "on", "to", "at", "with", "from"})
"""Prepositions whose phrase, when it opens the clause, sets the scene and is no part of what is told."""
LAST = ("owner", "context", "mutual")
"""Functions that are filled before and after all others, in this order."""


def drafts(annotated: Annotated, table: Lexicon) -> Iterator[Draft]:
    """A draft for each trigger whose frame finds what it requires."""
    told = tuple(triggers(annotated.doc, table))
    fillers = Fillers(annotated, posts(annotated, told))
    earlier: list[Draft] = []
    for trigger in told:
        head = annotated.doc[trigger.head]
        if (trigger.head in annotated.named and trigger.verbal) or (not trigger.verbal and _is_modifier(head)):
            continue
        if trigger.frame.measured and not annotated.quantities_beside(head):
            continue
        draft = filled(trigger, annotated, fillers)
        complete(draft, earlier, annotated)
        if is_complete(draft):
            earlier.append(draft)
            yield draft


def _is_modifier(head: Token) -> bool:
    """Whether a noun only narrows another: "sanctions list", "export terminal"."""
    return head.dep_ == "compound" and head.head.pos_ == "NOUN"


def complete(draft: Draft, earlier: Sequence[Draft], annotated: Annotated) -> None:
    """Fills roles that the sentence leaves empty from the last dealing of the type, where the frame allows it."""
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


def posts(annotated: Annotated, told: Iterable[Trigger]) -> dict[str, str]:
    """For each person of whom a post is told, the body or state of it: bearers and what else their frame fills."""
    found: dict[str, str] = {}
    fillers = Fillers(annotated)
    for trigger in told:
        bearer = trigger.frame.functions.get("bearer", ())
        if bearer:
            draft = filled(trigger, annotated, fillers)
            persons = [f.id for f in draft.roles.get(bearer[0], ()) if isinstance(f, EntityRef)]
            bodies = [f.id for name, known in draft.roles.items() if name not in bearer for f in known if isinstance(f, EntityRef)]
            for person in persons:
                found.update({person: bodies[0]} if bodies and person not in found else {})
    return found


def is_complete(draft: Draft) -> bool:
    """Whether a draft has what its frame demands."""
    frame = draft.trigger.frame
    if not all(any(is_measure(filler) for filler in draft.roles.get(role, ())) for role in frame.measured):
        return False
    return all(role in draft.roles for role in frame.requires) and all(
        len(draft.roles.get(role, ())) > 1 for role in frame.pairs
    )


def filled(trigger: Trigger, annotated: Annotated, fillers: Fillers) -> Draft:
    """The roles that the arguments of one trigger fill."""
    head = annotated.doc[trigger.head]
    found = dict(arguments(head, verbal=trigger.verbal))
    own = [child for i in trigger.tokens if i != head.i for child in annotated.doc[i].children if child.dep_ == "pobj"]
    if trigger.verbal and own:  # "called on him": the object of a verb with a preposition
        found["object"] = [*found.get("object", ()), *own]
    draft = Draft(trigger, objects=[*found.get("object", ()), *found.get("in", ())])
    for function in sorted(trigger.frame.functions, key=_turn):
        roles = [trigger.dealing.roles[name] for name in trigger.frame.functions[function]]
        if function == "previous":
            continue
        if function == "owner" and all(
            len(draft.roles.get(role.name, ())) > (role.name in trigger.frame.functions.get("with", ()))
            for role in roles
        ):
            continue
        if function == "context":
            _fill_from_context(head, roles, draft, annotated)
        elif function == "mutual":
            _fill_mutual(head, roles, draft, annotated)
        elif function in {"trigger", "phrase", "name", "counted"}:
            _fill_from_trigger(function, head, roles, draft, annotated, fillers)
        else:
            _fill_from_arguments(function, head, found, roles, draft, annotated, fillers)
    if not trigger.verbal:
        _fill_from_own_amount(head, draft, fillers)
    return draft


def _fill_from_own_amount(head: Token, draft: Draft, fillers: Fillers) -> None:
    """The sum or measure that stands right before a deed noun: "a $500 million loan"."""
    named = {name for function in ("of", "compound", "value") for name in draft.trigger.frame.functions.get(function, ())}
    for role in draft.trigger.dealing.roles.values():
        if role.kind is Kind.AMOUNT and role.name in named and role.name not in draft.roles:
            draft.add(role, [q for q in fillers.own_quantities(head) if is_measure(q) or is_money(q)])


def _turn(function: str) -> tuple[int, str]:
    return (FIRST.index(function) if function in FIRST else len(FIRST) + (function in LAST), function)


def _fill_from_context(head: Token, roles: list[Role], draft: Draft, annotated: Annotated) -> None:
    """The State last spoken of, for roles that the sentence leaves empty."""
    for role in roles:
        state = annotated.last_state(head)
        if role.name not in draft.roles and state is not None:
            draft.borrow(role, [EntityRef(state)])


def _fill_mutual(head: Token, roles: list[Role], draft: Draft, annotated: Annotated) -> None:
    """The two parties spoken of last, for what is called bilateral and names none."""
    if any(child.lower_ in words("reference", "mutual") for child in head.children):
        for role in roles:
            if role.name not in draft.roles:
                draft.borrow(role, [EntityRef(id_) for id_ in annotated.last_pair(head)])


def _fill_from_arguments(
    function: str,
    head: Token,
    found: Arguments,
    roles: list[Role],
    draft: Draft,
    annotated: Annotated,
    fillers: Fillers,
) -> None:
    tokens = list(found.get(function, ()))
    if function == "object":  # "carried between two and three million": the range is the object
        tokens.extend(token for token in found.get("between", ()) if token.i in annotated.quantity_at)
    if not draft.trigger.verbal:
        tokens.extend(_nominal(function, found, annotated))
    phrases_only = [role for role in roles if role.kind is not Kind.TEXT]
    for token in tokens:
        if token.i not in draft.trigger.tokens:
            fronted = function in FRONTED and token.i < head.i
            for part in (
                unwrapped(token)
                if roles[0].name in draft.trigger.frame.unwraps or roles[-1].name in draft.trigger.frame.unwraps
                else [token]
            ):
                _place(part, phrases_only if fronted else roles, draft, fillers, alone=function == "bearer")


def _nominal(function: str, found: Arguments, annotated: Annotated) -> Iterator[Token]:
    """A noun's modifiers as subject or object: "Russian oil shipments" has both."""
    if function == "subject":
        for token in (*found.get("adjective", ()), *found.get("compound", ())):
            if annotated.fillers(token):
                yield token
    elif function == "object":
        for token in (*found.get("compound", ()), *found.get("of", ())):
            yield token


def _place(token: Token, roles: list[Role], draft: Draft, fillers: Fillers, *, alone: bool = False) -> None:
    """Gives a token to the roles that it can fill: one for whom it names, one for what, any for how much."""
    settled = False
    for role in _in_turn(token, roles, fillers):
        if settled and role.kind is not Kind.AMOUNT:
            continue
        if role.name in draft.trigger.frame.concrete and fillers.is_abstract(token):
            continue
        added = draft.add(role, fillers.of(token, role, alone=alone))
        settled = settled or (
            added and role.kind is not Kind.AMOUNT and (role.kind is Kind.TEXT or fillers.is_direct(token))
        )


def _in_turn(token: Token, roles: list[Role], fillers: Fillers) -> list[Role]:
    """Roles in the order in which a token is offered to them: preferred ones first, phrases last."""
    types = {fillers.annotated.entities[id_].type for id_ in fillers.annotated.fillers(token)}
    return sorted(
        roles,
        key=lambda role: (
            role.prefers is None or role.prefers not in types,
            role.prefers is not None,
            role.kind is Kind.TEXT,
        ),
    )


def _fill_from_trigger(
    function: str, head: Token, roles: list[Role], draft: Draft, annotated: Annotated, fillers: Fillers
) -> None:
    for role in roles:
        draft.add(role, fillers.from_trigger(function, head, draft.trigger.tokens, role))


def extract(annotated: Annotated, ontology: Ontology) -> list[Claim]:
    """The claims of a document: entry point ``frames`` of the group ``kg.extractors``."""
    return merged([claim for _, claim in claims(annotated, lexicon(ontology))])


def claims(annotated: Annotated, table: Lexicon) -> list[tuple[Token, Claim]]:
    """All claims of a document, each with the head of its trigger."""
    found = list(chosen(drafts(annotated, table), annotated))
    found = [*found, *(more for draft in found for more in gapped(draft, found, annotated))]
    timing = Timing(annotated, [draft.trigger for draft in found])
    return [
        (annotated.doc[draft.trigger.head], _claim(draft, annotated, timing))
        for whole in found
        for draft in told_apart(whole, annotated)
        if _size(draft, timing) >= 2
    ]


def chosen(found: Iterable[Draft], annotated: Annotated) -> Iterator[Draft]:
    """One draft for each trigger: what the word tells is told once, by the frame that explains most of it.

    Two actors explain more than one, so "exports to China by Russia" are a shipment; of equals the one that has
    fewer roles left empty is taken, so "imports of two million tonnes" are a figure.
    """
    by_head: dict[int, list[Draft]] = {}
    found = list(found)
    deeds = {draft.trigger.head for draft in found if not draft.trigger.verbal}
    for draft in found:
        if not (draft.trigger.verbal and _carries(draft, deeds, annotated)):
            by_head.setdefault(draft.trigger.head, []).append(draft)
    for rivals in by_head.values():
        yield max(rivals, key=_weight)


def _carries(draft: Draft, deeds: set[int], annotated: Annotated) -> bool:
    """Whether a verb only carries a noun that tells the dealing itself: "lifted its ban", "took part in a ceremony"."""
    lemma = annotated.doc[draft.trigger.head].lemma_.lower()
    if lemma not in words("support", "doer") | words("support", "undergoer") | words("support", "joining"):
        return False
    return any(token.i in deeds for token in draft.objects)


def _weight(draft: Draft) -> tuple[int, bool, float, int, str]:
    actors = {filler for fillers in draft.roles.values() for filler in fillers if isinstance(filler, EntityRef)}
    roles = draft.trigger.dealing.roles
    return (
        min(len(actors), 2),
        len(draft.trigger.tokens) > 1 and not draft.trigger.frame.adjectives,
        len(draft.roles) / len(roles),
        -len(roles),
        draft.trigger.dealing.name,
    )


def _size(draft: Draft, timing: Timing) -> int:
    return len(draft.roles) + ("date" in draft.trigger.dealing.roles and bool(timing.of(draft.trigger)))


def _claim(draft: Draft, annotated: Annotated, timing: Timing) -> Claim:
    trigger, head = draft.trigger, annotated.doc[draft.trigger.head]
    presupposed = "bearer" in trigger.frame.functions and head.dep_ not in {"attr", "oprd"} and head.head.lower_ != "as"
    own = Modality(trigger.frame.modality) if trigger.frame.modality else None
    state = Modality.ACTUAL if presupposed else modality(head, own)
    for role in trigger.dealing.roles.values():
        if role.kind is Kind.DATE:
            draft.add(role, timing.of(trigger, state, beside=draft.amount))
    return Claim(
        type=trigger.dealing.name,
        roles=tuple((role, filler) for role in trigger.dealing.roles for filler in draft.roles.get(role, ())),
        modality=state,
        evidence=(annotated.evidence(head.sent),),
        attributed_to=() if presupposed else speakers(annotated, head),
        confidence=of_claim(len(draft.roles), borrowed=draft.borrowed),
    )
