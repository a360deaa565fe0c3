"""Timing: which date of a sentence belongs to which of its dealings."""

from collections import defaultdict
from collections.abc import Sequence

from kg.annotation.annotated import Annotated
from kg.annotation.dates import DateMention
from kg.annotation.tokens import Token
from kg.extraction.arguments import carrier
from kg.extraction.english import words
from kg.extraction.syntax import SUBJECTS, clause_chain, is_verb
from kg.extraction.triggers import Trigger
from kg.model.claim import Filler, Modality, When
from kg.model.quantity import Quantity


class Timing:
    """The dates of all triggers of a document: each date goes to the nearest trigger above it in the parse."""

    def __init__(self, annotated: Annotated, triggers: Sequence[Trigger]) -> None:
        self.anchors: dict[int, set[int]] = defaultdict(set)
        for trigger in triggers:
            for token in _anchors(annotated.doc[trigger.head]):
                self.anchors[token.i].add(trigger.head)
        self.amounts = {mention.quantity: mention.start for mention in reversed(annotated.quantities)}
        self.found: dict[int, list[DateMention]] = defaultdict(list)
        for mention in annotated.dates:
            for head in self._owners(annotated.doc[mention.start : mention.end].root):
                self.found[head].append(mention)

    def of(self, trigger: Trigger, modality: Modality = Modality.ACTUAL, beside: Filler | None = None) -> list[When]:
        """The dates of one trigger, in the order of the text; where the year is not told, what is planned lies ahead.

        Of several dates, those that stand nearest to the amount ``beside`` are taken.
        """
        ahead = modality in {Modality.PLANNED, Modality.POSSIBLE}
        mentions = self.found.get(trigger.head, [])
        at = self.amounts.get(beside) if isinstance(beside, Quantity) else None
        if at is not None and len(mentions) > 1:
            mentions = [min(mentions, key=lambda mention: abs(mention.start - at))]
        return list(dict.fromkeys(mention.future if ahead else mention.past for mention in mentions))

    def _owners(self, date: Token) -> set[int]:
        """The triggers that a date belongs to: the first one above it, else those of the clause that it opens."""
        below = None
        sentence = date.sent
        beside = [(i, heads) for i, heads in self.anchors.items() if sentence.start <= i < sentence.end]
        for token in clause_chain(date):
            if token.i in self.anchors:
                return self.anchors[token.i]
            if is_verb(token):
                if below is not None and _reports(token):
                    return set()
                under = {head for i, heads in beside for head in heads if _in_clause(date.doc[i], token)}
                # A clause after a noun has its own time: "ships built in May".
                if under or token.dep_ in {"acl", "relcl"}:
                    return under
            below = token
        every = {head for _, heads in beside for head in heads}
        return every if len(every) == 1 else set()


def _reports(verb: Token) -> bool:
    """Whether a verb of saying has its own time, not that of what is said: "told reporters on Sunday that"."""
    return verb.lemma_.lower() in words("speech", "verbs") and any(c.dep_ == "ccomp" for c in verb.children)


def _in_clause(token: Token, verb: Token) -> bool:
    """Whether a word stands in a verb's own clause, or in one joined to it that shares its subject."""
    for above in clause_chain(token):
        if above.i == verb.i:
            return True
        if above.dep_ in {"relcl", "ccomp", "advcl", "parataxis", "csubj"}:
            return False
        if above.dep_ == "conj" and is_verb(above) and any(c.dep_ in SUBJECTS for c in above.children):
            return False
    return False


def _anchors(head: Token) -> list[Token]:
    """Words whose dates are the trigger's: itself, the verb that carries it, participles after it."""
    found = [head]
    if not is_verb(head):
        _, verb = carrier(head)
        if verb is not None and (verb.lemma_.lower() in words("support", "doer", "undergoer", "figure")):
            found.append(verb)
        found.extend(child for child in head.children if child.dep_ in {"acl", "relcl"})
    return found
