"""What people have judged, applied before anything is resolved: what is wrong, of another type, one thing or two."""

from kg.resolution.judged.applying import Fared, Judged, judged
from kg.resolution.judged.references import State

__all__ = ["Fared", "Judged", "State", "judged"]
