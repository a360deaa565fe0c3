"""What claims about one dealing say that cannot all be true, and which values exclude each other."""

from kg.resolution.conflicts.finding import MODALITY, Conflict, find_conflicts

__all__ = ["MODALITY", "Conflict", "find_conflicts"]
