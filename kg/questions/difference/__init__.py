"""What is new in a graph since another."""

from kg.questions.difference.difference import Difference, difference
from kg.questions.difference.entry import Changes, Entry

__all__ = ["Changes", "Difference", "Entry", "difference"]
