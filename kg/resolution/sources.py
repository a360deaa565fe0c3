"""Sources: on whose word a claim rests, so that independent ones can be counted."""

from collections.abc import Mapping, Sequence

from kg.model.reading import Reading
from kg.resolution.links import ClaimNode


def sources(
    readings: Sequence[Reading],
    copies: Mapping[str, str],
) -> Mapping[ClaimNode, tuple[str, ...]]:
    """The names of the outlets on which each claim rests: those that it cites, else its document's publisher."""
    del readings, copies
    return {}
