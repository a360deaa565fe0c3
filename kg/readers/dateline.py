"""When a document was published and by whom, as its own head and foot state it."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from kg.readers.dates import Dated, dates
from kg.readers.lines import lines

_HEAD = 10  # lines with words among which a dateline is looked for

_CAPITALISED = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w.'’&/-]*"
_NAME = re.compile(
    rf"{_CAPITALISED}(?: (?:&|of|the|and|for|in|on|de|del|la|di|{_CAPITALISED})){{0,6}}|[\w-]+(?:\.[\w-]+)+"
)
_MEDIA = re.compile(
    r"\b(?:News|Times|Post|Herald|Tribune|Review|Weekly|Daily|Journal|Gazette|Wire|Agency|Press|Bulletin|Observer|Monitor"
    r"|Chronicle|Telegraph|Magazine|Media|Today|Report)\b"
)
_GENRE = (
    r"analysis|opinion|comment|commentary|editorial|explainer|feature|interview|news|report|briefing|column|transcript"
    r"|background|factbox|timeline|profile|blog|dispatch"
)
_WEEKDAY = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_TIME = r"(?:,? (?:at )?\d{1,2}[:.] ?\d\d.{0,12})?"
# What stands beside a date and is no publisher. "␞" stands for the date.
_LABELS = re.compile(
    rf"(?:{_WEEKDAY},? )?␞{_TIME}"
    rf"|(?:last |first )?(?:posted|published|updated|modified|issued|released|dated?)(?: on| at)?:? ?(?:␞{_TIME})?"
    r"|(?:categor(?:y|ies)|sections?|topics?|tags?|filed under|authors?|words|text|by|from our)\b.*"
    rf"|\d+[ -]?min(?:ute)?s?(?: read)?|(?:{_GENRE})|{_WEEKDAY}"
    r"|(?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?",
    re.IGNORECASE,
)
_OF_A_PUBLISHER = re.compile(
    r"(?:issue|edition|number) (?:of|dated) ␞|[a-z]{3,12} edition|(?:no|vol|issue)\.? ?\d+.*|translated (?:from|by) .*",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"(␞) ?\(([A-Z][^()]{1,40})\)$")
_BAR = re.compile(r"\s*[|•·]\s*|\s+/\s+|\s+[–—-]+\s+")

# The head of a story's first sentence: "SHANGHAI, May 21, 2014 (Meridian Wire) - "; "MOSCOW (Reuters) — ".
_LEAD = re.compile(
    r"(?P<place>[^\W\d_][^()|–—:;!?\n]{1,80}?)?\s?(?:\((?P<agency>[A-Z][^()\n]{1,40})\))?\s*(?:[–—]|\s--?\s)"
)
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’/ -]+(?:[,.] |$)")
_LABELLED = re.compile(r"(?:date|dated|published|posted|issued|released)(?: on)?:? ?␞", re.IGNORECASE)
_PUBLISHER = re.compile(r"\b(?:original |first )?publisher ?: ?(?P<name>\S[^|;\n]{1,60}?)\.?$", re.IGNORECASE)
_RELEASE = re.compile(r"(?:press|news|media) release\b", re.IGNORECASE)
_ABOUT = re.compile(rf"About (?P<name>{_NAME.pattern})")


class Dateline(NamedTuple):
    """A date of publication (ISO 8601) and a publisher, each None where the text does not state it."""

    issued: str | None = None
    publisher: str | None = None


def dateline(text: str) -> Dateline:
    r"""What the first lines of a text, and a publisher's line anywhere in it, say of its publication.

    >>> dateline("Gas deal signed\n\nSHANGHAI, May 21, 2014 (Meridian Wire) - Gazprom signed a contract.")
    Dateline(issued='2014-05-21', publisher='Meridian Wire')
    """
    words = [line.words for line in lines(text) if line.words]
    found = [seen for line in islice(words, _HEAD) if (seen := _whole_line(line) or _lead(line))]
    issued = next((seen.issued for seen in found if seen.issued), None)
    publisher = next((seen.publisher for seen in found if seen.publisher), None)
    return Dateline(issued, publisher or next(_named_publishers(words), None))


def is_dateline(line: str) -> bool:
    """Whether a line consists of nothing but a date of publication and what goes with it.

    >>> is_dateline("Ports & Terminals Review | 11 December 2017"), is_dateline("On 11 December 2017 it rained.")
    (True, False)
    """
    return _whole_line(line) is not None


def _whole_line(line: str) -> Dateline | None:
    found = dates(line) if len(line) <= 150 else []
    if not found:
        return None
    masked = _masked(line, found)
    by_bar = _BAR.split(_IN_BRACKETS.sub(r"\1 | \2", masked))
    # "Category: Energy, Latin America" is one label; "Akdeniz Postası, ␞" is a name and a date.
    pieces = [
        piece.strip() for part in by_bar for piece in ([part] if _LABELS.fullmatch(part) else part.split(",")) if piece
    ]
    names = [piece for piece in pieces if not _LABELS.fullmatch(piece) and not _OF_A_PUBLISHER.fullmatch(piece)]
    if any(not _NAME.fullmatch(name) for name in names):
        return None
    told = any(_OF_A_PUBLISHER.fullmatch(piece) for piece in pieces)
    # A name with a comma before the date is where a letter was written, unless something tells of a periodical.
    told = told or len(by_bar) > 1 or any(_MEDIA.search(name) for name in names)
    return Dateline(found[0].iso, names[-1] if told and (len(names) == 1 or _IN_BRACKETS.search(masked)) else None)


def _masked(line: str, found: list[Dated]) -> str:
    for seen in reversed(found):
        line = f"{line[: seen.start]}␞{line[seen.end :]}"
    return line


def _lead(line: str) -> Dateline | None:
    """The dateline with which a paragraph begins."""
    head = line[:140]
    found = dates(head)
    if found and _LABELLED.match(_masked(head, found)):
        return Dateline(found[0].iso)
    match = _LEAD.match(_masked(head, found[:1]))
    if match is None or not (match["place"] or match["agency"]):
        return None
    place = match["place"] or ""
    dated = re.search(r"[,.] ?␞,? ?$", place) is not None
    in_capitals = _CAPITALS.match(place) is not None
    if not (dated and (in_capitals or _NAME.fullmatch(place.split(",")[0]))) and not (
        match["agency"] and (in_capitals or not place)
    ):
        return None
    return Dateline(found[0].iso if dated else None, match["agency"])


def _named_publishers(words: list[str]) -> Iterator[str]:
    """Publishers that are named as such, and the company "about" which a press release ends."""
    yield from (match["name"] for line in words if len(line) < 600 and (match := _PUBLISHER.search(line)))
    if any(_RELEASE.match(line) for line in words[:3]):
        yield from (match["name"] for line in words if (match := _ABOUT.fullmatch(line)))
