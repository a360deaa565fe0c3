"""What a validation found, in words."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Violation:
    """One thing in a graph that is not as it must be.

    ``focus`` is the IRI of the node at fault and ``label`` how people know it; ``path`` is the property
    (``kg:funder``), empty if the node as a whole is at fault; ``value`` is the offending value, empty if
    one is missing; ``shape`` says of what kind of node the rule holds ("every claim").
    """

    shape: str
    label: str
    path: str
    message: str
    value: str
    focus: str

    def __str__(self) -> str:
        path = f" {self.path}" if self.path else ""
        found = f" (found {self.value})" if self.value else ""
        return f"{self.label}{path}: {self.message}{found} [{self.shape}]"


@dataclass(frozen=True)
class Report:
    """The outcome: violations in order, and how much was looked at, so that an empty graph does not pass unseen."""

    violations: tuple[Violation, ...]
    documents: int
    claims: int

    @property
    def conforms(self) -> bool:
        """Whether nothing is at fault."""
        return not self.violations
