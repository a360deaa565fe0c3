"""Confidence: the share of a claim's fillers that can be expected to be right.

What a claim's frame found together in one sentence supports itself: two roles may have met by chance, four hardly do.
The shares below were measured on annotated practice documents, role by role filled (see ``benchmarks/quality.md``),
and rounded down for texts of other newsrooms.
"""

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


def of_both(one: float, other: float) -> float:
    """The confidence of a claim that two sentences make.

    >>> of_both(0.6, 0.75)
    0.8
    """
    return round(min(max(one, other) + REPEATED, MOST), 2)
