"""What a graph knows, as plain data that can be held against that of another graph."""

from collections.abc import Mapping
from dataclasses import dataclass

Roles = tuple[tuple[str, str], ...]
"""Pairs of a role and a filler, as people read them."""


@dataclass(frozen=True)
class DocumentState:
    """A document as the graph knows it."""

    file: str
    title: str | None
    publisher: str | None
    issued: str | None


@dataclass(frozen=True)
class ClaimState:
    """A claim, in the words of its own document: what its entities are merged with does not show."""

    file: str
    type: str
    dealing: str
    modality: str
    roles: Roles
    speakers: tuple[str, ...]
    quotes: tuple[str, ...]

    def fillers(self, role: str) -> tuple[str, ...]:
        """What fills one role."""
        return tuple(filler for name, filler in self.roles if name == role)


@dataclass(frozen=True)
class EntityState:
    """An entity over all documents; ``mentions`` are the files that name it, each with the name that it puts first."""

    label: str
    types: tuple[str, ...]
    names: frozenset[str]
    mentions: frozenset[tuple[str, str]]

    @property
    def files(self) -> tuple[str, ...]:
        """The files that name it."""
        return tuple(sorted({file for file, _ in self.mentions}))


@dataclass(frozen=True)
class DealingState:
    """A dealing over all documents, its fillers under preferred labels."""

    type: str
    roles: Roles
    modalities: tuple[str, ...]
    files: tuple[str, ...]
    sources: int

    def fillers(self, role: str) -> tuple[str, ...]:
        """What fills one role."""
        return tuple(filler for name, filler in self.roles if name == role)


@dataclass(frozen=True)
class ConflictState:
    """A role of a dealing of which not all that is said can be true."""

    dealing: str
    role: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class State:
    """All that a graph knows, each by IRI."""

    documents: Mapping[str, DocumentState]
    claims: Mapping[str, ClaimState]
    entities: Mapping[str, EntityState]
    dealings: Mapping[str, DealingState]
    conflicts: Mapping[str, ConflictState]
