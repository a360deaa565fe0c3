"""Timing: which date of a sentence belongs to which of its dealings."""

from collections import defaultdict
from collections.abc import Sequence
from enum import IntEnum

from kg.annotation.annotated import Annotated
from kg.annotation.dates import DateMention
from kg.annotation.tokens import Token
from kg.extraction.arguments import carrier
from kg.extraction.english import words
from kg.extraction.scene import scenes
from kg.extraction.syntax import RELATIVES, SUBJECTS, clause_chain, is_verb
from kg.extraction.triggers import Trigger
from kg.model.claim import Filler, Modality, When
from kg.model.quantity import Quantity


class Nearness(IntEnum):
    """Where a date stands, seen from a trigger; of several dates the nearest count."""

    ABOVE = 0  # the trigger is the first above it
    CLAUSE = 1  # it opens the clause of the trigger
    SENTENCE = 2  # it stands elsewhere in the sentence


class Timing:
    """The dates of all triggers of a document: each date goes to the nearest trigger above it in the parse.

    A date that stands apart from the triggers of its clause or sentence is taken where none stands nearer.
    """

    def __init__(self, annotated: Annotated, triggers: Sequence[Trigger]) -> None:
        self.anchors: dict[int, set[int]] = defaultdict(set)
        for trigger in triggers:
            for token in _anchors(annotated.doc[trigger.head]):
                self.anchors[token.i].add(trigger.head)
        self.amounts = {mention.quantity: mention.start for mention in reversed(annotated.quantities)}
        self.done: set[DateMention] = set()
        found: dict[int, list[tuple[Nearness, DateMention]]] = defaultdict(list)
        for mention in annotated.dates:
            date = annotated.doc[mention.start : mention.end].root
            if _is_done(date):
                self.done.add(mention)
            for head, nearness in self._owners(date).items():
                found[head].append((nearness, mention))
        self.found = {head: _nearest(told) for head, told in found.items()}
        above = scenes(annotated)
        heads = [annotated.doc[trigger.head] for trigger in triggers if trigger.head not in self.found]
        self.scenes = {head.i: above[start].past for head in heads if (start := head.sent.start) in above and _then(head)}

    def of(self, trigger: Trigger, modality: Modality = Modality.ACTUAL, beside: Filler | None = None) -> list[When]:
        """The dates of one trigger, in the order of the text.

        Where the year is not told, what is planned lies ahead, if its verb does not tell of what was done. Of several
        dates, those that stand nearest to the amount ``beside`` are taken.
        """
        if trigger.head in self.scenes and modality in {Modality.ACTUAL, Modality.PLANNED}:
            return [self.scenes[trigger.head]]
        mentions = self.found.get(trigger.head, [])
        at = self.amounts.get(beside) if isinstance(beside, Quantity) else None
        if at is not None and len(mentions) > 1:
            mentions = [min(mentions, key=lambda mention: abs(mention.start - at))]
        return list(dict.fromkeys(self._told(mention, modality) for mention in mentions))

    def _told(self, mention: DateMention, modality: Modality) -> When:
        planned = modality in {Modality.PLANNED, Modality.POSSIBLE}
        ahead = planned or mention.when == mention.future
        return mention.future if ahead and mention not in self.done else mention.past

    def _owners(self, date: Token) -> dict[int, Nearness]:
        """The triggers that a date belongs to: the first one above it, else those of the clause that it opens."""
        nearness, below = Nearness.ABOVE, None
        for token in clause_chain(date):
            if token.i in self.anchors:
                shared = self._joined(token) if _opens(date, token) else ()
                return dict.fromkeys(shared, Nearness.CLAUSE) | dict.fromkeys(self.anchors[token.i], nearness)
            if is_verb(token):
                if below is not None and _reports(token):
                    return {}
                under = self._under(token)
                if under:
                    return dict.fromkeys(under, nearness)
                if token.dep_ in {"acl", "relcl"} and not _is_carrying(token):
                    return {}  # A clause after a noun has its own time: "ships built in May".
                if token.dep_ in {"acl", "relcl"} or _is_apart(token):
                    nearness = Nearness.SENTENCE
            below = token
        heads = {head for i, heads in self.anchors.items() for head in heads if date.sent.start <= i < date.sent.end}
        return dict.fromkeys(heads, Nearness.SENTENCE) if len(heads) == 1 else {}

    def _under(self, verb: Token) -> set[int]:
        """The triggers of a verb's own clause."""
        doc = verb.doc
        return {head for i, heads in self.anchors.items() for head in heads if _in_clause(doc[i], verb)}


    def _joined(self, verb: Token) -> set[int]:
        """The triggers that are verbs joined to one, with the same subject."""
        return {head for head in self._under(verb) if head != verb.i and verb.doc[head].dep_ == "conj"}


def _nearest(told: Sequence[tuple[Nearness, DateMention]]) -> list[DateMention]:
    best = min(nearness for nearness, _ in told)
    return [mention for nearness, mention in told if nearness == best]


def _opens(date: Token, verb: Token) -> bool:
    """Whether a date stands before the subject of its clause, so that it holds for all that is told there."""
    return any(date.i < child.i for child in verb.children if child.dep_ in SUBJECTS and child.i < verb.i)


def _is_carrying(verb: Token) -> bool:
    """Whether a verb after a noun tells how the deed came about: "the deal with Rome, signed in May"."""
    return verb.lemma_.lower() in words("support", "doer") | words("support", "undergoer")


def _is_apart(verb: Token) -> bool:
    """Whether a clause with its own subject stands beside another: "sold it after they had met in May"."""
    return verb.dep_ in {"advcl", "ccomp", "conj", "parataxis"} and any(c.dep_ in SUBJECTS for c in verb.children)


def _then(head: Token) -> bool:
    """Whether a deed is told as done at the time of its scene, not before it: "bought", "was bought"."""
    verb = next((token for token in clause_chain(head) if is_verb(token)), None)
    earlier = verb is not None and any(child.lower_ == "had" and child.dep_ == "aux" for child in verb.children)
    return _is_done(head) and not earlier


def _is_done(word: Token) -> bool:
    """Whether the verb above a date or deed tells of the past: "approved the loan in May", "a loan approved in May"."""
    verb = next((token for token in clause_chain(word) if is_verb(token)), None)
    if verb is None or verb.lemma_ == "be" or any(c.dep_ in {"xcomp", "ccomp"} and c.i < word.i for c in verb.children):
        return False
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if verb.tag_ == "VBD":
        return not any(helper.tag_ == "MD" for helper in helpers)
    if verb.tag_ != "VBN":
        return False
    if not helpers:
        return verb.dep_ in {"acl", "amod"}
    return helpers[0].tag_ == "VBD" or helpers[0].lemma_ == "have"


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
        found.extend(child for child in head.children if child.dep_ in {"acl", "relcl"} and _tells_of(child))
    return found


def _tells_of(clause: Token) -> bool:
    """Whether a clause after a noun says what became of it, not of something else: "a pact, talks on which began"."""
    others = [child for child in clause.children if child.dep_ in SUBJECTS and child.lower_ not in RELATIVES]
    return not others or _is_carrying(clause)
