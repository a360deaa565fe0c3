"""Ellipsis: dealings told with their verb left out, and amounts told in one breath that are two dealings."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.annotation.annotated import Annotated
from kg.annotation.quantities import QuantityMention
from kg.extraction.anaphora import PRONOUNS
from kg.extraction.bearers import each_bearer
from kg.extraction.comparison import compared
from kg.extraction.draft import Draft
from kg.extraction.fillers import is_money
from kg.extraction.likeness import alike, comparable
from kg.model.claim import EntityRef, Filler
from kg.model.quantity import Quantity
from kg.ontology.terms import Kind

JOINS = frozenset({"and", ",", ";", "while", "but", "whereas"})


def gapped(draft: Draft, others: Sequence[Draft], annotated: Annotated) -> Iterator[Draft]:
    """Dealings that share a verb, each a name and an amount.

    "The fund promised $2 billion and the bank $1 billion", "40 were sold by one and 20 by another".
    """
    role = _amount_role(draft)
    if role is None:
        return
    here = annotated.quantities_beside(annotated.doc[draft.trigger.head])
    mine = [mention for mention in here if mention.quantity in draft.roles[role]]
    later = [mention for mention in here if mine and mine[-1].end <= mention.start]
    used = {filler for other in others for fillers in other.roles.values() for filler in fillers} if later else set()
    for mention in later:
        changed = _changed(draft, mention, annotated) if mention.quantity not in used else None
        if changed is not None and _is_of_a_kind(mention, mine[-1]):
            taker, id_ = changed
            yield replace(draft, roles={**draft.roles, role: [mention.quantity], taker: [EntityRef(id_)]})


def _is_of_a_kind(one: QuantityMention, other: QuantityMention) -> bool:
    """Whether two amounts may stand in one role of two dealings: both money, or in one unit."""
    if is_money(one.quantity) and is_money(other.quantity):
        return one.group is None or one.group != other.group
    return comparable(one.quantity, other.quantity)


def _amount_role(draft: Draft) -> str | None:
    """The first role that an amount fills."""
    roles = draft.trigger.dealing.roles.items()
    return next((name for name, role in roles if role.kind is Kind.AMOUNT and name in draft.roles), None)


def _changed(draft: Draft, mention: QuantityMention, annotated: Annotated) -> tuple[str, str] | None:
    """Which role the name beside an amount takes, and the name's entity."""
    if mention.start - 1 in annotated.named:
        return _changed_before(draft, mention, annotated)
    return _changed_after(draft, mention, annotated)


def _changed_before(draft: Draft, mention: QuantityMention, annotated: Annotated) -> tuple[str, str] | None:
    """A subject right before the amount, joined to what is told: "… and the bank $1 billion"."""
    id_ = annotated.named[mention.start - 1]
    first = mention.start - 1
    while annotated.named.get(first - 1) == id_:
        first -= 1
    mark = annotated.doc[first - 1].lower_ if first else None
    if mark == "the" and first > 1:
        mark = annotated.doc[first - 2].lower_
    roles = draft.trigger.frame.functions.get("subject", ())
    return (roles[0], id_) if roles and mark in JOINS else None


def _changed_after(draft: Draft, mention: QuantityMention, annotated: Annotated) -> tuple[str, str] | None:
    """A name in a phrase right after the amount: "… 20 by another"."""
    doc = annotated.doc
    if mention.end + 1 >= len(doc):
        return None
    at = mention.end
    if doc[at].lower_ == "of" and doc[at + 1].lower_ in PRONOUNS and at + 3 < len(doc):  # "71 million of it to"
        at += 2
    preposition = doc[at].lower_
    after = at + 1 + (doc[at + 1].lower_ == "the" and at + 2 < len(doc))
    roles = draft.trigger.frame.functions.get("subject" if preposition == "by" else preposition, ())
    if not roles or after not in annotated.named:
        return None
    takes_entity = draft.trigger.dealing.roles[roles[0]].kind in {Kind.ACTOR, Kind.ENTITY}
    return (roles[0], annotated.named[after]) if takes_entity else None


def told_apart(draft: Draft, annotated: Annotated) -> list[Draft]:
    """One draft for each amount that the text keeps apart, and for each who bears a title.

    Both ends of a range and two currencies stay together.
    """
    name = _amount_role(draft)
    if name is None:
        return list(each_bearer(draft))
    told = [filler for filler in draft.roles[name] if isinstance(filler, Quantity)]
    head = annotated.doc[draft.trigger.head]
    against = [mention.quantity for mention in compared(head, told[0], annotated)]
    groups = _groups([*told, *(quantity for quantity in against if quantity not in told)], annotated)
    if len(groups) == 1:
        return [draft]
    return [replace(draft, roles={**draft.roles, name: list(group)}, amount=group[0]) for group in groups]


def _groups(quantities: Sequence[Quantity], annotated: Annotated) -> list[list[Filler]]:
    together = {m.quantity: m.group for m in annotated.quantities if m.group is not None}
    groups: list[list[Filler]] = []
    for quantity in quantities:
        for group in groups:
            first = group[0]
            assert isinstance(first, Quantity)  # noqa: S101 (for the type checker: groups hold nothing else)
            same = together.get(first) is not None and together.get(first) == together.get(quantity)
            if same or not comparable(first, quantity) or alike(first, quantity):
                group.append(quantity)
                break
        else:
            groups.append([quantity])
    return groups
