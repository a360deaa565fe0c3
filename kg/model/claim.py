"""What a document says of one dealing: roles, modality, speakers and the words that prove it."""

from dataclasses import dataclass
from enum import StrEnum

from kg.model.quantity import Quantity


class Modality(StrEnum):
    """Whether the dealing happened, is intended, may be, or is said not to be so."""

    ACTUAL = "actual"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"


@dataclass(frozen=True, order=True)
class EntityRef:
    """A filler that is an entity: the id of an `Entity` of the same document."""

    id: str


@dataclass(frozen=True, order=True)
class When:
    """A filler that is a time: ISO 8601 as precise as the text, or an EDTF interval (``2024-03/..``)."""

    text: str


@dataclass(frozen=True, order=True)
class Words:
    """A filler that is a phrase of the document: "refined petroleum products"."""

    text: str


Filler = EntityRef | Quantity | When | Words


@dataclass(frozen=True, order=True)
class Evidence:
    """A whole sentence of the document (or a headline), verbatim: ``document.text[start:end] == exact``."""

    start: int
    end: int
    exact: str


@dataclass(frozen=True)
class Claim:
    """One dealing as one document tells it.

    ``type`` names the class of the dealing (``Funding``); ``roles`` are pairs of a role's name and a filler, in
    the order of the ontology; ``attributed_to`` are ids of the entities that the text makes answer for it,
    empty for the document's own voice; ``confidence`` is the estimated share of right fillers among the
    claim's fillers, from 0 to 1; ``extractor`` is the entry point that made the claim.
    """

    type: str
    roles: tuple[tuple[str, Filler], ...]
    modality: Modality
    evidence: tuple[Evidence, ...]
    attributed_to: tuple[str, ...] = ()
    confidence: float = 1.0
    extractor: str = "frames"

    def fillers(self, role: str) -> tuple[Filler, ...]:
        """The fillers of one role, in order.

        >>> claim = Claim("Meeting", (("place", Words("Rome")),), Modality.ACTUAL, ())
        >>> claim.fillers("place")
        (Words(text='Rome'),)
        """
        return tuple(filler for name, filler in self.roles if name == role)
