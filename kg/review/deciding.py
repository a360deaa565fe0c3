"""Decisions on what is shown, as judgements that find it again."""

from dataclasses import dataclass
from datetime import date

from kg.comparisons.compared import Compared, Side
from kg.judgements import About, AboutClaim, AboutEntity, Decision, Judgement


@dataclass(frozen=True)
class Person:
    """Who decides, and on which day."""

    name: str
    day: date

    def on_pair(self, decision: Decision, compared: Compared, because: str = "") -> Judgement:
        """Same, different or unsure."""
        about = reference(compared.one), reference(compared.other)
        return Judgement(decision, about, self.name, self.day, because)

    def wrong(self, side: Side, because: str = "") -> Judgement:
        """The document does not say so."""
        return Judgement(Decision.WRONG, (reference(side),), self.name, self.day, because)

    def retype(self, side: Side, type_: str, because: str = "", roles: tuple[tuple[str, str], ...] = ()) -> Judgement:
        """It is of another type; ``roles`` are the new names of some of a claim's."""
        return Judgement(Decision.RETYPE, (reference(side),), self.name, self.day, because, type_, roles)

    def renew(self, old: Judgement, about: tuple[About, ...], because: str = "") -> Judgement:
        """What was decided holds of the documents as they are now."""
        reason = because or old.because
        return Judgement(old.decision, about, self.name, self.day, reason, old.becomes, old.roles, old.key)

    def withdraw(self, old: Judgement, because: str = "") -> Judgement:
        """What was decided is taken back."""
        return Judgement(Decision.WITHDRAWN, (), self.name, self.day, because, replaces=old.key)


def reference(side: Side) -> About:
    """An entity by name, type and file, with a sentence that names it; a claim by a sentence and what it says."""
    if side.names:
        quote = next((quote for quote in side.quotes if side.names[0] in quote), None)
        return AboutEntity(side.names[0], side.type, side.file, quote)
    return AboutClaim(side.file, side.type, side.quotes[0], side.roles)
