"""Whether a built graph is as the ontology says: SHACL, with a report for people."""

from kg.validation.report import Report, Violation
from kg.validation.validate import validate

__all__ = ["Report", "Violation", "validate"]
