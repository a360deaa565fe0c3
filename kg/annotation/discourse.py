"""What a document has told so far: who was mentioned where, under which nouns, and of which states."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field

from kg.annotation.tokens import Doc, Token
from kg.model.entity import Entity

WINDOW = 3
"""Sentences back in which a pronoun or description is looked up; a description that names its noun looks further."""


@dataclass(frozen=True)
class Mention:
    """That a token of a sentence stands for entities, and whether as a subject."""

    token: int
    sentence: int
    ids: tuple[str, ...]
    subject: bool


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
        self.mentions.append(Mention(token.i, sentence, ids, subject))

    def candidates(self, token: Token, sentence: int, types: Set[str], window: int = WINDOW) -> Iterator[str]:
        """Entities of these types mentioned before a token, the most salient first: near ones, subjects, the first."""
        recent = [m for m in self.mentions if sentence - m.sentence <= window and m.token < token.i]
        for mention in sorted(recent, key=lambda m: (-m.sentence, not m.subject, m.token)):
            for id_ in mention.ids:
                if self.entities[id_].type in types:
                    yield id_
