"""Cues of a whole draft: what speaks for its trigger telling a dealing, where grammar alone did not complete it."""

from collections.abc import Iterator, Sequence

from kg.annotation.annotated import Annotated
from kg.extraction.draft import Draft
from kg.extraction.linking.cues import Cues
from kg.model.claim import EntityRef
from kg.model.quantity import Quantity


def cues_of(draft: Draft, told: Sequence[Draft], annotated: Annotated) -> Cues:
    """The cues of a linked draft; ``told`` are the drafts of the document that grammar completed."""
    return tuple(_cues(draft, told, annotated))


def _cues(draft: Draft, told: Sequence[Draft], annotated: Annotated) -> Iterator[str]:
    trigger, head = draft.trigger, annotated.doc[draft.trigger.head]
    name = trigger.dealing.name
    lacking = [role for role in trigger.frame.requires if role not in draft.roles]
    lacking += [role for role in trigger.frame.pairs if len(draft.roles.get(role, ())) < 2]
    state = "whole" if draft in told else "linked" if not lacking else "open"
    yield from (state, f"{state}|{name}", f"{state}|{name}|{trigger.frame.label}")
    yield from (f"lacks|{name}|{role}" for role in lacking)
    yield f"own {min(len(draft.roles) - len(draft.linked), 4)}"
    yield f"linked {min(len(draft.linked), 3)}"
    yield from (f"linked|{role}" for role in draft.linked)
    least = min(draft.linked.values(), default=1.0)
    yield f"least {int(least * 10)}"
    fillers = [filler for known in draft.roles.values() for filler in known]
    yield f"actors {min(sum(isinstance(filler, EntityRef) for filler in fillers), 3)}"
    yield f"amount {any(isinstance(filler, Quantity) for filler in fillers)}"
    yield "verb" if trigger.verbal else f"noun|{head.tag_}"
    yield f"{'verb' if trigger.verbal else 'noun'}|{head.dep_}"
    yield f"{name}|{head.lemma_.lower()}"
    here = annotated.sentence_number(head.i)
    beside = [d for d in told if d is not draft and annotated.sentence_number(d.trigger.head) == here]
    used = {filler for d in beside for known in d.roles.values() for filler in known}
    yield f"shared {min(len(used & set(fillers)), 3)}"
    shared_type = {filler for d in beside if d.trigger.dealing.name == name for known in d.roles.values() for filler in known}
    yield f"shared with type {min(len(shared_type & set(fillers)), 3)}"
    for other in beside:
        type_ = "same type" if other.trigger.dealing.name == name else "other type"
        yield f"beside|{type_}|{'same word' if other.trigger.head == head.i else 'other word'}"
    amounts = {filler for filler in fillers if isinstance(filler, Quantity)}
    yield f"amount told {bool(amounts & used)}"
    if not beside:
        yield "beside nothing"
