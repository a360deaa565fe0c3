"""A claim in the making: a trigger and the roles filled so far."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.annotation.tokens import Token
from kg.extraction.triggers import Trigger
from kg.model.claim import EntityRef, Filler
from kg.ontology.terms import Kind, Role

Likely = tuple[tuple[Filler, ...], float]
"""What may fill a role, and how likely that is right."""


@dataclass(eq=False)
class Draft:
    """A claim while its roles are filled.

    ``objects`` are the words that its trigger is done to, ``amount`` is the sum that it is about where its sentence has
    several, ``borrowed`` says whether a neighbouring sentence filled a role, ``is_whole`` whether grammar found all
    that the frame demands. ``likely`` holds what most likely fills the roles that grammar left open, ``linked`` how
    likely those roles are right that it did fill; ``telling`` is how likely the trigger tells a dealing.
    """

    trigger: Trigger
    roles: dict[str, list[Filler]] = field(default_factory=dict)
    objects: Sequence[Token] = ()
    amount: Filler | None = None
    borrowed: bool = False
    is_whole: bool = True
    likely: dict[str, Likely] = field(default_factory=dict)
    linked: dict[str, float] = field(default_factory=dict)
    telling: float | None = None

    def borrow(self, role: Role, fillers: Iterable[Filler]) -> None:
        """Adds what another sentence says."""
        self.borrowed = self.add(role, fillers) or self.borrowed

    def link(self) -> None:
        """Adds what is likely."""
        for name, (fillers, probability) in self.likely.items():
            if self.add(self.trigger.dealing.roles[name], fillers):
                self.linked[name] = probability

    def add(self, role: Role, fillers: Iterable[Filler]) -> bool:
        """Whether anything was added; an actor that has a role already does not get another."""
        offered = list(fillers)
        if not offered:
            return False
        taken = {
            filler
            for name, known in self.roles.items()
            if name != role.name
            for filler in known
            if isinstance(filler, EntityRef)
        }
        known = self.roles.setdefault(role.name, [])
        fresh = [filler for filler in offered if filler not in known and filler not in taken]
        if role.kind is Kind.TEXT and not role.each:
            fresh = [] if known else fresh[:1]
        known.extend(fresh)
        if not known:
            del self.roles[role.name]
        return bool(fresh)
