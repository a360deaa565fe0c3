"""What a document has told so far: who was mentioned where, under which nouns, and of which states."""

from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property

from kg.annotation.tokens import Doc, Token
from kg.model.entity import Entity

WINDOW = 3
"""Sentences back in which a pronoun or description is looked up; a description that names its noun looks further."""

HEAD = 3
"""Sentences at the head and at the foot of a document that name who speaks in it."""
REPORTING = frozenset({"add", "claim", "estimate", "note", "report", "say", "state", "suggest", "tell", "write"})


@dataclass(frozen=True)
class Mention:
    """That a token of a sentence stands for entities, and whether as a subject."""

    token: int
    sentence: int
    ids: tuple[str, ...]
    subject: bool
    aside: bool = False
    """Whether it only says whose words they are: "Kvane reported"."""


@dataclass
class Discourse:
    """A document while it is walked from start to end.

    ``found`` holds the entities that each token stands for, ``descriptors`` the entities that came with a common
    noun ("the grid operator Kvane"), ``states`` the states that an entity is said to be of: "Russia's Gazprom",
    "the Austrian group OMV", "Bank of China".
    """

    doc: Doc
    entities: Mapping[str, Entity]
    named: Mapping[int, str]
    found: dict[int, tuple[str, ...]] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    descriptors: dict[str, list[str]] = field(default_factory=dict)
    states: dict[str, set[str]] = field(default_factory=dict)

    def note(self, token: Token, sentence: int, ids: tuple[str, ...]) -> None:
        """Keep that a token of a sentence stands for entities."""
        self.found[token.i] = ids
        subject = token.dep_ in {"nsubj", "nsubjpass"} or (token.dep_ == "pobj" and token.head.dep_ == "agent")
        self.mentions.append(Mention(token.i, sentence, ids, subject, _is_aside(token)))

    @cached_property
    def frequency(self) -> Counter[str]:
        """How often each entity is named in the whole document."""
        heads = (i for i, id_ in self.named.items() if self.named.get(self.doc[i].head.i) != id_ or self._is_root(i))
        return Counter(self.named[i] for i in heads)

    def _is_root(self, i: int) -> bool:
        return self.doc[i].head.i == i

    @cached_property
    def author(self) -> str | None:
        """The body that speaks in the document: the one that signs it, or that its head or foot names, best both.

        Of several the one that is named most often.
        """
        starts = [sentence.start for sentence in self.doc.sents]
        head, foot = starts[min(HEAD, len(starts) - 1)], starts[max(0, len(starts) - HEAD)]
        ahead = {id_ for i, id_ in self.named.items() if i < head}
        below = {id_ for i, id_ in self.named.items() if i >= foot}
        signed = {id_ for i, id_ in self.named.items() if i >= starts[-1]} if self._is_signed(starts[-1]) else set()
        known = [id_ for id_ in self.entities if id_ in ahead | below and self.entities[id_].type == "Organization"]
        return max(
            known, key=lambda id_: (id_ in signed, id_ in ahead and id_ in below, self.frequency[id_]), default=None
        )

    def _is_signed(self, last: int) -> bool:
        """Whether the last sentence is a signature: it tells nothing."""
        return not any(token.pos_ in {"VERB", "AUX"} for token in self.doc[last:])

    def topic(self, type_: str) -> str | None:
        """The entity of a type that the document names most often, the first of equals."""
        known = [id_ for id_, entity in self.entities.items() if entity.type == type_]
        return max(known, key=lambda id_: self.frequency[id_], default=None)

    def salient(self, token: Token, sentence: int, window: int = WINDOW) -> list[Mention]:
        """Mentions before a token, the most salient first: near ones, subjects, the first."""
        recent = [m for m in self.mentions if sentence - m.sentence <= window and m.token < token.i]
        return sorted(recent, key=lambda m: (-m.sentence, not m.subject, m.token))

    def candidates(self, token: Token, sentence: int, types: Set[str], window: int = WINDOW) -> Iterator[str]:
        """Entities of these types mentioned before a token, the most salient first."""
        for mention in self.salient(token, sentence, window):
            for id_ in mention.ids:
                if self.entities[id_].type in types:
                    yield id_


def _is_aside(token: Token) -> bool:
    """Whether a subject only reports, in a clause put in or put after: "Kvane wrote, he paid"."""
    verb = token.head
    return (
        token.dep_ == "nsubj"
        and verb.dep_ in {"parataxis", "ccomp"}
        and verb.lemma_ in REPORTING
        and not any(child.dep_ in {"ccomp", "dobj"} for child in verb.children)
    )
