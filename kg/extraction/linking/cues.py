"""Cues: what speaks for a candidate filling a role, as strings that a model has weights for.

Cues name grammar (how the candidate is tied to the trigger, on which side it stands, how far away), use (what else it
fills), and kind; those with a role's name let roles have habits of their own, and say nothing of roles never seen.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.annotation.tokens import Token

from kg.annotation.annotated import Annotated
from kg.extraction.arguments import carrier
from kg.extraction.draft import Draft
from kg.extraction.english import words
from kg.extraction.fillers import is_measure, is_money
from kg.extraction.linking.candidates import Candidate
from kg.extraction.linking.position import Tie, path, tie, verbs_between
from kg.extraction.syntax import is_passive
from kg.model.claim import EntityRef
from kg.model.quantity import Quantity
from kg.ontology.terms import Role

CORE = frozenset({"subject", "object", "dative", "poss", "mod"})
"""Ties that are no preposition."""
Cues = tuple[str, ...]


class Weighing:
    """Finds the cues of candidates among the drafts of one document."""

    def __init__(self, annotated: Annotated, told: Sequence[Draft], ranks: dict[str, int]) -> None:
        self.annotated, self.ranks = annotated, ranks
        self._beside: dict[int, list[Draft]] = defaultdict(list)
        for draft in told:
            self._beside[annotated.sentence_number(draft.trigger.head)].append(draft)

    def of(self, draft: Draft, role: Role, rivals: Sequence[Candidate]) -> list[Cues]:
        """The cues of each candidate for a role, all candidates given."""
        head = self.annotated.doc[draft.trigger.head]
        here = [candidate.token for candidate in rivals if candidate.token is not None]
        alone = len({candidate.fillers[0] for candidate in rivals if candidate.token is not None}) == 1
        nearest = {
            min(side, key=lambda token: abs(token.i - head.i)).i
            for side in ([t for t in here if t.i < head.i], [t for t in here if t.i > head.i])
            if side
        }
        found = []
        for candidate in rivals:
            if candidate.token is None:
                found.append(tuple(self._before(draft, role, candidate, head, company=bool(here))))
            else:
                cues = [*self._here(draft, role, candidate, head, candidate.token)]
                cues += [f"alone|{role.kind}"] * alone + [f"nearest|{role.kind}"] * (candidate.token.i in nearest)
                found.append(tuple(cues))
        return found

    # ---- in the sentence
    def _here(self, draft: Draft, role: Role, candidate: Candidate, head: Token, token: Token) -> Iterator[str]:
        functions = {name for name, roles in draft.trigger.frame.functions.items() if role.name in roles}
        tied, kind = tie(token), role.kind
        place = _place(tied.governor, head, verbal=draft.trigger.verbal)
        fits = "fits" if tied.marker in functions else "core" if tied.marker in CORE else "other"
        voice = "noun" if not draft.trigger.verbal else "passive" if is_passive(head) else "active"
        side = "before" if token.i < head.i else "after"
        doer = "doer" if "subject" in functions else "other"
        yield from (f"{kind}", f"{role.name}", f"{fits}|{kind}", f"{place}|{kind}", f"{fits}|{place}|{kind}")
        yield from (f"{side}|{voice}|{doer}|{kind}", f"{fits}|{side}|{voice}|{doer}")
        yield from (f"tokens {_up_to(abs(token.i - head.i), 2, 5, 10, 20)}|{kind}", f"path {_up_to(path(token, head), 1, 2, 3, 4, 6)}|{kind}")
        yield f"verbs {min(verbs_between(token, head), 3)}|{kind}"
        yield from (f"{tied.marker}|{role.name}", f"{tied.marker}|{doer}|{kind}")
        if role.name in draft.roles:
            yield from (f"second|{role.name}", f"second|{place}", f"second|{fits}")
        yield from self._use(draft, role, candidate)
        yield from self._kind(role, candidate, token, tied)

    def _use(self, draft: Draft, role: Role, candidate: Candidate) -> Iterator[str]:
        """What else in the sentence the candidate fills."""
        used = set()
        for other in self._beside[self.annotated.sentence_number(draft.trigger.head)]:
            if other is not draft:
                type_ = "same type" if other.trigger.dealing.name == draft.trigger.dealing.name else "other type"
                word = "same word" if other.trigger.head == draft.trigger.head else "other word"
                used |= {
                    f"used|{type_}|{word}|{'same' if name == role.name else 'other'} role|{role.kind}"
                    for name, fillers in other.roles.items()
                    if candidate.fillers[0] in fillers
                }
        yield from sorted(used) or [f"unused|{role.kind}"]

    def _kind(self, role: Role, candidate: Candidate, token: Token, tied: Tie) -> Iterator[str]:
        filler = candidate.fillers[0]
        if isinstance(filler, EntityRef):
            yield f"{self.annotated.entities[filler.id].type}|{role.name}"
            yield "pronoun" if token.pos_ == "PRON" else "name" if token.i in self.annotated.named else "description"
            if tied.marker == "subject" and tied.governor.lemma_.lower() in words("speech", "verbs"):
                yield "speaker"
        elif isinstance(filler, Quantity):
            yield f"{'money' if is_money(filler) else 'measure' if is_measure(filler) else filler.unit if filler.unit == '%' else 'count'}|{role.name}"
        else:
            yield f"{token.pos_}|{role.name}"
            yield f"{token.tag_}|{'the' if any(child.dep_ == 'det' for child in token.children) else 'bare'}"

    # ---- before the sentence
    def _before(self, draft: Draft, role: Role, candidate: Candidate, head: Token, *, company: bool) -> Iterator[str]:
        filler = candidate.fillers[0]
        if role.name in draft.roles:
            yield f"before|second|{role.name}"
        yield from (f"before|{role.kind}", f"before|{role.name}", f"before|{len(draft.roles)} roles")
        if isinstance(filler, EntityRef):
            yield f"before|{self.annotated.entities[filler.id].type}|{role.name}"
            yield f"before|rank {min(self.ranks.get(filler.id, 9), 3)}"
        yield f"before|{'others here' if company else 'nobody here'}"
        for way, back in (candidate.before or {}).items():
            yield from (f"before|{way}|{_up_to(back, 1, 2, 4)}", f"before|{way}|{role.name}")
        if not draft.trigger.verbal:
            taken_up = any(child.lower_ in {"the", "this", "that", "these"} for child in head.children)
            yield "before|noun taken up" if taken_up else "before|noun"
        elif is_passive(head) and "subject" in draft.trigger.frame.functions:
            yield f"before|passive|{role.name in draft.trigger.frame.functions['subject']}"


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


