"""On whose word claims rest: who published a text, whom it cites, which outlets are one, which texts are copies."""

from kg.resolution.sources.copies import near_copies
from kg.resolution.sources.tracing import publisher, sources

__all__ = ["near_copies", "publisher", "sources"]
