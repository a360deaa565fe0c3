"""The interpreter of frames: from triggers and their arguments to claims.

It knows no dealing type by name: what fills the roles, and what a dealing needs, the ontology's frames say.
"""

from kg.annotation.annotated import Annotated
from kg.annotation.tokens import Token
from kg.extraction.attribution import speakers
from kg.extraction.choice import chosen
from kg.extraction.confidence import of_draft
from kg.extraction.draft import Draft
from kg.extraction.drafting import drafts
from kg.extraction.ellipsis import gapped, told_apart
from kg.extraction.linking import linked
from kg.extraction.merging import grouped
from kg.extraction.modality import modality
from kg.extraction.timing import Timing
from kg.extraction.triggers import Lexicon, lexicon
from kg.model.claim import Claim, Modality
from kg.ontology.terms import Kind, Ontology


def extract(annotated: Annotated, ontology: Ontology) -> list[Claim]:
    """The claims of a document: entry point ``frames`` of the group ``kg.extractors``."""
    found = told(annotated, lexicon(ontology))
    return [
        linked(claim, [found[number][0] for number in numbers])
        for claim, numbers in grouped([claim for _, claim in found])
    ]


def told(annotated: Annotated, table: Lexicon) -> list[tuple[Draft, Claim]]:
    """All claims of a document, none made one with another, each with its draft."""
    found = list(chosen(drafts(annotated, table), annotated))
    found = [*found, *(more for draft in found for more in gapped(draft, found, annotated))]
    timing = Timing(annotated, [draft.trigger for draft in found])
    return [
        (draft, _claim(draft, annotated, timing))
        for whole in found
        for draft in told_apart(whole, annotated)
        if _size(draft, timing) >= 2
    ]


def _size(draft: Draft, timing: Timing) -> int:
    return len(draft.roles) + ("date" in draft.trigger.dealing.roles and bool(timing.of(draft.trigger)))


def _claim(draft: Draft, annotated: Annotated, timing: Timing) -> Claim:
    trigger, head = draft.trigger, annotated.doc[draft.trigger.head]
    presupposed = _is_presupposed(draft, head)
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
        confidence=of_draft(draft),
    )


def _is_presupposed(draft: Draft, head: Token) -> bool:
    """Whether the text takes a post for granted, whatever it tells of its holder: "the minister, X, may resign"."""
    said = head.dep_ in {"attr", "oprd"} or head.head.lower_ == "as"
    return "bearer" in draft.trigger.frame.functions and not said
