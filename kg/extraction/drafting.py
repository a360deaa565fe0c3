"""Drafts of a document: as grammar fills them, then with what likely fills the roles that grammar left open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.annotation.annotated import Annotated
from kg.annotation.tokens import Token
from kg.extraction.borrowing import complete
from kg.extraction.draft import Draft
from kg.extraction.english import is_abstract
from kg.extraction.fillers import Fillers, is_measure
from kg.extraction.filling import Seen, filled
from kg.extraction.linking import Linker
from kg.extraction.linking.model import Model, model
from kg.extraction.parts import is_part, joint
from kg.extraction.posts import posts
from kg.extraction.triggers import Lexicon, Trigger, triggers
from kg.ontology.terms import Kind

LONGEST = 400
"""Tokens of a sentence that is read; the parse of a longer one means nothing, its time grows as the square."""
LINKED = 0.45
"""How likely a candidate must be to fill an open role of what grammar left incomplete."""
SURE = 0.7
"""How likely a candidate must be to add to what grammar completed: a claim that stands without is not put at risk."""
LEAST = 0.3
"""How likely a draft that grammar completed must tell a dealing, to be taken."""
TELLING = 0.5
"""How likely a draft that grammar left incomplete must tell a dealing, to be taken."""
ROUNDING = 1e-6
"""How far the order in which weights are added may shift a probability, and more."""


@dataclass(frozen=True)
class Drafted:
    """The drafts of a document as grammar fills them: of every trigger, and the ``whole`` ones among them.

    ``joining`` are the triggers that may tell of a part of what others do together.
    """

    drafts: Sequence[Draft]
    whole: Sequence[Draft]
    joining: Sequence[Trigger]
    linker: Linker

    def weighable(self) -> Iterator[Draft]:
        """The drafts that may tell a dealing: whole ones, and others of which grammar filled a role.

        Of frames that any verb evokes only whole ones: the rest of the text's verbs tell nothing of them.
        """
        yield from (draft for draft in self.drafts if draft.is_whole or (draft.roles and _may_be_completed(draft)))


def drafts(annotated: Annotated, table: Lexicon) -> Iterator[Draft]:
    """A draft for each trigger whose frame finds what it requires, in the order of the text."""
    drafted = by_grammar(annotated, table)
    taken = [draft for draft in drafted.weighable() if _is_taken(draft, drafted.linker)]
    yield from taken
    yield from _parts(drafted.joining, taken, annotated, drafted.linker.candidates.fillers)


def _is_taken(draft: Draft, linker: Linker) -> bool:
    """Whether a draft, with what is likely linked to it, tells a dealing."""
    if draft.is_whole:
        draft.telling = model("drafts").probability(linker.cues(draft))
        if tells(draft):  # its links wait and say nothing of that
            weigh(draft, linker, model("links"))
            return True
    elif _may_yet_tell(draft, linker):
        weigh(draft, linker, model("links"))
        draft.telling = model("drafts").probability(linker.cues(draft))
        return tells(draft)
    return False


def _parts(
    joining: Sequence[Trigger], taken: Sequence[Draft], annotated: Annotated, fillers: Fillers
) -> Iterator[Draft]:
    """Drafts of parts of what others do together, at words that tell of nothing else."""
    known, projects = {draft.trigger.head for draft in taken}, list(joint(taken))
    for trigger in joining if projects else ():
        draft = filled(trigger, annotated, fillers)
        is_filled = trigger.head not in known and all(role in draft.roles for role in trigger.frame.requires)
        if is_filled and is_part(draft, projects, annotated):
            yield draft


def _may_yet_tell(draft: Draft, linker: Linker) -> bool:
    """Whether an incomplete draft may be taken with what is linked to it: most never are, and need no links."""
    return not _is_taught(draft) or linker.ceiling(draft, model("drafts")) >= TELLING - ROUNDING


def tells(draft: Draft) -> bool:
    """Whether a weighed draft is taken: if likely enough; of a type that training never saw, if it is complete."""
    if not _is_taught(draft):
        return is_complete(draft)
    if draft.is_whole:
        return (draft.telling or 0) >= LEAST
    return (draft.telling or 0) >= TELLING and len(draft.roles) > 1


def _is_taught(draft: Draft) -> bool:
    """Whether training saw the draft's type."""
    name = draft.trigger.dealing.name
    return model("drafts").knows(name, f"whole|{name}", f"open|{name}")


def weigh(draft: Draft, linker: Linker, links: Model) -> None:
    """Find what most likely fills the open roles of a draft. What grammar completed waits with it until all that the
    document says of the dealing is together; what it did not complete takes it at once.
    """
    draft.likely = linker.likely(draft, links, SURE if draft.is_whole else LINKED)
    if not draft.is_whole:
        draft.link()
        draft.likely = {}


def by_grammar(annotated: Annotated, table: Lexicon) -> Drafted:
    """The drafts of all triggers that may tell a dealing, their roles filled by what grammar ties to them."""
    told = tuple(triggers(annotated.doc, table))
    fillers = Fillers(annotated, posts(annotated, told))
    found: list[Draft] = []
    whole: list[Draft] = []
    joining = [trigger for trigger in told if trigger.frame.joins and _may_tell(trigger, annotated)]
    seen: Seen = {}
    for trigger in told:
        if not trigger.frame.is_of_parts and _may_tell(trigger, annotated):
            draft = filled(trigger, annotated, fillers, seen)
            complete(draft, whole, annotated)
            found.append(draft)
            draft.is_whole = is_complete(draft)
            if draft.is_whole:
                whole.append(draft)
    return Drafted(found, whole, joining, Linker(fillers, whole))


def _may_tell(trigger: Trigger, annotated: Annotated) -> bool:
    """Whether a trigger may tell a dealing: no verb in a name, no auxiliary, no noun that narrows another, no lack of
    amounts.

    What is longer than any sentence (a table drawn as one line, words in a circle) tells none.
    """
    head = annotated.doc[trigger.head]
    if len(head.sent) > LONGEST or head.dep_ in {"aux", "auxpass"}:
        return False
    if (head.i in annotated.named) if trigger.verbal else _is_modifier(head):
        return False
    return not _needs_amount(trigger) or bool(annotated.quantities_beside(head))


def _needs_amount(trigger: Trigger) -> bool:
    """Whether no dealing is told without an amount in the sentence: of measures, or of any verb's amounts."""
    frame, roles = trigger.frame, trigger.dealing.roles
    if not frame.is_open or "previous" in frame.functions:
        return bool(frame.measured)
    return any(roles[name].kind is Kind.AMOUNT for name in (*frame.measured, *frame.requires))


def _is_modifier(head: Token) -> bool:
    """Whether a noun only narrows another: "sanctions list", "export terminal"."""
    return head.dep_ == "compound" and head.head.pos_ == "NOUN"


def _may_be_completed(draft: Draft) -> bool:
    return not draft.trigger.frame.is_open and _is_measured(draft) and not _is_figure_of_speech(draft)


def _is_figure_of_speech(draft: Draft) -> bool:
    """Whether no sum but an idea is given: "paid attention"."""
    roles = draft.trigger.dealing.roles
    wants_amount = any(
        roles[role].kind is Kind.AMOUNT and role not in draft.roles for role in draft.trigger.frame.requires
    )
    return wants_amount and any(is_abstract(token.lemma_.lower()) for token in draft.objects)


def is_complete(draft: Draft) -> bool:
    """Whether a draft has what its frame demands."""
    frame, roles = draft.trigger.frame, draft.roles
    paired = all(len(roles.get(role, ())) > 1 for role in frame.pairs)
    return _is_measured(draft) and paired and all(role in roles for role in frame.requires)


def _is_measured(draft: Draft) -> bool:
    return all(any(is_measure(filler) for filler in draft.roles.get(role, ())) for role in draft.trigger.frame.measured)
