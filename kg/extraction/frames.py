"""The interpreter of frames: from triggers and their arguments to claims.

It knows no dealing type by name: what fills the roles, and what a dealing needs, the ontology's frames say.
"""

from collections.abc import Iterator

from kg.annotation.annotated import Annotated
from kg.annotation.tokens import Token
from kg.extraction.attribution import speakers
from kg.extraction.borrowing import complete
from kg.extraction.choice import chosen
from kg.extraction.confidence import of_claim
from kg.extraction.draft import Draft
from kg.extraction.ellipsis import gapped, told_apart
from kg.extraction.fillers import Fillers, is_measure
from kg.extraction.filling import filled
from kg.extraction.merging import merged
from kg.extraction.modality import modality
from kg.extraction.posts import posts
from kg.extraction.timing import Timing
from kg.extraction.triggers import Lexicon, Trigger, lexicon, triggers
from kg.model.claim import Claim, Modality
from kg.ontology.terms import Kind, Ontology

LONGEST = 400
"""Tokens of a sentence that is read; the parse of a longer one means nothing, its time grows as the square."""


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


def drafts(annotated: Annotated, table: Lexicon) -> Iterator[Draft]:
    """A draft for each trigger whose frame finds what it requires."""
    told = tuple(triggers(annotated.doc, table))
    fillers = Fillers(annotated, posts(annotated, told))
    earlier: list[Draft] = []
    for trigger in told:
        if _may_tell(trigger, annotated):
            draft = filled(trigger, annotated, fillers)
            complete(draft, earlier, annotated)
            if is_complete(draft):
                earlier.append(draft)
                yield draft


def _may_tell(trigger: Trigger, annotated: Annotated) -> bool:
    """Whether a trigger may tell a dealing: no verb in a name, no noun that narrows another, no lack of amounts.

    What is longer than any sentence (a table drawn as one line, words in a circle) tells none.
    """
    head = annotated.doc[trigger.head]
    if len(head.sent) > LONGEST:
        return False
    if (head.i in annotated.named) if trigger.verbal else _is_modifier(head):
        return False
    return not trigger.frame.measured or bool(annotated.quantities_beside(head))


def _is_modifier(head: Token) -> bool:
    """Whether a noun only narrows another: "sanctions list", "export terminal"."""
    return head.dep_ == "compound" and head.head.pos_ == "NOUN"


def is_complete(draft: Draft) -> bool:
    """Whether a draft has what its frame demands."""
    frame, roles = draft.trigger.frame, draft.roles
    measured = all(any(is_measure(filler) for filler in roles.get(role, ())) for role in frame.measured)
    paired = all(len(roles.get(role, ())) > 1 for role in frame.pairs)
    return measured and paired and all(role in roles for role in frame.requires)


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
    )


def _is_presupposed(draft: Draft, head: Token) -> bool:
    """Whether the text takes a post for granted, whatever it tells of its holder: "the minister, X, may resign"."""
    said = head.dep_ in {"attr", "oprd"} or head.head.lower_ == "as"
    return "bearer" in draft.trigger.frame.functions and not said
