"""Fills the roles that grammar left open with what most likely fills them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.confidence import with_links
from kg.extraction.draft import Draft, Likely
from kg.extraction.fillers import Fillers
from kg.extraction.linking.candidates import Candidate, Candidates
from kg.extraction.linking.ceiling import ceiling
from kg.extraction.linking.cues import Cues, Weighing
from kg.extraction.linking.draft_cues import cues_of
from kg.extraction.linking.model import Model, logistic
from kg.model.claim import Claim
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

    def cues(self, draft: Draft) -> Cues:
        """The cues of a weighed draft."""
        return cues_of(draft, self.weighing.beside(draft), self.weighing.annotated)

    def ceiling(self, draft: Draft, model: Model) -> float:
        """How likely a draft with nothing linked yet tells a dealing at most, whatever is linked."""
        weighing = self.weighing
        linkable = [role for role in open_roles(draft) if self.candidates.are_any(draft, role)]
        return logistic(ceiling(draft, linkable, weighing.beside(draft), weighing.annotated, model.weight))

    def likely(self, draft: Draft, model: Model, least: float) -> dict[str, Likely]:
        """The likeliest candidate of each open role, where that is at least so likely."""
        found = {}
        for role in open_roles(draft):
            weighed = [(model.probability(cues), candidate) for candidate, cues in self.offers(draft, role)]
            probability, best = max(weighed, key=lambda pair: pair[0], default=(0.0, None))
            if best is not None and probability >= least:
                found[role.name] = (best.fillers, probability)
        return found


def linked(claim: Claim, drafts: Sequence[Draft]) -> Claim:
    """A claim with what most likely fills the roles that its drafts, all of one type, left open together."""
    roles = defaultdict(list)
    for role, filler in claim.roles:
        roles[role].append(filler)
    known = {filler for _, filler in claim.roles}
    offered = sorted(
        (
            (probability, name, fillers, draft)
            for draft in drafts
            for name, (fillers, probability) in draft.likely.items()
            if wants(draft, draft.trigger.dealing.roles[name])  # a verb or an ellipsis may have filled it since
        ),
        key=lambda offer: -offer[0],
    )
    sure = []
    for probability, name, fillers, draft in offered:
        fresh = [filler for filler in fillers if filler not in known]
        if fresh and len(roles[name]) == len(draft.roles.get(name, ())):
            roles[name].extend(fresh)
            known.update(fresh)
            sure.append(probability)
    if not sure:
        return claim
    return replace(
        claim,
        roles=tuple((name, filler) for name in drafts[0].trigger.dealing.roles for filler in roles.get(name, ())),
        confidence=with_links(claim.confidence, len({name for name, _ in claim.roles}), sure),
    )


def open_roles(draft: Draft) -> Iterator[Role]:
    """The roles that nothing fills and a phrase elsewhere might: of texts only such as the frame has a function for."""
    functions = draft.trigger.frame.functions
    own = {name for function in OWN for name in functions.get(function, ())}
    named = {name for names in functions.values() for name in names}
    for role in draft.trigger.dealing.roles.values():
        fillable = role.name not in own and (role.name in named or role.kind is not Kind.TEXT)
        if fillable and role.kind is not Kind.DATE and wants(draft, role):
            yield role


def wants(draft: Draft, role: Role) -> bool:
    """Whether a role has room: nothing fills it, or one does of what it takes two to do ("signed with")."""
    known = len(draft.roles.get(role.name, ()))
    functions = draft.trigger.frame.functions
    mutual = role.name in functions.get("subject", ()) and role.name in functions.get("with", ())
    return known == 0 or (known == 1 and (mutual or role.name in draft.trigger.frame.pairs))
