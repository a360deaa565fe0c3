"""What may fill an open role: the mentions and phrases of the sentence."""

from dataclasses import dataclass

from kg.annotation.tokens import Span, Token
from kg.extraction.draft import Draft
from kg.extraction.fillers import Fillers
from kg.extraction.syntax import is_verb
from kg.model.claim import Filler
from kg.ontology.terms import Kind, Role

OURSELVES = frozenset({"we", "us", "our", "ours"})
DEEDS = frozenset({"xcomp", "advcl", "acl", "pcomp"})
"""Relations in which a verb may be what something is for: "to widen the port"."""


@dataclass(frozen=True)
class Candidate:
    """A word of the sentence and what it can put into a role."""

    token: Token
    fillers: tuple[Filler, ...]


class Candidates:
    """The candidates of one document for the roles that its drafts leave open."""

    def __init__(self, fillers: Fillers) -> None:
        self.fillers, self.annotated = fillers, fillers.annotated
        self._words: dict[int, dict[Kind, list[Token]]] = {}
        self._fillers: dict[tuple[int, str], tuple[Filler, ...]] = {}

    def are_any(self, draft: Draft, role: Role) -> bool:
        """Whether the sentence has words of the role's kind, apart from the trigger's own."""
        sentence = self.annotated.doc[draft.trigger.head].sent
        return any(token.i not in draft.trigger.tokens for token in self._of_sentence(sentence)[role.kind])

    def of(self, draft: Draft, role: Role) -> list[Candidate]:
        """What may fill an open role among the words of the sentence, in the order of the text."""
        taken = _taken(draft)
        found = []
        for token in self._of_sentence(self.annotated.doc[draft.trigger.head].sent)[role.kind]:
            if token.i not in draft.trigger.tokens:
                fillers = tuple(filler for filler in self._fillers_of(token, role) if filler not in taken)
                if fillers and not (role.name in draft.trigger.frame.concrete and self.fillers.is_abstract(token)):
                    found.append(Candidate(token, fillers))
        return found

    def _fillers_of(self, token: Token, role: Role) -> tuple[Filler, ...]:
        key = (token.i, role.name)
        if key not in self._fillers:
            self._fillers[key] = tuple(self.fillers.of(token, role))
        return self._fillers[key]

    def _of_sentence(self, sentence: Span) -> dict[Kind, list[Token]]:
        if sentence.start not in self._words:
            actors = [t for t in sentence if self.annotated.fillers(t) or t.lower_ in OURSELVES]
            amounts = {m.start: m.end for m in self.annotated.quantities_beside(sentence[0])}
            self._words[sentence.start] = {
                Kind.ACTOR: actors,
                Kind.ENTITY: actors,
                Kind.AMOUNT: [self.annotated.doc[start:end].root for start, end in amounts.items()],
                Kind.TEXT: [token for token in sentence if self._is_phrase(token)],
            }
        return self._words[sentence.start]

    def _is_phrase(self, token: Token) -> bool:
        if is_verb(token):
            return token.dep_ in DEEDS
        if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ == "compound" or token.i in self.annotated.named:
            return False
        mention = self.annotated.quantity_at.get(token.i)
        return token.i not in self.annotated.date_at and (mention is None or mention.noun == token.i)


def _taken(draft: Draft) -> set[Filler]:
    return {filler for fillers in draft.roles.values() for filler in fillers}
