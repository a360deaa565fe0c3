"""What is wrong with a declaration, and what to do about it."""

from dataclasses import dataclass

from kg.errors import StopRun


@dataclass(frozen=True, order=True)
class Fault:
    """One fault: the file, the term (or frame, or line) in it, and a message that says what to do.

    >>> str(Fault("award.ttl", "kg:Award", "has no rdfs:label; add one in English"))
    'award.ttl: kg:Award has no rdfs:label; add one in English'
    """

    file: str
    term: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.term} {self.message}"


class BadDeclaration(StopRun):
    """A fault that keeps the ontology from being loaded."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault
