"""One post for each who bears a title: "Presidents Ann Lie of Chad and Jon Moe of Togo" hold two."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.draft import Draft


def each_bearer(draft: Draft) -> Iterator[Draft]:
    """The draft of each bearer of a shared title, with the body or state told in his turn.

    Where as many are told as bearers, each has his own; one that was told for all is everybody's. What only the
    context lends is nobody's: foreign ministers who meet are hardly of one state.
    """
    role = next(iter(draft.trigger.frame.functions.get("bearer", ())), "")
    bearers = draft.roles.get(role, [])
    if len(bearers) < 2:
        yield draft
        return
    whose = [
        name
        for name in dict.fromkeys(draft.trigger.frame.functions.get("of", ()))
        if name != role and name in draft.roles
    ]
    for number, bearer in enumerate(bearers):
        roles = {**draft.roles, role: [bearer]}
        for name in whose:
            bodies = draft.roles[name]
            if draft.borrowed:
                del roles[name]
            elif len(bodies) == len(bearers):
                roles[name] = [bodies[number]]
        yield replace(draft, roles=roles)
