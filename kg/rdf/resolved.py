"""What the writer needs to know of resolution."""

from collections.abc import Mapping
from typing import Protocol


class Resolved(Protocol):
    """Global keys of what documents name: a `kg.resolution.Resolution`, or any stand-in for it."""

    @property
    def entities(self) -> Mapping[tuple[str, str], str]:
        """(document key, entity id) -> entity key."""

    @property
    def dealings(self) -> Mapping[tuple[str, int], str]:
        """(document key, number of the claim in its reading) -> dealing key."""

    @property
    def labels(self) -> Mapping[str, str]:
        """Entity key -> preferred label."""
