"""Times in a text, in ISO 8601: "17 July", "last year", "since March 2024", "between 2014 and 2017"."""

import calendar
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kg.annotation.datepoints import Resolver
from kg.annotation.dateranges import FUTURE, Item, interval, joined
from kg.annotation.datewords import pattern
from kg.annotation.daynames import months
from kg.annotation.tokens import Doc
from kg.model.claim import When

Precision = Literal["day", "month", "year", "span"]

_LIST = re.compile(r"\s*(?:,|,?\s+and|,?\s+or|\s+to|\s*[-–—]|\s+until)\s+", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:had|has|have|was|were|did|since|last|said|told|met|held|wrote|gave|took|made|sent|began|left|came|went|saw)\b",
    re.IGNORECASE,
)
_NAME_NUMBERS = re.compile(
    r"(?:\b(?:resolutions?|articles?|no|nos|number|section|chapter|decree|order|law|flight|room|agenda|vision|route|page)\.?\s+|[#№])\Z",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"(?<![.!?\n(\"“‘:–—-])\s(?P<word>[A-Z][\w’'-]*)\s+\Z")
_BEFORE_YEARS = {
    "in", "since", "by", "of", "from", "until", "till", "during", "for", "through", "before", "after", "early", "late",
    "mid", "spring", "summer", "autumn", "fall", "winter", "fy", "fiscal",
}  # fmt: skip
_BARE_MONTH = re.compile(
    r"(?:\b(?:in|since|by|of|until|till|from|early|late|mid|during|between|and|or|to|before|after|through|for|on|last|next"
    r"|this|each|every)|mid-|[,–-])\s*\Z",
    re.IGNORECASE,
)
_IN_PART = re.compile(r"\b(?:in|during|over|for|from|by|since|until|through|of)\s+\Z", re.IGNORECASE)
_AT_END = re.compile(r"\b(?:by|at|before|until|till|of)\s+\Z", re.IGNORECASE)
_YEAR_HEAD = re.compile(
    r"(?:\A|(?<=\n)|(?<=\s\s)|(?<=[.!?:]\s)|(?<=[.!?][\"”’)\]]\s))"
    r"(?:1[89]|20)\d\d(?=[.:]\s|\s*[–—]|\s+-|[^\S\n]*\n)"
)
_UNSURE_MONTHS = {"may", "march", "august"}


@dataclass(frozen=True)
class DateMention:
    """Tokens ``start`` to ``end`` (exclusive) of a Doc: a time without the preposition before it.

    ``when`` is the best reading; where the year is not written, ``past`` and ``future`` are the nearest such time
    before and after the date of issue, else both are ``when``. ``precision`` is "span" for intervals.
    """

    start: int
    end: int
    when: When
    past: When
    future: When
    precision: Precision


def resolve(mention: DateMention, *, future: bool) -> When:
    """The reading that fits what is told: ``future`` for things to come."""
    return mention.future if future else mention.past


def dates(doc: Doc, issued: str | None, taken: frozenset[int] = frozenset()) -> tuple[DateMention, ...]:
    """All times of a Doc that can be told, in order.

    ``issued`` is the document's date (ISO 8601), against which relative times are resolved; without it they are left
    out. ``taken`` are tokens of amounts, in which no year is sought. Durations and ages are no times.

    >>> import spacy
    >>> [found.when.text for found in dates(Doc(spacy.blank("en")("since March 2024")), None)]
    ['2024-03/..']
    """
    text, starts = doc.text, [token.idx for token in doc]
    mentions = []
    today, exact = _issued(issued), len(issued or "") > len("2023-06")
    resolver = Resolver(today, exact=exact)
    for item in joined(text, list(_read(doc, text, resolver, _characters(doc, taken))), today):
        start, end = bisect_right(starts, item.start) - 1, bisect_right(starts, item.end - 1)
        when = When(item.told)
        mentions.append(DateMention(start, end, when, When(item.past), When(item.future), _precision(when.text)))
    return tuple(mentions)


def _issued(text: str | None) -> date | None:
    """The day of issue; of a monthly, the last day of its month."""
    match = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?", text or "")
    if match is None:
        return None
    year, month = int(match["year"]), int(match["month"])
    try:
        return date(year, month, int(match["day"] or calendar.monthrange(year, month)[1]))
    except ValueError:
        return None


def _characters(doc: Doc, taken: frozenset[int]) -> frozenset[int]:
    return frozenset(doc[i].idx for i in taken if 0 <= i < len(doc))


def _read(doc: Doc, text: str, resolver: Resolver, taken: frozenset[int]) -> Iterator[Item]:
    """Times one by one, each resolved against the date of issue, the heading above and the times before it."""
    before = None
    headings = _headings(text)
    past = frozenset(token.idx for token in doc if token.tag_ == "VBD")
    matches = [match for match in pattern().finditer(text) if not _is_no_time(text, match, taken)]
    for i, match in enumerate(matches):
        following = matches[i + 1] if i + 1 < len(matches) else None
        if (
            match["wd"]
            and following
            and re.fullmatch(r"\s*[,(]?\s*(?:the\s+)?", text[match.end() : following.start()])
            and _has_day(following)
        ):
            continue
        if match.start() in headings:
            resolver.year = int(match["y"])
        shared = following if following and _LIST.fullmatch(text[match.end() : following.start()]) else None
        point = resolver.resolve(match, shared, new_sentence=_new_sentence(text, match.start(), resolver.end))
        if point is None:
            continue
        resolver.end = match.end()
        to_come = point.past != point.future and _is_future(text, match, past)
        item = Item(match.start(), match.end(), point.past, point.future, to_come)
        if not match["day"]:  # "today" is often but "nowadays"; later words do not refer to it
            pair = interval(text, before, item) if before else None
            resolver.remember(item.told, pair.told if pair else None)
        yield item
        before = item


def _headings(text: str) -> frozenset[int]:
    """Where years stand that head the entries of a chronicle: "2021. The loan came in May."."""
    found = frozenset(match.start() for match in _YEAR_HEAD.finditer(text))
    return found if len(found) > 1 else frozenset()


def _has_day(match: re.Match[str]) -> bool:
    return any(match[group] for group in ("iso", "dotted", "d1", "d2"))


def _is_no_time(text: str, match: re.Match[str], taken: frozenset[int]) -> bool:
    """Whether the words are part of an amount, or of a name, or a month's name in another sense."""
    if not (match["d1"] or match["d2"]) and any(i in taken for i in range(match.start(), match.end())):
        return True
    left = text[max(0, match.start() - 40) : match.start()]
    if match["y"]:
        capital = _CAPITAL.search(left)
        word = capital["word"].lower() if capital else ""
        named = bool(word) and word not in _BEFORE_YEARS and word.rstrip(".") not in months()
        old = match["y"].startswith("18") and not re.search(
            r"\b(?:in|since|by|of|from|until|to|and|after|before)\s+\Z", left
        )
        return named or old or _NAME_NUMBERS.search(left) is not None
    if match["ends"]:
        return _AT_END.search(left) is None
    if match["h"] and not match["hy"] and not match["hwhich"]:
        return _IN_PART.search(left) is None
    bare = match["m3"] and not match["m3y"] and not match["m3which"] and not match["m3pre"] and not match["m3last"]
    if bare and (match["m3"].lower() in _UNSURE_MONTHS or len(match["m3"]) < 4):
        abbreviated = len(match["m3"]) < 4 and match["m3"].lower() != "may"
        return _BARE_MONTH.search(left) is None or (abbreviated and not text[match.start() : match.end()].endswith("."))
    return False


def _new_sentence(text: str, start: int, end: int) -> bool:
    return re.search(r"[.!?\n\s]\s", text[end:start]) is not None


def _is_future(text: str, match: re.Match[str], past: frozenset[int]) -> bool:
    """Whether the clause tells of things to come: its words before the time, or after it where it comes first."""
    left = re.split(r"[.;!?:\n]\s|[—]", text[max(0, match.start() - 160) : match.start()])[-1]
    cues = list(FUTURE.finditer(left))
    if cues:
        return not _is_past(text, match.start() - len(left) + cues[-1].end(), match.start(), past)
    if len(left.split()) > 4 and not re.search(r"\bbetween\b", left, re.IGNORECASE):
        return False
    right = re.split(r"[.;!?\n]", text[match.end() : match.end() + 100])[0]
    cue = FUTURE.search(right)
    return cue is not None and not _is_past(text, match.end(), match.end() + cue.start(), past)


def _is_past(text: str, start: int, end: int, past: frozenset[int]) -> bool:
    """Whether a verb in the past stands between: "is to ship …, the minister said on Sunday"."""
    return _PAST.search(text, start, end) is not None or any(i in past for i in range(start, end))


def _precision(when: str) -> Precision:
    if "/" in when:
        return "span"
    return "day" if len(when) == 10 else "month" if len(when) == 7 else "year"
