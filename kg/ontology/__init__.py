"""The ontology as Python sees it: read from Turtle, never written in code."""

from kg.ontology.load import load
from kg.ontology.terms import DealingType, Frame, Kind, Ontology, Role

__all__ = ["DealingType", "Frame", "Kind", "Ontology", "Role", "load"]
