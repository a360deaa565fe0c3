"""The interpreter of frames: from triggers and their arguments to claims.

It knows no dealing type by name: what fills the roles, and what a dealing needs, the ontology's frames say.
"""

from kg.annotation.tokens import Token

from kg.annotation.annotated import Annotated
from kg.extraction.attribution import speakers
from kg.extraction.choice import chosen
from kg.extraction.confidence import of_claim
from kg.extraction.draft import Draft
from kg.extraction.drafting import drafts
from kg.extraction.ellipsis import gapped, told_apart
from kg.extraction.merging import merged
from kg.extraction.modality import modality
from kg.extraction.timing import Timing
from kg.extraction.triggers import Lexicon, lexicon
from kg.model.claim import Claim, Modality
from kg.ontology.terms import Kind, Ontology


def extract(annotated: Annotated, ontology: Ontology) -> list[Claim]:
    """The claims of a document: entry point ``frames`` of the group ``kg.extractors``."""
    return [_linked(claim,ontology) for claim in merged([claim for _, claim in claims(annotated, lexicon(ontology))])]


def _linked(claim: Claim, ontology: Ontology) -> Claim:
    from dataclasses import replace
    open_ = {}
    known={f for _,f in claim.roles}
    for role, fillers, p in claim.likely:
        if p > open_.get(role, ((), 0))[1]: open_[role] = (fillers, p)
    roles=list(claim.roles); filled={r for r,_ in roles}
    for role,(fillers,p) in sorted(open_.items(),key=lambda x:-x[1][1]):
        if role not in filled or (role in ("party","participant") and sum(r==role for r,_ in roles)==1):
            new=[f for f in fillers if f not in known]
            roles+= [(role,f) for f in new]; known|=set(new)
    order=list(ontology.dealings[claim.type].roles)
    return replace(claim,roles=tuple(sorted(roles,key=lambda x:order.index(x[0]))),likely=())


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
        confidence=of_claim(len(draft.roles), borrowed=draft.borrowed),
        likely=tuple((r,f,p) for r,(f,p) in draft.likely.items()),
    )


def _is_presupposed(draft: Draft, head: Token) -> bool:
    """Whether the text takes a post for granted, whatever it tells of its holder: "the minister, X, may resign"."""
    said = head.dep_ in {"attr", "oprd"} or head.head.lower_ == "as"
    return "bearer" in draft.trigger.frame.functions and not said
