"""The ontology as Python sees it: read from Turtle, never written in code."""

from kg.ontology.fault import Fault
from kg.ontology.lint import lint
from kg.ontology.load import load, load_file
from kg.ontology.merged import merged, turtle
from kg.ontology.table import table
from kg.ontology.terms import DealingType, Frame, Kind, Ontology, Role

__all__ = [
    "DealingType",
    "Fault",
    "Frame",
    "Kind",
    "Ontology",
    "Role",
    "lint",
    "load",
    "load_file",
    "merged",
    "table",
    "turtle",
]
