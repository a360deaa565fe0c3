"""Ellipsis: dealings told with their verb left out, and amounts told in one breath that are two dealings."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from kg.annotation.annotated import Annotated
from kg.annotation.quantities import QuantityMention
from kg.extraction.draft import Draft
from kg.extraction.likeness import alike, comparable
from kg.model.claim import EntityRef, Filler
from kg.model.quantity import Quantity
from kg.ontology.terms import Kind

JOINS = frozenset({"and", ",", ";", "while", "but", "whereas"})


def gapped(draft: Draft, others: Sequence[Draft], annotated: Annotated) -> Iterator[Draft]:
    """Dealings that share a verb: "the fund promised $2 billion and the bank $1 billion", "40 were sold by one and 20 by another"."""
    sentence = annotated.doc[draft.trigger.head].sent
    role = next((name for name, known in draft.trigger.dealing.roles.items() if known.kind is Kind.AMOUNT and name in draft.roles), None)
    if role is None:
        return
    used = {filler for other in others for fillers in other.roles.values() for filler in fillers if isinstance(filler, Quantity)}
    mine = [m for m in annotated.quantities if sentence.start <= m.start < sentence.end and m.quantity in draft.roles[role]]
    for mention in annotated.quantities:
        if not (mine and sentence.start <= mention.start < sentence.end and mine[-1].end <= mention.start) or mention.quantity in used:
            continue
        if comparable(mention.quantity, mine[-1].quantity):
            changed = _changed(draft, mention, annotated)
            if changed is not None:
                taker, id_ = changed
                yield replace(draft, roles={**draft.roles, role: [mention.quantity], taker: [EntityRef(id_)]})


def _changed(draft: Draft, mention: QuantityMention, annotated: Annotated) -> tuple[str, str] | None:
    """Which role the name beside an amount takes, and the name's entity."""
    doc, functions = annotated.doc, draft.trigger.frame.functions
    before = _before(doc[mention.start])
    if before is not None and before.i in annotated.named:
        id_ = annotated.named[before.i]
        first = min(i for i in range(before.i, -1, -1) if all(annotated.named.get(k) == id_ for k in range(i, before.i + 1)))
        mark = doc[first - 1] if first else None
        mark = doc[first - 2] if mark is not None and mark.lower_ == "the" and first > 1 else mark
        roles = functions.get("subject", ())
        return (roles[0], id_) if roles and mark is not None and mark.lower_ in JOINS else None
    if mention.end + 1 < len(doc):
        after = doc[mention.end + 1 + (doc[mention.end + 1].lower_ == "the" and mention.end + 2 < len(doc))]
        function = {"by": "subject"}.get(doc[mention.end].lower_, doc[mention.end].lower_)
        roles = functions.get(function, ())
        if roles and after.i in annotated.named and draft.trigger.dealing.roles[roles[0]].kind in {Kind.ACTOR, Kind.ENTITY}:
            return roles[0], annotated.named[after.i]
    return None


def _before(token: Token) -> Token | None:
    return token.doc[token.i - 1] if token.i else None


def told_apart(draft: Draft, annotated: Annotated) -> list[Draft]:
    """One draft for each amount that the text keeps apart; both ends of a range and two currencies stay together."""
    for name, role in draft.trigger.dealing.roles.items():
        if role.kind is Kind.AMOUNT and len(draft.roles.get(name, ())) > 1:
            groups = _groups([filler for filler in draft.roles[name] if isinstance(filler, Quantity)], annotated)
            if len(groups) > 1:
                return [replace(draft, roles={**draft.roles, name: list(group)}, amount=group[0]) for group in groups]
    return [draft]


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
