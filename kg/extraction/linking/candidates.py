"""What may fill an open role: the mentions and phrases of the sentence, and entities told of before."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from kg.annotation.tokens import Span, Token

from kg.extraction.draft import Draft
from kg.extraction.fillers import Fillers
from kg.extraction.syntax import is_verb
from kg.model.claim import EntityRef, Filler
from kg.ontology.terms import Kind, Role

OURSELVES = frozenset({"we", "us", "our", "ours"})
DEEDS = frozenset({"xcomp", "advcl", "acl", "pcomp"})
"""Relations in which a verb may be what something is for: "to widen the port"."""
SAME_ROLE = "same type, same role"
BACK = 8
"""Sentences back in which an earlier dealing may lend an actor."""
NEAR = 120
"""Tokens back in which an entity counts as just named."""


@dataclass(frozen=True)
class Candidate:
    """What may fill a role, and where: a word of the sentence, or how the text before it tells of an entity.

    ``before`` maps ways in which an entity was told of (``same role``, ``named last``, ``topic``) to sentences back.
    """

    fillers: tuple[Filler, ...]
    token: Token | None = None
    before: Mapping[str, int] | None = None


class Candidates:
    """The candidates of one document for the roles that its drafts leave open; ``told`` are its whole drafts."""

    def __init__(self, fillers: Fillers, told: Sequence[Draft]) -> None:
        self.fillers, self.annotated = fillers, fillers.annotated
        self.told = [(fillers.annotated.sentence_number(draft.trigger.head), draft) for draft in told]
        self._words: dict[int, dict[Kind, list[Token]]] = {}
        self._fillers: dict[tuple[int, str], tuple[Filler, ...]] = {}
        self._last: dict[int, list[str]] = {}

    # ---- in the sentence
    def here(self, draft: Draft, role: Role) -> list[Candidate]:
        """What may fill an open role among the words of the sentence, in the order of the text."""
        taken = _taken(draft)
        found = []
        for token in self._of_sentence(self.annotated.doc[draft.trigger.head].sent)[role.kind]:
            if token.i not in draft.trigger.tokens:
                fillers = tuple(filler for filler in self._of(token, role) if filler not in taken)
                if fillers and not (role.name in draft.trigger.frame.concrete and self.fillers.is_abstract(token)):
                    found.append(Candidate(fillers, token))
        return found

    def _of(self, token: Token, role: Role) -> tuple[Filler, ...]:
        key = (token.i, role.iri)
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

    # ---- before the sentence
    def before(self, draft: Draft, role: Role, here: Sequence[Candidate]) -> list[Candidate]:
        """What was told of before and may fill an open role, in the order of its names; nothing that is told ``here``."""
        if role.kind is Kind.TEXT:
            return self._words_before(draft, role)
        if role.kind is Kind.AMOUNT:
            return []
        known = {filler for candidate in here for filler in candidate.fillers} | _taken(draft)
        found: dict[EntityRef, dict[str, int]] = defaultdict(dict)
        for way, entity, back in self._mentioned(draft, role):
            if entity not in known and self.annotated.entities[entity.id].type in role.types:
                found[entity].setdefault(way, back)
        return [Candidate((entity,), before=ways) for entity, ways in sorted(found.items())]

    def _words_before(self, draft: Draft, role: Role) -> list[Candidate]:
        """What the last dealing of the type was about: "Poland took 1.9 million"."""
        for back, told in self._told_before(draft):
            if told.trigger.dealing.name == draft.trigger.dealing.name and role.name in told.roles:
                return [Candidate(tuple(told.roles[role.name]), before={SAME_ROLE: back})]
        return []

    def _told_before(self, draft: Draft) -> Iterator[tuple[int, Draft]]:
        """Dealings of the sentences before, the last first, each with how many sentences back it is told."""
        here = self.annotated.sentence_number(draft.trigger.head)
        first = bisect_left(self.told, here - BACK, key=itemgetter(0))
        last = bisect_left(self.told, here, key=itemgetter(0))
        yield from ((here - number, told) for number, told in reversed(self.told[first:last]))

    def _mentioned(self, draft: Draft, role: Role) -> Iterator[tuple[str, EntityRef, int]]:
        for back, told in self._told_before(draft):
            kind = "same type" if told.trigger.dealing.name == draft.trigger.dealing.name else "other type"
            for name, fillers in told.roles.items():
                way = SAME_ROLE if kind == "same type" and name == role.name else kind
                yield from ((way, filler, back) for filler in fillers if isinstance(filler, EntityRef))
        yield from (("named last", EntityRef(id_), 1) for id_ in self._named_last(draft))
        yield from (("topic", EntityRef(id_), 0) for id_ in self._topics)

    def _named_last(self, draft: Draft) -> list[str]:
        """The entity of each type that was named last before the sentence."""
        start = self.annotated.doc[draft.trigger.head].sent.start
        if start not in self._last:
            last: dict[str, str] = {}
            for i in range(start - 1, max(-1, start - NEAR), -1):
                if i in self.annotated.named:
                    id_ = self.annotated.named[i]
                    last.setdefault(self.annotated.entities[id_].type, id_)
            self._last[start] = list(last.values())
        return self._last[start]

    @cached_property
    def _topics(self) -> list[str]:
        return [id_ for id_, rank in self.rank.items() if rank == 0]

    @cached_property
    def rank(self) -> dict[str, int]:
        """How often an entity is named, among those of its type: 0 for the most often."""
        times = Counter(self.annotated.named.values())
        ranks: dict[str, int] = {}
        seen: Counter[str] = Counter()
        for id_ in sorted(times, key=lambda id_: (-times[id_], id_)):
            type_ = self.annotated.entities[id_].type
            ranks[id_] = seen[type_]
            seen[type_] += 1
        return ranks


def _taken(draft: Draft) -> set[Filler]:
    return {filler for fillers in draft.roles.values() for filler in fillers}
