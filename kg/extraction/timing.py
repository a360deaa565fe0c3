"""Timing: which date of a sentence belongs to which of its dealings."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum

from kg.annotation.annotated import Annotated
from kg.annotation.dates import DateMention
from kg.annotation.tokens import Token
from kg.extraction.arguments import carrier
from kg.extraction.clauses import (
    in_clause,
    is_aim,
    is_apart,
    is_of_its_own,
    is_of_other,
    opens,
    reports,
    tells_of,
)
from kg.extraction.dateplace import is_compared, is_dateline, place
from kg.extraction.english import words
from kg.extraction.scene import scenes
from kg.extraction.syntax import clause_chain, is_verb
from kg.extraction.tense import is_booked, is_done, is_earlier, is_scheduled
from kg.extraction.triggers import Trigger
from kg.model.claim import Filler, Modality, When
from kg.model.quantity import Quantity


class Nearness(IntEnum):
    """Where a date stands, seen from a trigger; of several dates the nearest count."""

    ABOVE = 0  # the trigger is the first above it
    CLAUSE = 1  # it opens the clause of the trigger
    SENTENCE = 2  # it stands elsewhere in the sentence
    OTHER = 3  # it narrows another word


class Timing:
    """The dates of all triggers of a document: each date goes to the nearest trigger above it in the parse.

    A date that stands apart from the triggers of its clause or sentence is taken where none stands nearer.
    """

    def __init__(self, annotated: Annotated, triggers: Sequence[Trigger]) -> None:
        self.doc = annotated.doc
        self.anchors: dict[int, set[int]] = defaultdict(set)
        self.by_sentence: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for trigger in triggers:
            for token in _anchors(annotated.doc[trigger.head]):
                if trigger.head not in self.anchors[token.i]:
                    self.anchors[token.i].add(trigger.head)
                    self.by_sentence[token.sent.start].append((token.i, trigger.head))
        self.amounts = {mention.quantity: mention.start for mention in reversed(annotated.quantities)}
        found: dict[int, list[tuple[Nearness, DateMention]]] = defaultdict(list)
        for mention in annotated.dates:
            if is_dateline(annotated, mention):
                continue
            compared = is_compared(annotated, mention)
            for head, nearness in self._owners(place(self.doc, mention)).items():
                found[head].append((Nearness.OTHER if compared else nearness, mention))
            for head in self._when(mention):
                found[head].append((Nearness.ABOVE, _point(mention)))
        self.all = {head: [mention for _, mention in told] for head, told in found.items()}
        self.found = {head: _nearest(told) for head, told in found.items()}
        above = scenes(annotated)
        heads = [annotated.doc[trigger.head] for trigger in triggers if trigger.head not in self.found]
        self.scenes = {
            head.i: above[start].past
            for head in heads
            if (start := head.sent.start) in above and is_done(head) and not is_earlier(head)
        }

    def of(self, trigger: Trigger, modality: Modality = Modality.ACTUAL, beside: Filler | None = None) -> list[When]:
        """The dates of one trigger, in the order of the text.

        Where the year is not told, what is planned lies ahead, if its verb does not tell of what was done. Of several
        dates, those that stand nearest to the amount ``beside`` are taken.
        """
        if trigger.head in self.scenes and modality in {Modality.ACTUAL, Modality.PLANNED}:
            return [self.scenes[trigger.head]]
        mentions = self.found.get(trigger.head, [])
        at = self.amounts.get(beside) if isinstance(beside, Quantity) else None
        if at is not None and len(self.all.get(trigger.head, [])) > 1:
            mentions = [min(self.all[trigger.head], key=lambda mention: abs(mention.start - at))]
        return list(dict.fromkeys(self._told(mention, modality) for mention in mentions))

    def _told(self, mention: DateMention, modality: Modality) -> When:
        planned = modality in {Modality.PLANNED, Modality.POSSIBLE}
        ahead = _is_ahead(mention, place(self.doc, mention))
        if ahead is None:
            ahead = planned or mention.when == mention.future
        return mention.future if ahead else mention.past

    def _owners(self, date: Token) -> dict[int, Nearness]:
        """The triggers that a date belongs to: the first one above it, else those of the clause that it opens."""
        nearness, below, carried = Nearness.ABOVE, None, False
        for token in clause_chain(date):
            if token.i in self.anchors:
                return {} if carried and is_verb(token) else self._anchored(date, token, nearness)
            if is_verb(token):
                if below is not None and reports(token):
                    return {}
                if under := self._under(token):
                    return dict.fromkeys(under, nearness)
            if is_of_its_own(token, date):
                return {}
            carried = carried or token.dep_ in {"acl", "relcl"}
            nearness = max(nearness, _distance(token, carried=carried))
            below = token
        heads = {head for _, head in self.by_sentence[date.sent.start]}
        return dict.fromkeys(heads, Nearness.SENTENCE) if len(heads) == 1 else {}

    def _anchored(self, date: Token, token: Token, nearness: Nearness) -> dict[int, Nearness]:
        """The triggers of a word above a date, and those that share its time."""
        shared = dict.fromkeys(self._sharing(date, token), Nearness.CLAUSE)
        return shared | dict.fromkeys(self.anchors[token.i], nearness)

    def _under(self, verb: Token) -> set[int]:
        """The triggers of a verb's own clause."""
        return {head for i, head in self.by_sentence[verb.sent.start] if in_clause(self.doc[i], verb)}

    def _sharing(self, date: Token, verb: Token) -> set[int]:
        """Other triggers that the date of a verb may be that of.

        Verbs joined to it, if the date opens the clause; what it was agreed in May to do; and where the verb only
        carries a deed ("the ceiling took effect"), all that its clause tells.
        """
        under = self._under(verb)
        if verb.i not in self.anchors[verb.i]:
            carried = [self.doc[head] for head in self.anchors[verb.i]]
            return {head for head in under if not any(noun.is_ancestor(self.doc[head]) for noun in carried)}
        joined = {head for head in under if self.doc[head].dep_ == "conj"} if opens(date, verb) else set()
        return joined | {head for i, head in self.by_sentence[verb.sent.start] if is_aim(self.doc[i], verb)}

    def _when(self, mention: DateMention) -> set[int]:
        """The triggers of a clause that tells what happened then: "on 3 May, when Rome sold ships"."""
        following = self.doc[mention.end : mention.end + 2]
        word = next((token for token in following if token.text != ","), None)
        if word is None or word.lower_ != "when" or not is_verb(word.head):
            return set()
        return self._under(word.head) | self.anchors.get(word.head.i, set())


def _is_ahead(mention: DateMention, date: Token) -> bool | None:
    """Whether its verb or preposition makes a date one to come, or one that is over; None where neither tells."""
    if is_booked(date):
        return True
    if is_done(date) or date.lower_ == "since":
        return False
    return True if mention.precision == "day" and is_scheduled(date) else None


def _distance(token: Token, *, carried: bool) -> Nearness:
    """How far a word takes a date below it from the deeds above."""
    if is_verb(token):
        return Nearness.SENTENCE if carried or is_apart(token) else Nearness.ABOVE
    return Nearness.OTHER if is_of_other(token) else Nearness.ABOVE


def _point(mention: DateMention) -> DateMention:
    """A time without its preposition: what happened then did not go on "since"."""
    past, future, when = (When(time.text.strip("./")) for time in (mention.past, mention.future, mention.when))
    return replace(mention, past=past, future=future, when=when)


def _nearest(told: Sequence[tuple[Nearness, DateMention]]) -> list[DateMention]:
    best = min(nearness for nearness, _ in told)
    return [mention for nearness, mention in told if nearness == best]


def _anchors(head: Token) -> list[Token]:
    """Words whose dates are the trigger's: itself, the verb that carries it, participles after it."""
    found = [head]
    if not is_verb(head):
        _, verb = carrier(head)
        if verb is not None and verb.lemma_.lower() in words("support", "doer", "undergoer", "figure"):
            found.append(verb)
        found.extend(child for child in head.children if child.dep_ in {"acl", "relcl"} and tells_of(child))
    return found
