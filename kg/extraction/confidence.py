"""Confidence: the share of a claim's fillers that can be expected to be right.

What a claim's frame found together in one sentence supports itself: two roles may have met by chance, four hardly do.
The shares below were measured on annotated practice documents, role by role filled (see ``benchmarks/quality.md``),
and rounded down for texts of other newsrooms.
"""

from collections.abc import Sequence

from kg.extraction.draft import Draft

BY_ROLES = {2: 0.6, 3: 0.75, 4: 0.8}
BORROWED = 0.1
"""Less, where the sentence left a role open that was filled from its neighbours."""
REPEATED = 0.05
"""More, where a second sentence says so too."""
MOST = 0.9


def of_claim(roles: int, *, borrowed: bool) -> float:
    """The confidence of a claim told once, by the number of its filled roles.

    >>> of_claim(4, borrowed=False), of_claim(2, borrowed=True)
    (0.8, 0.5)
    """
    return round(BY_ROLES.get(roles, max(BY_ROLES.values())) - BORROWED * borrowed, 2)


def of_draft(draft: Draft) -> float:
    """The confidence of a claim that one draft makes."""
    own = of_claim(len(draft.roles), borrowed=draft.borrowed)
    if draft.is_whole or draft.telling is None:
        return own
    return with_links(round(draft.telling, 2), len(draft.roles) - len(draft.linked), list(draft.linked.values()))


def with_links(own: float, roles: int, links: Sequence[float]) -> float:
    """The confidence of a claim with ``roles`` roles of confidence ``own``, and as many more as there are ``links``.

    >>> with_links(0.8, 2, [0.5, 0.5])
    0.65
    """
    return round((own * roles + sum(links)) / (roles + len(links)), 2)


def of_both(one: float, other: float) -> float:
    """The confidence of a claim that two sentences make.

    >>> of_both(0.6, 0.75)
    0.8
    """
    return round(min(max(one, other) + REPEATED, MOST), 2)
