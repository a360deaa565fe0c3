"""Content negotiation: which of the media types on offer a client likes best (RFC 9110, 12.5.1)."""

import re
from collections.abc import Iterator, Sequence

_RANGE = re.compile(r"\s*([\w!#$&^.+*-]+)/([\w!#$&^.+*-]+)\s*((?:;[^,]*)?)\s*")
_QUALITY = re.compile(r";\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*(?:;|$)", re.IGNORECASE)
_ANY_QUALITY = re.compile(r";\s*q\s*=", re.IGNORECASE)


def choose(accept: str, offers: Sequence[str]) -> str | None:
    """The offer of the highest quality, the first of equals; None if none is acceptable.

    An empty header accepts everything. The quality of an offer is that of the most specific range that holds it.

    >>> choose("text/csv;q=0.5, application/*", ("text/csv", "application/json", "application/xml"))
    'application/json'
    >>> choose("text/*, text/csv;q=0", ("text/csv",)) is None
    True
    """
    ranges = list(_ranges(accept)) if accept.strip() else [("*", "*", 1.0)]
    best, liked = None, 0.0
    for offer in offers:
        if (quality := _quality(offer, ranges)) > liked:
            best, liked = offer, quality
    return best


def _ranges(accept: str) -> Iterator[tuple[str, str, float]]:
    """Type, subtype and quality of each range; what is none is passed over."""
    for part in accept.lower().split(","):
        if match := _RANGE.fullmatch(part):
            parameters = match[3]
            quality = _QUALITY.search(parameters)
            if quality or not _ANY_QUALITY.search(parameters):
                yield match[1], match[2], float(quality[1]) if quality else 1.0


def _quality(offer: str, ranges: Sequence[tuple[str, str, float]]) -> float:
    type_, _, subtype = offer.partition("/")
    for wanted in ((type_, subtype), (type_, "*"), ("*", "*")):
        found = [quality for *range_, quality in ranges if tuple(range_) == wanted]
        if found:
            return max(found)
    return 0.0
