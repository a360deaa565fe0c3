"""A document as its reader leaves it."""

import hashlib
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, order=True)
class Span:
    """Characters ``start`` to ``end`` (exclusive) of a document's text, counted in Unicode code points."""

    start: int
    end: int


@dataclass(frozen=True)
class Document:
    """One document: its text and what is known about it.

    ``file`` is the name by which the user knows it, a POSIX path relative to the folder that was given;
    ``text`` is what all offsets count in: for ``.txt`` the decoded file, else what the reader drew from it.
    ``issued`` is the date of publication in ISO 8601 (``2025-11-20``), ``boilerplate`` the stretches of the
    text (menus, comments, share lines) that are no evidence, in order and without overlap.
    """

    file: str
    text: str
    title: str | None = None
    issued: str | None = None
    publisher: str | None = None
    url: str | None = None
    boilerplate: tuple[Span, ...] = ()

    @cached_property
    def key(self) -> str:
        """A name that is a function of the content: 16 hexadecimal digits of a SHA-256.

        >>> Document("a.txt", "Rome.").key == Document("b.txt", "Rome.").key
        True
        """
        parts = (self.text, self.title, self.issued, self.publisher, self.url)
        return hashlib.sha256("\0".join(part or "" for part in parts).encode()).hexdigest()[:16]


@dataclass(frozen=True, order=True)
class Skipped:
    """A document that was left out, and why."""

    file: str
    cause: str
