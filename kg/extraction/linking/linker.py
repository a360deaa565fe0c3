"""Fills the roles that grammar left open with what most likely fills them."""

from collections.abc import Iterator, Sequence

from kg.extraction.draft import Draft
from kg.extraction.fillers import Fillers
from kg.extraction.linking.candidates import Candidate, Candidates
from kg.extraction.linking.cues import Cues, Weighing
from kg.extraction.linking.model import Model
from kg.ontology.terms import Kind, Role

OWN = ("trigger", "phrase", "name")
"""Functions that only the trigger's own words can fill."""


class Linker:
    """Links of one document: candidates and their cues for the open roles of a draft, given its ``told`` drafts."""

    def __init__(self, fillers: Fillers, told: Sequence[Draft]) -> None:
        self.candidates = Candidates(fillers)
        self.weighing = Weighing(fillers.annotated, told)

    def offers(self, draft: Draft, role: Role) -> list[tuple[Candidate, Cues]]:
        """Each candidate for an open role with its cues."""
        rivals = self.candidates.of(draft, role)
        return list(zip(rivals, self.weighing.of(draft, role, rivals), strict=True)) if rivals else []

    def link(self, draft: Draft, model: Model, least: float, *, later: bool = False) -> None:
        """Give each open role its likeliest candidate, if that is at least so likely."""
        for role in open_roles(draft):
            likely = [(candidate, model.probability(cues)) for candidate, cues in self.offers(draft, role)]
            if likely:
                best, probability = max(likely, key=lambda pair: pair[1])
                if probability >= least:
                    draft.link(role, best.fillers, probability, later=later)


def open_roles(draft: Draft) -> Iterator[Role]:
    """The roles that nothing fills and a phrase elsewhere might: of texts only such as the frame has a function for."""
    functions = draft.trigger.frame.functions
    own = {name for function in OWN for name in functions.get(function, ())}
    named = {name for names in functions.values() for name in names}
    for role in draft.trigger.dealing.roles.values():
        if wants(draft, role) and role.name not in own and role.kind is not Kind.DATE:
            if role.name in named or role.kind is not Kind.TEXT:
                yield role


def wants(draft: Draft, role: Role) -> bool:
    """Whether a role has room: nothing fills it, or one does of what it takes two to do ("signed with")."""
    known = len(draft.roles.get(role.name, ()))
    functions = draft.trigger.frame.functions
    mutual = role.name in functions.get("subject", ()) and role.name in functions.get("with", ())
    return known == 0 or (known == 1 and (mutual or role.name in draft.trigger.frame.pairs))
