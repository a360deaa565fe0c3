"""Words by which a sentence tells of a part: "a first tranche", "under the deal"."""

import re
from functools import lru_cache

_ORDINAL = r"(?:first|second|third|fourth|fifth|initial|latest|last|final|next|another|opening|remaining|partial)"
_PIECE = (
    r"(?:tranche|instal?ment|deliver(?:y|ies)|shipment|batch|consignment|cargo|payment|disbursement|phase|stage|"
    r"portion|part|lot|slice|convoy|load|units?|year)"
)
_WHOLE = (
    r"(?:agreement|deal|contract|accord|pact|programme|program|package|pledge|loan|scheme|facility|"
    r"credit line|line of credit|commitment|total)"
)
_CUE = re.compile(
    rf"\b{_ORDINAL}\s+(?:\d|(?:\S+\s+){{0,3}}?{_PIECE}\b)"
    rf"|\b(?:tranche|instal?ment|part of|portion of|out of|of which)\b"
    rf"|\b(?:under|of)\s+(?:the|a|an|this|that|its|their)\s+(?:\S+\s+){{0,2}}?{_WHOLE}\b"
    rf"|\bso far\b",
    re.IGNORECASE,
)


_REST = re.compile(
    r"\b(?:remaining|remainder|outstanding|the rest|balance|further|more|another|second|third)\b", re.IGNORECASE
)
"""Words of what is left beside a part, which is no whole."""


def is_rest(sentence: str) -> bool:
    """Whether a sentence tells of what is left of a whole."""
    return _REST.search(sentence) is not None


@lru_cache(maxsize=1 << 14)
def has_cue(sentence: str) -> bool:
    """Whether a sentence has a word that tells of a part.

    >>> has_cue("A first batch of 20,000 tonnes has arrived."), has_cue("Russia delivered 20,000 tonnes.")
    (True, False)
    """
    return _CUE.search(sentence) is not None
