"""Conflicts: claims about one dealing that cannot all be true."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.model.claim import Filler
from kg.model.reading import Reading
from kg.resolution.links import ClaimNode

MODALITY = "modality"


@dataclass(frozen=True)
class Conflict:
    """What claims about one dealing say differently of one role.

    ``role`` is the role's name, or ``modality`` where some say that it happened and others deny it. ``sides`` are the
    values that exclude each other (for entities their global key, for the modality its name), each with the claims
    that say so, in the order of the nodes.
    """

    dealing: str
    role: str
    sides: tuple[tuple[Filler | str, tuple[ClaimNode, ...]], ...]


def find_conflicts(
    readings: Sequence[Reading],  # noqa: ARG001
    entities: Mapping[tuple[str, str], str],  # noqa: ARG001
    dealings: Mapping[ClaimNode, str],  # noqa: ARG001
) -> tuple[Conflict, ...]:
    """All conflicts, in the order of dealing and role."""
    return ()
