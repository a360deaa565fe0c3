"""Two things that were compared, told so that nothing else needs to be known."""

from dataclasses import dataclass
from typing import Literal

from kg.resolution.links import Reason, Verdict


@dataclass(frozen=True)
class Side:
    """An entity or a claim as one document has it.

    ``iri`` is that of the entity or dealing that the whole corpus makes of it, on which ``claims`` claims of
    ``documents`` documents hang; ``document`` is the document's key. An entity has ``names``, a claim ``roles`` (pairs
    of a role and a filler in words) and a ``modality``. ``quotes`` are sentences of the document that show it.
    """

    iri: str
    document: str
    file: str
    type: str
    names: tuple[str, ...] = ()
    roles: tuple[tuple[str, str], ...] = ()
    modality: str = ""
    quotes: tuple[str, ...] = ()
    publisher: str | None = None
    issued: str | None = None
    claims: int = 0
    documents: int = 0


@dataclass(frozen=True)
class Compared:
    """A comparison: its ``points`` and ``reasons``, the ``threshold`` from which two are one, and what was decided.

    ``by`` is ``rules``, or who judged it.
    """

    kind: Literal["entity", "dealing"]
    one: Side
    other: Side
    points: float
    threshold: float
    reasons: tuple[Reason, ...]
    verdict: Verdict
    by: str = "rules"

    @property
    def judged(self) -> bool:
        """Whether a person decided."""
        return self.by != RULES


RULES = "rules"
