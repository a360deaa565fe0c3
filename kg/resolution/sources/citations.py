"""Outlets that a text names for its words: the agency it is credited to, and those to whom somebody spoke."""

import re
from collections.abc import Iterator
from itertools import takewhile

from kg.model.claim import Claim
from kg.model.document import Document
from kg.readers.lead import lead
from kg.readers.names import DOMAIN, NAME
from kg.resolution.sources.outlets import Outlets

_EDGE = 6
"""Lines at either end in which a text is credited to another outlet."""
_LONGEST = 300  # characters of such a line
_NAMED = rf"(?-i:(?:the )?(?P<name>{DOMAIN.pattern}|{NAME.pattern}))"
_CREDIT = re.compile(
    r"\W*(?:by [^,|]{3,60}[,|] ?)?(?:(?:this|the) (?:article|story|report|text) (?:was |is )?)?"
    r"(?:source|credit|via|with (?:reporting|material|files|information|inputs?) (?:by|from)|reporting by|courtesy of"
    r"|(?:re-?printed|re-?produced|re-?published|taken|adapted) from"
    r"|(?:(?:first|originally) )?(?:appeared|published|ran|printed|distributed|supplied|provided) (?:in|on|by))"
    rf" ?:? ?{_NAMED}(?=[.;|,)]?$|[.;|,)] )",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:told|interview(?:ed)? (?:with|by)|(?:statement|remarks|comments?) to|according to|citing|quoting"
    r"|(?:quoted|cited|carried|reported|published|obtained|seen) by)"
    rf" (?:reporters from )?(?:(?:state|news) (?:news )?(?:agency|media) )?{_NAMED}",
    re.IGNORECASE,
)
_QUOTES = re.compile(rf"{NAME.pattern}(?= (?:quoted|quotes|cited|cites)\b)")


_AFTER = frozenset(("at", "for", "from", "in", "on", "to"))
"""Words after the name of an outlet that begin something else: "Radio Oslo on Monday"."""


def credit(document: Document, outlets: Outlets) -> str | None:
    """The outlet to which a whole text is credited, by its dateline or a line at its head or foot.

    >>> credit(Document("a.txt", "OSLO (Reuters) - Rome sent wheat."), Outlets())
    'Reuters'
    """
    lines = [words for line in document.text.splitlines() if (words := " ".join(line.split()))]
    edges = [*lines[:_EDGE], *lines[max(_EDGE, len(lines) - _EDGE) :]]
    agencies = (seen.agency for line in lines[:_EDGE] if (seen := lead(line)) and seen.agency)
    credited = (match["name"].rstrip(".") for line in edges if len(line) < _LONGEST and (match := _CREDIT.match(line)))
    return next((name for name in (*agencies, *credited) if outlets.knows(name)), None)


def told_to(claim: Claim, outlets: Outlets) -> Iterator[str]:
    """Outlets on which the sentences of a claim rest though others speak in them: "the minister told TASS"."""
    for evidence in claim.evidence:
        words = " ".join(evidence.exact.split())
        named = [match["name"] for match in _TOLD.finditer(words)]
        quoting = [match.group() for match in _QUOTES.finditer(words)]
        for name in (*named, *quoting):
            if outlet := _outlet(name.split(), outlets):
                yield outlet


def _outlet(words: list[str], outlets: Outlets) -> str | None:
    """The outlet with whose name some words end or begin: "On Tuesday Reuters", "TASS on Tuesday"."""
    words = list(takewhile(lambda word: word not in _AFTER, words))
    runs = [words[start:] for start in range(len(words))] + [words[:end] for end in range(len(words) - 1, 0, -1)]
    names = (" ".join(run).rstrip(".").removesuffix("’s").removesuffix("'s") for run in runs)
    return next((name for name in names if outlets.knows(name)), None)
