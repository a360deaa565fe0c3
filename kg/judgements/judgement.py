"""A judgement: what one person decided of two entities, two claims or one claim, and why."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Decision(StrEnum):
    """What was decided: of two, whether they are one; of one, that it is wrong or of another type."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"  # looked at and left open: it is not asked again
    WRONG = "wrong"  # the document does not say so: the claim is left out
    RETYPE = "retype"


@dataclass(frozen=True, order=True)
class AboutEntity:
    """What a document calls ``name``; in every document where ``file`` is None, of any type where ``type`` is None.

    Names are held against all names of an entity, whole and as they are written.
    """

    name: str
    type: str | None = None
    file: str | None = None


@dataclass(frozen=True, order=True)
class AboutClaim:
    """The claim of type ``type`` that the document ``file`` proves with the sentence ``quote`` (verbatim, whole)."""

    file: str
    type: str
    quote: str


About = AboutEntity | AboutClaim


@dataclass(frozen=True)
class Judgement:
    """One decision: on ``about`` (one thing or two of a kind), ``by`` whom, ``on`` which day and ``because`` of what.

    ``becomes`` is the type that a retyped thing gets; ``line`` is where the judgement begins in its file, from 1.
    """

    decision: Decision
    about: tuple[About, ...]
    by: str
    on: date
    because: str = ""
    becomes: str | None = None
    line: int = 0
