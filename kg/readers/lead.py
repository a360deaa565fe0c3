"""The dateline with which a story's first paragraph begins: place, date, time and agency, in many an order."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kg.readers.dates import dates
from kg.readers.labels import MARK, TIME, WEEKDAY
from kg.readers.names import AGENCY, CAPITALISED, is_telling
from kg.readers.stamp import masked_dates

_REACH = 160  # characters
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_FORMS = {
    "agency": re.compile(
        r"[-–—]{0,2}[(\[](?P<name>[A-Z][^()\[\],␞\n]{1,40})(?P<dated>, ?␞)?[)\]]|/(?P<strokes>[A-Z][\w .-]{1,30})/"
    ),
    "labelled": re.compile(rf"(?:dated?|published|posted|issued|released)(?: on)?:? ?{MARK}", re.IGNORECASE),
    "date": re.compile(rf"[(\[]?(?:{WEEKDAY},? ?)?{MARK}[)\]]?", re.IGNORECASE),
    "time": re.compile(rf"(?:at )?{TIME}", re.IGNORECASE),
    "day": re.compile(rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}|(?i:{WEEKDAY}))(?!\w)"),
    "place": re.compile(rf"[(\[]?{CAPITALISED}(?: (?:(?:of|the|de|del|la|do|da|upon) )*{CAPITALISED}){{0,4}}"),
}
_BETWEEN = re.compile(r"(?P<dash>[.,]?\s*(?:[–—]|--)[–—-]*\s*|\s+-\s*|\s*:\s)|(?P<stop>\.\s+)|(?P<comma>[,;]\s*)|\s*")
_DATES = {"labelled", "date"}
_TOLD = {"labelled", "date", "agency"}


class Lead(NamedTuple):
    """What the dateline of a paragraph states; either may be missing."""

    issued: str | None = None
    agency: str | None = None


class _Item(NamedTuple):
    kind: str
    words: str
    end: str  # what separates it from the next: "dash", "stop", "comma" or nothing
    agency: str | None = None


def lead(paragraph: str) -> Lead | None:
    """The dateline at the head of a paragraph, if it has one.

    >>> lead("THE HAGUE, March 12, 2025, 0710 GMT (Tide News) - Tools for chips will need a licence.")
    Lead(issued='2025-03-12', agency='Tide News')
    >>> lead("Lisbon, 3 May 1978. Rome has paid."), lead("On 3 May 1978 Rome paid.")
    (Lead(issued='1978-05-03', agency=None), None)
    """
    found = dates(paragraph[:_REACH])
    items = _ended(list(_items(masked_dates(paragraph[:_REACH], found))))
    if not items or not _is_dateline(items):
        return None
    dated = any(item.kind in _DATES or MARK in item.words for item in items)
    return Lead(found[0].iso if dated else None, next((item.agency for item in items if item.agency), None))


def _items(text: str) -> Iterator[_Item]:
    at, told, end = 0, False, ""
    while step := next(((kind, match) for kind, form in _FORMS.items() if (match := form.match(text, at))), None):
        kind, match = step
        # After place and date a dash or full stop ends the dateline, unless the agency follows.
        if told and ((end == "dash" and kind != "agency") or (end == "stop" and kind == "place")):
            return
        between = _BETWEEN.match(text, match.end())
        at, end = (between.end(), between.lastgroup or "") if between else (match.end(), "")
        told = told or kind in _TOLD
        if MARK in match.group() and match.group()[-1] in ")]" and match.group()[0] != "(":  # "[Cairo, ␞] "
            end = "dash"
        yield _Item(kind, match.group(), end, _agency(match) if kind == "agency" else None)


def _agency(match: re.Match[str]) -> str | None:
    """The agency in brackets; a name with a date beside it may be a place."""
    name = (match["name"] or match["strokes"]).strip()
    return None if match["dated"] and not _is_known(name) else name


def _is_known(agency: str) -> bool:
    return AGENCY.fullmatch(agency) is not None or is_telling(agency)


def _ended(items: Sequence[_Item]) -> Sequence[_Item]:
    """The items up to the last that a dash or a full stop ends."""
    last = max((number for number, item in enumerate(items) if item.end in {"dash", "stop"}), default=-1)
    return items[: last + 1]


def _is_dateline(items: Sequence[_Item]) -> bool:
    kinds = {item.kind for item in items}
    places = [item.words for item in items if item.kind == "place"]
    in_capitals = not any(re.search(r"[a-z]", place) for place in places[:1])
    if kinds & _DATES or any(MARK in item.words for item in items):
        marked = in_capitals or all(_marked(item, below) for item, below in pairwise(items) if below.kind == "date")
        return marked and (items[-1].end == "dash" or "agency" in kinds or bool(places))
    known = any(item.agency and _is_known(item.agency) for item in items)
    dated = "day" in kinds
    return "agency" in kinds and (in_capitals or dated or known) and (dated or items[-1].end == "dash")


def _marked(item: _Item, below: _Item) -> bool:
    """Between a place and a date stands a mark; "In ␞" is the beginning of a sentence."""
    return item.kind != "place" or item.end != "" or item.words.endswith(".") or below.words[0] in "(["
