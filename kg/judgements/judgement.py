"""A judgement: what one person decided of two entities, two claims or one claim, and why."""

import hashlib
import json
from collections.abc import Iterable
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
    WITHDRAWN = "withdrawn"  # an earlier judgement is taken back; it is about nothing else


@dataclass(frozen=True, order=True)
class AboutEntity:
    """What a document calls ``name``; in every document where ``file`` is None, of any type where ``type`` is None.

    Names are held against all names of an entity, whole and as they are written. ``quote`` is a sentence of the file
    that the judgement rests on: when the file no longer says it, the judgement is reopened.
    """

    name: str
    type: str | None = None
    file: str | None = None
    quote: str | None = None

    def __str__(self) -> str:
        type_, file = f" ({self.type})" if self.type else "", f" of {self.file}" if self.file else ""
        return f"“{self.name}”{type_}{file}"


@dataclass(frozen=True, order=True)
class AboutClaim:
    """The claim of type ``type`` that the document ``file`` proves with the sentence ``quote`` (verbatim, whole).

    ``says`` are pairs of a role and one of its fillers as text. They tell apart the claims that one sentence proves.
    """

    file: str
    type: str
    quote: str
    says: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return f"the {self.type} of {self.file}, “{shortened(self.quote)}”"


About = AboutEntity | AboutClaim


@dataclass(frozen=True)
class Judgement:
    """One decision: on ``about`` (one thing or two of a kind), ``by`` whom, ``on`` which day and ``because`` of what.

    ``becomes`` is the type that a retyped thing gets, ``roles`` pairs of a role of a retyped claim and its new name.
    ``replaces`` is the `key` of an earlier judgement that this one stands for. ``line`` is where the judgement begins
    in ``file``, from 1.
    """

    decision: Decision
    about: tuple[About, ...]
    by: str
    on: date
    because: str = ""
    becomes: str | None = None
    roles: tuple[tuple[str, str], ...] = ()
    replaces: str | None = None
    line: int = 0
    file: str = "judgements.toml"

    @property
    def key(self) -> str:
        """8 hexadecimal digits that name the judgement by what it says, wherever it stands in its file."""
        said = [self.decision, [str(about) for about in self.about], self.by, str(self.on), self.because, self.becomes]
        quotes = [about.quote for about in self.about]
        return hashlib.sha256(json.dumps([said, quotes, self.roles, self.replaces]).encode()).hexdigest()[:8]

    @property
    def place(self) -> str:
        """Where it stands: ``judgements.toml, line 12``."""
        return f"{self.file}, line {self.line}"

    def __str__(self) -> str:
        becomes = f", becomes {self.becomes}" if self.becomes else ""
        return f"{self.decision}: {' and '.join(map(str, self.about))}{becomes}"


def in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Those that no other one replaces or withdraws, without those that only withdraw, in their order."""
    given = list(judgements)
    replaced = {judgement.replaces for judgement in given}
    return [x for x in given if x.key not in replaced and x.decision is not Decision.WITHDRAWN]


def shortened(quote: str, length: int = 60) -> str:
    r"""The beginning of a quote on one line.

    >>> shortened("Rome will\nlend Oslo a sum.", 12)
    'Rome will…'
    """
    line = " ".join(quote.split())
    return line if len(line) <= length else line[:length].rpartition(" ")[0] + "…"
