"""What is told of one document, by the gold or by a graph: the form in which the two are compared."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Named:
    """An entity as a filler: every name of it, normalised; ``shown`` is the one for people to read."""

    names: frozenset[str]
    shown: str = field(compare=False, default="")

    def __str__(self) -> str:
        return self.shown or "?"


@dataclass(frozen=True)
class Amount:
    """A number and its unit: ``Amount(890000000.0, "RUB")``."""

    value: float
    unit: str

    def __str__(self) -> str:
        return f"{self.value:,.15g} {self.unit}"


@dataclass(frozen=True)
class Date:
    """A time in ISO 8601 or as an EDTF interval."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Phrase:
    """Words of the document."""

    text: str

    def __str__(self) -> str:
        return f"“{self.text}”"


Filler = Named | Amount | Date | Phrase


@dataclass(frozen=True)
class Quote:
    """Words claimed to stand at ``text[start:end]``; None where the claim does not say."""

    exact: str
    start: int | None
    end: int | None

    def stands_in(self, text: str) -> bool:
        """Whether the words stand verbatim at their offsets.

        >>> Quote("Rome", 3, 7).stands_in("In Rome.")
        True
        """
        if not self.exact or self.start is None or self.end is None:
            return False
        return text[self.start : self.end] == self.exact


@dataclass(frozen=True)
class Participant:
    """An entity of a document: its classes, its names and what it is called across documents (None: nothing)."""

    types: frozenset[str]
    named: Named
    id: str | None = None


@dataclass(frozen=True)
class Dealing:
    """A dealing as one document tells it. ``modality`` holds more than one value where claims disagree."""

    type: str
    fillers: tuple[tuple[str, Filler], ...]
    modality: frozenset[str]
    attributed: tuple[Named, ...]
    quotes: tuple[Quote, ...]
    id: str | None = None


@dataclass(frozen=True)
class Account:
    """The entities and dealings of one document."""

    entities: tuple[Participant, ...] = ()
    dealings: tuple[Dealing, ...] = ()


Accounts = Mapping[str, Account]
"""Accounts by the stem of the document's file."""
