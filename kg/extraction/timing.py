"""Timing: which date of a sentence belongs to which of its dealings."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum


from kg.annotation.annotated import Annotated
from kg.annotation.dates import DateMention
from kg.annotation.tokens import Token
from kg.extraction.arguments import carrier
from kg.extraction.english import words
from kg.extraction.scene import scenes
from kg.extraction.syntax import RELATIVES, SUBJECTS, clause_chain, is_verb
from kg.extraction.tense import is_booked, is_done, is_earlier, is_scheduled
from kg.extraction.triggers import Trigger
from kg.model.claim import Filler, Modality, When
from kg.model.quantity import Quantity


_ASIDE = frozenset({"after", "before", "following", "amid", "despite"})
_COMPARING = frozenset({"against", "from", "than", "versus", "compared"})


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
        self.tenses: dict[DateMention, bool] = {}
        found: dict[int, list[tuple[Nearness, DateMention]]] = defaultdict(list)
        for mention in annotated.dates:
            date = _place(annotated.doc, mention)
            if _is_dateline(annotated, mention):
                continue
            if (is_done(date) and not is_booked(date)) or _word_before(annotated.doc, mention) == "since":
                self.tenses[mention] = False
            elif is_booked(date) or (mention.precision == "day" and is_scheduled(date)):
                self.tenses[mention] = True
            compared = _is_compared(annotated, mention)
            for head, nearness in self._owners(date).items():
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
        ahead = self.tenses.get(mention, planned or mention.when == mention.future)
        return mention.future if ahead else mention.past

    def _owners(self, date: Token) -> dict[int, Nearness]:
        """The triggers that a date belongs to: the first one above it, else those of the clause that it opens."""
        nearness, below, carried = Nearness.ABOVE, None, False
        for token in clause_chain(date):
            if token.i in self.anchors:
                if carried and is_verb(token):
                    return {}
                own = self.anchors[token.i]
                return dict.fromkeys(self._sharing(date, token), Nearness.CLAUSE) | dict.fromkeys(own, nearness)
            if is_verb(token):
                if below is not None and _reports(token):
                    return {}
                under = self._under(token)
                if under:
                    return dict.fromkeys(under, nearness)
                if token.dep_ in {"acl", "relcl"} and not _is_carrying(token):
                    return {}  # A clause after a noun has its own time: "ships built in May".
                if token.dep_ == "conj" and _is_apart(token):
                    return {}  # So has one joined to another: "sold ships, and the war ended in May".
                carried = carried or token.dep_ in {"acl", "relcl"}
                if carried or _is_apart(token):
                    nearness = max(nearness, Nearness.SENTENCE)
            elif token.head.lower_ in _ASIDE and token.i != date.i:
                return {}  # "after the floods of last year"
            elif _is_of_other(token):
                nearness = Nearness.OTHER
            below = token
        heads = {head for _, head in self.by_sentence[date.sent.start]}
        return dict.fromkeys(heads, Nearness.SENTENCE) if len(heads) == 1 else {}

    def _under(self, verb: Token) -> set[int]:
        """The triggers of a verb's own clause."""
        return {head for i, head in self.by_sentence[verb.sent.start] if _in_clause(self.doc[i], verb)}

    def _sharing(self, date: Token, verb: Token) -> set[int]:
        """Other triggers that the date of a verb may be that of.

        Verbs joined to it, if the date opens the clause; what it was agreed in May to do; and where the verb only
        carries a deed ("the ceiling took effect"), all that its clause tells.
        """
        under = self._under(verb)
        if verb.i not in self.anchors[verb.i]:
            carried = [self.doc[head] for head in self.anchors[verb.i]]
            return {head for head in under if not any(noun.is_ancestor(self.doc[head]) for noun in carried)}
        joined = {head for head in under if self.doc[head].dep_ == "conj"} if _opens(date, verb) else set()
        return joined | {head for i, head in self.by_sentence[verb.sent.start] if _is_aim(self.doc[i], verb)}

    def _when(self, mention: DateMention) -> set[int]:
        """The triggers of a clause that tells what happened then: "on 3 May, when Rome sold ships"."""
        following = self.doc[mention.end : mention.end + 2]
        word = next((token for token in following if token.text != ","), None)
        if word is None or word.lower_ != "when" or not is_verb(word.head):
            return set()
        return self._under(word.head) | self.anchors.get(word.head.i, set())


def _word_before(doc: Doc, mention: DateMention) -> str:
    return doc[mention.start - 1].lower_ if mention.start else ""


def _is_compared(annotated: Annotated, mention: DateMention) -> bool:
    """Whether a date is that of a figure with which another is compared: "…, down from two million in 2014"."""
    for i in range(mention.start - 1, max(mention.start - 10, -1), -1):
        if annotated.doc[i].lower_ in _COMPARING:
            return any(j in annotated.quantity_at for j in range(i, mention.start))
    return False


def _is_dateline(annotated: Annotated, mention: DateMention) -> bool:
    """Whether a date is that with which a report opens: "ROME, 3 May 2020 (Tide News) - …"."""
    doc, issued = annotated.doc, annotated.document.issued
    if (
        mention.when.text != issued
        or mention.past != mention.future
        or doc[mention.start].sent.start + 8 < mention.start
    ):
        return False
    after = doc[mention.end : mention.end + 10]
    dash = next((token.i for token in after if token.text in {"-", "–", "—", "--"}), None)
    return dash is not None and not any(token.tag_ in {"VBD", "VBZ", "VBP"} for token in doc[mention.end : dash])


def _place(doc: Doc, mention: DateMention) -> Token:
    """The word by which a date hangs in its sentence: the preposition before it, whatever the parser made of both."""
    before = doc[mention.start - 1] if mention.start else None
    if before is not None and before.dep_ == "prep":
        return before
    return doc[mention.start : mention.end].root


def _point(mention: DateMention) -> DateMention:
    """A time without its preposition: what happened then did not go on "since"."""
    past, future, when = (When(time.text.strip("./")) for time in (mention.past, mention.future, mention.when))
    return replace(mention, past=past, future=future, when=when)


def _nearest(told: Sequence[tuple[Nearness, DateMention]]) -> list[DateMention]:
    best = min(nearness for nearness, _ in told)
    return [mention for nearness, mention in told if nearness == best]


def _opens(date: Token, verb: Token) -> bool:
    """Whether a date stands before the subject of its clause, so that it holds for all that is told there."""
    return any(date.i < child.i for child in verb.children if child.dep_ in SUBJECTS and child.i < verb.i)


def _is_carrying(verb: Token) -> bool:
    """Whether a verb after a noun tells how the deed came about: "the deal with Rome, signed in May"."""
    return verb.lemma_.lower() in words("support", "doer") | words("support", "undergoer")


def _is_aim(token: Token, verb: Token) -> bool:
    """Whether a verb is what was agreed to be done: "agreed in May to pay"."""
    return token.dep_ == "xcomp" and token.head.i == verb.i


def _is_of_other(word: Token) -> bool:
    """Whether a word only narrows another: "having won the May tender", "Rome, today the largest buyer"."""
    if word.dep_ == "appos":
        return word.head.pos_ == "PROPN"
    return word.dep_ in {"compound", "nmod", "nummod", "poss"} and word.head.pos_ == "NOUN"


def _is_apart(verb: Token) -> bool:
    """Whether a clause with its own subject stands beside another: "sold it after they had met in May"."""
    return verb.dep_ in {"advcl", "ccomp", "conj", "parataxis"} and any(c.dep_ in SUBJECTS for c in verb.children)


def _reports(verb: Token) -> bool:
    """Whether a verb of saying has its own time, not that of what is said: "told reporters on Sunday that"."""
    if verb.lemma_.lower() not in words("speech", "verbs"):
        return False
    deps = {child.dep_ for child in verb.children}
    after = verb.dep_ in {"conj", "parataxis"} and verb.head.i < verb.i and not deps & {"dobj", "prt"}
    return "ccomp" in deps or after


def _in_clause(token: Token, verb: Token) -> bool:
    """Whether a word stands in a verb's own clause, or in one joined to it that shares its subject."""
    for above in clause_chain(token):
        if above.i == verb.i:
            return True
        if above.dep_ in {"relcl", "ccomp", "advcl", "parataxis"}:
            return False
        if above.dep_ == "csubj" and all(c.lower_ != "what" for c in above.children):
            return False  # but "what it paid, in May, was a billion"
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
    phrases = [obj for child in clause.children if child.lower_ == "with" for obj in child.children]
    return not others or any(word.lower_ in RELATIVES for word in (*clause.children, *phrases))
