"""What a document tells around its entities: the posts of persons, and whose a body of a common name is."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from kg.annotation.gazetteer import NameKind, StateName
from kg.annotation.states import StateNames
from kg.model.claim import Claim, EntityRef, Modality, Words
from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.resolution.entities.body_names import FILLING
from kg.resolution.names import plain

AFFILIATION = "Affiliation"
PASSING = frozenset({"acting", "ex", "former", "his", "its", "new", "then", "veteran", "outgoing", "newly"})
"""Words of titles that do not tell posts apart."""


@dataclass(frozen=True, order=True)
class Post:
    """A post that a document gives to a person: the id of the body or State that it is of, and its plain title."""

    of: str
    title: str


class Surroundings:
    """One document's entities and claims, looked at from one entity."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.entities = {entity.id: entity for entity in reading.entities}

    @cached_property
    def posts(self) -> Mapping[str, frozenset[Post]]:
        """The posts that each person has, by the person's id."""
        found: dict[str, set[Post]] = defaultdict(set)
        for claim in self._affiliations:
            titles = [title_of(filler.text) for filler in claim.fillers("title") if isinstance(filler, Words)]
            for person in _ids(claim, "person"):
                found[person].update(
                    Post(body, title) for body in _ids(claim, "organization") for title in titles or [""]
                )
        return {person: frozenset(posts) for person, posts in found.items()}

    def state_of(self, body: Entity) -> tuple[str, str] | None:
        """The code of the State that a body is likely to be of, and what tells so; None if nothing does clearly."""
        parent = self.entities.get(body.parent or "")
        if parent is not None and parent.code:
            return parent.code, "by its name"
        for codes, told in (
            (self._by_place(body), "by the words after its name"),
            (self._by_people(body), "by those who hold a post in it"),
            (self._by_title(body), "by its minister"),
            ({state.code for state in self.entities.values() if state.code}, "the only State that its document names"),
        ):
            if len(codes) == 1:
                return next(iter(codes)) or "", told
        return None

    @cached_property
    def _affiliations(self) -> list[Claim]:
        return [c for c in self.reading.claims if c.type == AFFILIATION and c.modality is not Modality.DENIED]

    def _by_place(self, body: Entity) -> set[str | None]:
        """The States that the text has right after a body's name: "the Ministry of Energy in Vilnius"."""
        names = "|".join(re.escape(name) for name in body.names if " " in name)  # "Bank" is in "Bank of Korea", too
        if not names:
            return set()
        after = re.finditer(rf"\b(?:{names}) (?:in|of) (?:the )?((?:[A-Z][\w.’'-]+ ?)+)", self.reading.document.text)
        return {found.code for match in after if (found := _first_state(match[1].split()))}

    def _by_people(self, body: Entity) -> set[str | None]:
        """The States of persons who also have a post in the body."""
        people = [posts for posts in self.posts.values() if any(post.of == body.id for post in posts)]
        return {code for posts in people for post in posts if (code := self._code(post.of))}

    def _by_title(self, body: Entity) -> set[str | None]:
        """The States whose "finance minister" is told of, for a Ministry of Finance."""
        words = {word for name in body.names for word in plain(name).split()} - FILLING
        if not words & {"ministry", "department"}:
            return set()
        subject = words - {"ministry", "department"}
        return {
            code
            for posts in self.posts.values()
            for post in posts
            if subject and subject <= set(post.title.split()) and (code := self._code(post.of))
        }

    def _code(self, id_: str) -> str | None:
        entity = self.entities.get(id_)
        return entity.code if entity else None


def title_of(words: str) -> str:
    """A title without what does not tell posts apart.

    >>> title_of("the former Minister of Finance")
    'minister finance'
    """
    return " ".join(word for word in plain(words).split() if word not in FILLING | PASSING)


def _first_state(words: list[str]) -> StateName | None:
    """The State that the first words name, or their capital does."""
    names = (" ".join(words[:size]) for size in range(len(words), 0, -1))
    found = (StateNames().find(name) for name in names)
    return next((known for known in found if known and known.kind in {NameKind.NAME, NameKind.CAPITAL}), None)


def _ids(claim: Claim, role: str) -> list[str]:
    return [filler.id for filler in claim.fillers(role) if isinstance(filler, EntityRef)]
