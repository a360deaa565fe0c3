"""Prepositions and the times after them: "since March", "by the end of 2016", "between 2014 and 2017"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from kg.annotation.datewords import COUNTS
from kg.annotation.daynames import month_text

_SOFT = (
    r"(?:(?:at\s+)?(?:the\s+)?(?:very\s+)?(?:beginning|start|end|close|middle|turn)\s+of\s+"
    r"|(?:early|late)\s+(?:in\s+)?|(?:mid|early|late|end)[-\s]|the\s+|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)*"
)
_OPEN = re.compile(
    rf"\b(?:since|as\s+(?:of|from)|(?:starting|beginning|commencing)(?:\s+(?:in|on|from))?)\s+{_SOFT}\Z",
    re.IGNORECASE,
)
_EFFECT = re.compile(rf"\b(?:effective|effect)\s+from\s+{_SOFT}\Z", re.IGNORECASE)
_START = re.compile(
    r"\b(?<!could )(?<!may )(?<!might )"
    r"(?:(?:start|begin|commence)s?\s+(?:\w+ing|to\s+\w+)|be\s+(?:started|begun|commenced))\b[^.;:!?,]{0,50}\b(?:in|on|from)\s+\Z",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    rf"\b(?P<length>half[- ]year|year|quarter|(?:{'|'.join(COUNTS)}|\d\d?)\s+months)"
    rf"\s+(?:to|ended|ending|through)\s+{_SOFT}\Z",
    re.IGNORECASE,
)
_FROM = re.compile(rf"\bfrom\s+{_SOFT}\Z", re.IGNORECASE)
_ONWARDS = re.compile(r"\s+(?:on|onwards?|forward)\b", re.IGNORECASE)
_UNTIL = re.compile(
    rf"\b(?<!not )(?:until|till|by|before|through|(?:no|not)\s+later\s+than|up\s+to)\s+{_SOFT}\Z", re.IGNORECASE
)
_BETWEEN = re.compile(rf"\bbetween\s+{_SOFT}\Z", re.IGNORECASE)
_LINK = re.compile(rf"\s*(?P<link>and|to|until|till|through|-|–|—)\s*(?:the\s+)?{_SOFT}", re.IGNORECASE)
FUTURE = re.compile(
    r"\b(?:will|shall|(?-i:may)|might|could|would|(?:is|are|was|were|be)\s+(?:\w+\s+)?(?:to|due|expected|scheduled|set|slated|planned|going)"
    r"|due|plans?|planned|planning|intends?|expects?|expected|scheduled|hopes?|upcoming|forthcoming)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Item:
    """A time in a text: its characters, its readings before and after the date of issue, and whether it lies ahead."""

    start: int
    end: int
    past: str
    future: str
    to_come: bool

    @property
    def told(self) -> str:
        """The reading that the words around it suggest."""
        return self.future if self.to_come else self.past


def joined(text: str, items: list[Item], issued: date | None) -> Iterator[Item]:
    """Items with their prepositions read: two that make an interval become one."""
    i = 0
    while i < len(items):
        pair = interval(text, items[i], items[i + 1]) if i + 1 < len(items) else None
        if pair:
            yield pair
        else:
            yield _bounded(text, items[i], issued)
        i += 2 if pair else 1


def interval(text: str, one: Item, two: Item) -> Item | None:
    """The interval that two times in a row make: "from 2014 to 2017"; None if they make none."""
    link = _LINK.fullmatch(text[one.end : two.start])
    if link is None or "/" in one.past + two.past:
        return None
    left = text[max(0, one.start - 60) : one.start]
    word = link["link"].lower()
    if word == "and" and not _BETWEEN.search(left):
        return None
    past = _span((one.past, one.future), (two.past, two.future))
    future = f"{one.future}/{two.future}" if two.future > one.future else past
    if past is None or future is None:
        return None
    return Item(one.start, two.end, past, future, one.to_come or two.to_come)


def _span(firsts: tuple[str, str], lasts: tuple[str, str]) -> str | None:
    """The earliest interval that two times make, and the shortest that ends with it."""
    return next((f"{first}/{last}" for last in lasts for first in sorted(firsts, reverse=True) if first < last), None)


def _bounded(text: str, item: Item, issued: date | None) -> Item:
    left = text[max(0, item.start - 80) : item.start]
    if _EFFECT.search(left):
        return item
    if (period := _PERIOD.search(left)) and "/" not in item.past and len(item.past) > 4:
        return replace(item, past=_ending(item.past, period), future=_ending(item.future, period))
    if _OPEN.search(left) or (
        "/" not in item.past
        and (_START.search(left) or (_FROM.search(left) and _is_open_from(text, item, left, issued)))
    ):
        return replace(item, past=f"{_edges(item.past)[0]}/..", future=f"{_edges(item.future)[0]}/..")
    if _UNTIL.search(left):
        past, future = _edges(item.past)[1], _edges(item.future)[1]
        return replace(item, past=f"../{past}", future=f"../{future}", to_come=item.to_come or past != future)
    return item


def _ending(last: str, period: re.Match[str]) -> str:
    """The months that end with a time: "the year to September"."""
    words = period["length"].lower().replace("-", " ").split()
    lengths = {"year": 12, "quarter": 3, "half": 6}
    count = lengths.get(words[0]) or COUNTS.get(words[0]) or int(words[0])
    return f"{month_text(int(last[:4]), int(last[5:7]) - count + 1)}/{last[:7]}"


def _edges(when: str) -> tuple[str, str]:
    """Where a time begins and ends: that of a month is one and the same, that of a quarter is not."""
    first, _, last = when.partition("/")
    return first, last or first


def _is_open_from(text: str, item: Item, left: str, issued: date | None) -> bool:
    """Whether "from 2027" is a beginning, not an origin as in "the treaty from 2010"."""
    if _ONWARDS.match(text, item.end):
        return True
    clause = re.split(r"[.;!?\n]\s", left)[-1]
    return (
        item.to_come
        or (issued is not None and item.past > issued.isoformat()[: len(item.past)])
        or FUTURE.search(clause) is not None
        or re.fullmatch(rf"\s*from\s+{_SOFT}", clause, re.IGNORECASE) is not None
    )
