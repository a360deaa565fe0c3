"""Cues of a whole draft: what speaks for its trigger telling a dealing, where grammar alone did not complete it."""

from collections.abc import Iterator, Sequence

from kg.annotation.annotated import Annotated
from kg.extraction.draft import Draft
from kg.extraction.english import is_abstract
from kg.extraction.linking.cues import Cues
from kg.model.claim import EntityRef, Filler
from kg.model.quantity import Quantity


def cues_of(draft: Draft, beside: Sequence[Draft], annotated: Annotated) -> Cues:
    """The cues of a weighed draft; ``beside`` are the drafts of its sentence that grammar completed."""
    others = [other for other in beside if other is not draft]
    return (*_of_frame(draft), *_of_roles(draft), *word_cues(draft, annotated), *_of_company(draft, others))


def _of_frame(draft: Draft) -> Iterator[str]:
    """How much of what the frame demands is there."""
    frame, name = draft.trigger.frame, draft.trigger.dealing.name
    lacks = lacking(draft)
    state = "whole" if draft.is_whole else "open" if lacks else "linked"
    yield from (state, name, f"{state}|{name}", f"{state}|{name}|{frame.label}")
    yield from (f"lacks|{name}|{role}" for role in lacks)


def lacking(draft: Draft) -> list[str]:
    """The roles that the frame requires and nothing fills, and those of which it takes two and has fewer."""
    frame, roles = draft.trigger.frame, draft.roles
    lacks = [role for role in frame.requires if role not in roles]
    return lacks + [role for role in frame.pairs if len(roles.get(role, ())) < 2]


def _of_roles(draft: Draft) -> Iterator[str]:
    """How many roles are filled, by grammar and by likelihood, and with what."""
    yield f"own {min(len(draft.roles) - len(draft.linked), 4)}"
    yield f"linked {min(len(draft.linked), 3)}"
    yield from (f"linked|{role}" for role in draft.linked)
    yield f"least {int(min(draft.linked.values(), default=1.0) * 10)}"
    fillers = fillers_of(draft)
    yield f"actors {min(sum(isinstance(filler, EntityRef) for filler in fillers), 3)}"
    yield f"amount {any(isinstance(filler, Quantity) for filler in fillers)}"


def word_cues(draft: Draft, annotated: Annotated) -> Iterator[str]:
    """What word the trigger is, and what it is in its clause."""
    head, kind = annotated.doc[draft.trigger.head], "verb" if draft.trigger.verbal else "noun"
    objects = [token.lemma_.lower() for token in draft.objects if token.pos_ in {"NOUN", "PROPN"}]
    if objects:
        yield f"{kind}|{'no thing' if any(map(is_abstract, objects)) else 'a thing'}|{draft.trigger.dealing.name}"
    yield from (f"{kind}|{head.tag_}", f"{kind}|{head.dep_}", f"{draft.trigger.dealing.name}|{head.lemma_.lower()}")


def _of_company(draft: Draft, others: Sequence[Draft]) -> Iterator[str]:
    """What other drafts of the sentence tell, and what fillers they share with it."""
    name, fillers = draft.trigger.dealing.name, fillers_of(draft)
    alike = [other for other in others if other.trigger.dealing.name == name]
    used = {filler for other in others for filler in fillers_of(other)}
    yield f"shared {min(len(used & fillers), 3)}"
    yield f"shared with type {min(len({f for other in alike for f in fillers_of(other)} & fillers), 3)}"
    yield f"amount told {any(isinstance(filler, Quantity) for filler in used & fillers)}"
    yield from beside_cues(draft, others)


def beside_cues(draft: Draft, others: Sequence[Draft]) -> Iterator[str]:
    """Of what type and by what word the other drafts of the sentence are."""
    for other in others:
        type_ = "same type" if other.trigger.dealing.name == draft.trigger.dealing.name else "other type"
        yield f"beside|{type_}|{'same word' if other.trigger.head == draft.trigger.head else 'other word'}"
    if not others:
        yield "beside nothing"


def fillers_of(draft: Draft) -> set[Filler]:
    """All that fills a role of a draft."""
    return {filler for known in draft.roles.values() for filler in known}
