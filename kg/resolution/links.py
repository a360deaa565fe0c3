"""Links: two mentions held against each other, with what speaks for and against their being one."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

EntityNode = tuple[str, str]
"""An entity of a document: the document's key and the entity's id."""
ClaimNode = tuple[str, int]
"""A claim of a document: the document's key and the claim's number in its reading."""
Node = EntityNode | ClaimNode


class Verdict(StrEnum):
    """What a comparison came to; a doubtful pair stays two, and is worth a person's look."""

    SAME = "same"
    DOUBTFUL = "doubtful"
    DIFFERENT = "different"


@dataclass(frozen=True, order=True)
class Reason:
    """One thing that was compared: what it counts (for, or below 0 against) and what it is, in words.

    >>> Reason(2.0, "amount: 890 million RUB in both")
    Reason(points=2.0, text='amount: 890 million RUB in both')
    """

    points: float
    text: str


@dataclass(frozen=True)
class Link:
    """Two entities or two claims of different documents, compared.

    ``one`` is before ``other`` in the order of nodes; ``points`` are the sum of the reasons'; ``by`` is ``rules``, or
    who judged it.
    """

    kind: Literal["entity", "dealing"]
    one: Node
    other: Node
    points: float
    reasons: tuple[Reason, ...]
    verdict: Verdict
    by: str = "rules"
