"""All that was read out of one document."""

from dataclasses import dataclass

from kg.model.claim import Claim, Evidence
from kg.model.document import Document
from kg.model.entity import Entity


@dataclass(frozen=True)
class Reading:
    """A document with its entities and claims; what one worker hands back, so it pickles and holds no model.

    ``unread`` are sentences with two actors and an amount or a trigger that gave no claim.
    """

    document: Document
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    unread: tuple[Evidence, ...] = ()
