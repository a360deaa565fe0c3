"""When a document was published and by whom, as its own head and foot state it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kg.readers.datetold import told
from kg.readers.head import Head, head
from kg.readers.lead import lead
from kg.readers.names import CAPITALISED, DOMAIN, NAME, is_telling
from kg.readers.stamp import PLAIN, PUBLISHED, Stamp, stamp

_LEADS = 3  # paragraphs with which the story may begin
_FOOT = 8  # lines at the end in which a text may tell of its publication

_PUBLISHER = re.compile(r"\b(?:original |first )?publisher ?: ?(?P<name>\S[^|;\n]{1,60}?)\.?$", re.IGNORECASE)
_SOURCE = re.compile(
    r"\b(?:source|(?:first|originally) (?:appeared|published|ran|printed) (?:in|on|by|at)"
    r"|(?:reprinted|reproduced|republished) from) ?:? ?"
    rf"(?-i:(?:the )?(?P<name>{DOMAIN.pattern}|(?!.*\b[a-z]{{4,}}:){NAME.pattern}))(?=[.;|,]?$|[.;|] )",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(rf"(?:For|For and on behalf of|On behalf of) (?:the )?(?P<name>{CAPITALISED}.{{3,80}})")
_RELEASE = re.compile(r"(?:press|news|media) release\b|for immediate (?:release|publication)", re.IGNORECASE)
_ABOUT = re.compile(rf"About (?:the )?(?P<name>{NAME.pattern}):?")


class Dateline(NamedTuple):
    """A date of publication (ISO 8601) and a publisher, each None where the text does not state it."""

    issued: str | None = None
    publisher: str | None = None


def dateline(text: str) -> Dateline:
    r"""What the head of a text, the dateline of its first paragraph and its foot say of its publication.

    >>> dateline("Gas deal signed\n\nSHANGHAI, May 21, 2014 (Meridian Wire) - Gazprom signed a contract.")
    Dateline(issued='2014-05-21', publisher='Meridian Wire')
    """
    top = head(text)
    stamps = top.stamps()
    lines = [line.words for line in (*top.above, *top.body[:_LEADS])]
    leads = [seen for words in lines if not stamp(words) and (seen := lead(words))]
    foot = [line.words for line in top.body[-_FOOT:]]
    stamped = [*stamps, *(Stamp(seen.issued, PLAIN, None, whole=False) for seen in leads)]
    issued = _issued(_without_chronicle(stamped)) or _issued(_stamps_of(foot)) or told(top)
    names = (*(seen.agency for seen in leads), *(seen.publisher for seen in stamps), *_named(top, foot))
    return Dateline(issued, next((name for name in names if name), None))


def is_dateline(line: str) -> bool:
    """Whether a line consists of nothing but a date of publication and what goes with it.

    >>> is_dateline("Ports & Terminals Review | 11 December 2017"), is_dateline("On 11 December 2017 it rained.")
    (True, False)
    """
    seen = stamp(line)
    return seen is not None and seen.issued is not None and seen.whole


def _without_chronicle(stamps: Sequence[Stamp]) -> Sequence[Stamp]:
    """Two days or more with which lines begin that go on to tell something are those of a chronicle."""
    days = {seen.issued for seen in stamps if seen.issued and not seen.whole}
    return [seen for seen in stamps if seen.whole] if len(days) > 1 else stamps


def _issued(stamps: Iterable[Stamp]) -> str | None:
    """The date that is said to be that of publication, else the latest, else that of the last change."""
    dated = [seen for seen in stamps if seen.issued]
    best = min((seen.rank for seen in dated), default=PLAIN)
    of_best = [seen.issued for seen in dated if seen.rank == best and seen.issued]
    return next(iter(of_best), None) if best == PUBLISHED else max(of_best, default=None)


def _stamps_of(foot: Iterable[str]) -> Iterator[Stamp]:
    """At the foot stand readers' comments too, with their dates, and legal notices."""
    for words in foot:
        seen = stamp(words)
        if seen and seen.whole and not re.search(r"\bby\b|©|\d[:.] ?\d\d\b", words):
            yield seen


def _named(top: Head, foot: Sequence[str]) -> Iterator[str]:
    """Those who are named as publisher, source, newspaper, sender or company "about" which a release ends."""
    words = [line.words for line in (*top.above, *top.body)]
    yield from (match["name"] for line in words if len(line) < 600 and (match := _PUBLISHER.search(line)))
    sources = [match["name"].rstrip(".") for line in foot if len(line) < 600 and (match := _SOURCE.search(line))]
    yield from (name for name in sources if is_telling(name))
    yield from (line.words for line in top.mastheads())
    if any(_RELEASE.match(line) for line in words[:3]):
        yield from (match["name"] for line in words if (match := _ABOUT.fullmatch(line)))
    signed = [match["name"] for line in foot if (match := _SIGNATURE.fullmatch(line))]
    yield from (name for name in signed if NAME.fullmatch(name) and is_telling(name))
