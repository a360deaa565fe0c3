"""Cues: what speaks for a candidate filling a role, as strings that a model has weights for.

Cues name grammar (how the candidate is tied to the trigger, on which side it stands, how far away), use (what else it
fills), and kind; those with a role's name let roles have habits of their own, and say nothing of roles never seen.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from kg.annotation.annotated import Annotated
from kg.annotation.tokens import Token
from kg.extraction.arguments import carrier
from kg.extraction.draft import Draft
from kg.extraction.english import words
from kg.extraction.fillers import is_measure, is_money
from kg.extraction.linking.candidates import Candidate
from kg.extraction.linking.position import Tie, path, tie, verbs_between
from kg.extraction.syntax import is_passive, is_verb
from kg.model.claim import EntityRef, Filler
from kg.model.quantity import Quantity
from kg.ontology.terms import Role

CORE = frozenset({"subject", "object", "dative", "poss", "mod"})
"""Ties that are no preposition."""
Cues = tuple[str, ...]


class Position(NamedTuple):
    """Where a word stands to a trigger: what ties it to what, on which side, how far away."""

    tied: Tie
    place: str
    side: str
    tokens: str
    path: str
    clauses: int
    verbs: int


class Weighing:
    """Finds the cues of candidates among the drafts of one document."""

    def __init__(self, annotated: Annotated, told: Sequence[Draft]) -> None:
        self.annotated = annotated
        self._told: dict[int, list[Draft]] = defaultdict(list)
        for draft in told:
            self._told[annotated.sentence_number(draft.trigger.head)].append(draft)
        self._positions: dict[tuple[int, int, bool], Position] = {}

    def beside(self, draft: Draft) -> Sequence[Draft]:
        """The whole drafts of a draft's sentence, it among them if it is one."""
        return self._told.get(self.annotated.sentence_number(draft.trigger.head), ())

    def of(self, draft: Draft, role: Role, rivals: Sequence[Candidate]) -> list[Cues]:
        """The cues of each candidate for a role, all of them given."""
        head = self.annotated.doc[draft.trigger.head]
        tokens = [candidate.token for candidate in rivals]
        alone = len({candidate.fillers[0] for candidate in rivals}) == 1
        nearest = {
            min(side, key=lambda token: abs(token.i - head.i)).i
            for side in ([t for t in tokens if t.i < head.i], [t for t in tokens if t.i > head.i])
            if side
        }
        used = self._used(draft, role)
        found = []
        for candidate in rivals:
            cues = [role.kind, role.name, *self._of_position(draft, role, candidate.token)]
            cues += used.get(candidate.fillers[0]) or [f"unused|{role.kind}"]
            cues += self._of_kind(role, candidate)
            cues += [f"alone|{role.kind}"] * alone + [f"nearest|{role.kind}"] * (candidate.token.i in nearest)
            found.append(tuple(cues))
        return found

    def _of_position(self, draft: Draft, role: Role, token: Token) -> list[str]:
        head, kind = self.annotated.doc[draft.trigger.head], role.kind
        at = self._position(head, token, verbal=draft.trigger.verbal)
        marker = at.tied.marker
        functions = {name for name, roles in draft.trigger.frame.functions.items() if role.name in roles}
        fits = "fits" if marker in functions else "core" if marker in CORE else "other"
        voice = "noun" if not draft.trigger.verbal else "passive" if is_passive(head) else "active"
        deed = f"{voice}|{'doer' if 'subject' in functions else 'other'}"
        cues = [
            f"{fits}|{kind}",
            f"{at.place}|{kind}",
            f"{fits}|{at.place}|{kind}",
            f"{fits}|{at.place}|{at.side}",
            f"{fits}|{at.place}|{at.tied.governor.pos_}",
            f"{at.place}|{role.name}",
            f"{at.side}|{deed}|{kind}",
            f"{fits}|{at.side}|{deed}",
            f"tokens {at.tokens}|{kind}",
            f"path {at.path}|{kind}",
            f"clauses {at.clauses}|{kind}",
            f"clauses {at.clauses}|{at.side}|{fits}",
            f"verbs {at.verbs}|{kind}",
            f"{marker}|{role.name}",
            f"{marker}|{deed}|{kind}",
        ]
        if role.name in draft.roles:
            cues += [f"second|{role.name}", f"second|{at.place}", f"second|{fits}"]
        return cues

    def _position(self, head: Token, token: Token, *, verbal: bool) -> Position:
        key = (head.i, token.i, verbal)
        if key not in self._positions:
            tied, between = tie(token), path(token, head)
            self._positions[key] = Position(
                tied,
                _place(tied.governor, head, verbal=verbal),
                "before" if token.i < head.i else "after",
                _up_to(abs(token.i - head.i), 2, 5, 10, 20),
                _up_to(len(between), 0, 1, 2, 3, 5),
                min(sum(map(is_verb, between)), 3),
                min(verbs_between(token, head), 3),
            )
        return self._positions[key]

    def _used(self, draft: Draft, role: Role) -> dict[Filler, list[str]]:
        """What the fillers of the sentence are used for by its other drafts."""
        used: dict[Filler, dict[str, None]] = defaultdict(dict)
        for other in self.beside(draft):
            if other is not draft:
                type_ = "same type" if other.trigger.dealing.name == draft.trigger.dealing.name else "other type"
                word = "same word" if other.trigger.head == draft.trigger.head else "other word"
                for name, fillers in other.roles.items():
                    cue = f"used|{type_}|{word}|{'same' if name == role.name else 'other'} role|{role.kind}"
                    for filler in fillers:
                        used[filler][cue] = None
        return {filler: list(cues) for filler, cues in used.items()}

    def _of_kind(self, role: Role, candidate: Candidate) -> list[str]:
        filler, token = candidate.fillers[0], candidate.token
        if isinstance(filler, EntityRef):
            said = "pronoun" if token.pos_ == "PRON" else "name" if token.i in self.annotated.named else "description"
            tied = tie(token)
            speaks = tied.marker == "subject" and tied.governor.lemma_.lower() in words("speech", "verbs")
            return [f"{self.annotated.entities[filler.id].type}|{role.name}", said, *["speaker"] * speaks]
        if isinstance(filler, Quantity):
            kind = "money" if is_money(filler) else "measure" if is_measure(filler) else "count"
            return [f"{filler.unit if filler.unit == '%' else kind}|{role.name}"]
        the = "the" if any(child.dep_ == "det" for child in token.children) else "bare"
        return [f"{token.pos_}|{role.name}", f"{token.tag_}|{the}"]


def _place(governor: Token, head: Token, *, verbal: bool) -> str:
    """What a candidate is tied to: the trigger, the verb that carries it, a word above or below it, or elsewhere."""
    if governor.i == head.i:
        return "trigger"
    verb = None if verbal else carrier(head)[1]
    if verb is not None and governor.i == verb.i:
        return "carrier"
    if governor.is_ancestor(head):
        return "above"
    return "below" if head.is_ancestor(governor) else "elsewhere"


def _up_to(number: int, *edges: int) -> str:
    return next((str(edge) for edge in edges if number <= edge), "more")
