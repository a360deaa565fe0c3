"""The head of a document: the lines above its first paragraph, with masthead, headline and date of issue."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import NamedTuple

from kg.readers.lines import Line, is_prose, lines
from kg.readers.names import is_masthead, is_name
from kg.readers.patterns import BYLINE, MENU, PATTERNS, Reach
from kg.readers.stamp import Stamp, is_label, stamp
from kg.readers.wrapping import is_wrapped, paragraphs

_MOST = 14  # lines of a head
_INITIALS = re.compile(r"(?:\b[A-Z]\.)+[\"'”’]?$")
_BEGINS = re.compile(r"[\"'“‘«¿¡(\[#* ]*[^\W_a-z]|[$€£¥]")
_ITEM = re.compile(r"[•‣▪◦–—-]\s|\*\s")


class Head(NamedTuple):
    """``above`` are the lines before the first paragraph (a wrapped line is one with its rest), ``body`` the others."""

    above: Sequence[Line]
    body: Sequence[Line]

    def titles(self) -> list[Line]:
        """Lines that may be the headline or a masthead, in order; all that stands above a menu is neither."""
        start = max((number + 1 for number, line in enumerate(self.above) if is_menu(line.words)), default=0)
        above = takewhile(lambda line: not _is_sentence(line.words), self.above[start:])
        return [line for line in above if _may_be_title(line.words)]

    def title(self) -> Line | None:
        """The headline: the first line that is none of masthead, section and slug, or the first at all."""
        titles = self.titles()
        named = next((line for number, line in enumerate(titles) if not self._is_masthead(titles[number:])), None)
        return named or next(iter(titles), None)

    def mastheads(self) -> list[Line]:
        """The lines above the headline that name a newspaper or a body, and the headline if it names itself so."""
        titles, title = self.titles(), self.title()
        above = [line for line in titles if title and line.start < title.start]
        return [
            line
            for line in above or titles[:1]
            if is_masthead(line.words) or (is_name(line.words) and self._numbered(line))
        ]

    def stamps(self) -> list[Stamp]:
        """What the lines of the head say of publication."""
        return [seen for line in self.above if (seen := stamp(line.words))]

    def _numbered(self, line: Line) -> bool:
        """A line in capitals with the number and date of an issue right below it."""
        below = next((other.words for other in self.above if other.start > line.start), "")
        return line.words.isupper() and re.match(r"(?:no|nr|vol|issue)\b", below, re.IGNORECASE) is not None

    def _is_masthead(self, titles: Sequence[Line]) -> bool:
        """Whether the first of these lines only announces what a later one says."""
        words = titles[0].words
        # Where a headline is in capitals it is longer than a section.
        headline = any(
            len(line.words.split()) >= (5 if line.words.isupper() else 3) and not is_masthead(line.words)
            for line in titles[1:]
        )
        short = len(words.split()) <= (4 if words.isupper() else 1)
        return headline and (short or is_masthead(words) or is_label(words))


def head(text: str) -> Head:
    """The head of a text. A standfirst belongs to it if a line with a date of publication stands below."""
    found = list(units(text))
    running = [number for number, line in enumerate(found) if is_paragraph(line.words)]
    end = min([*running[:1], len(found), _MOST])
    for number in range(end + 1, min(end + 4, len(found))):
        seen = stamp(found[number].words)
        if seen and seen.whole and any(later > number for later in running):
            return Head(found[: number + 1], found[number + 1 :])
    return Head(found[:end], found[end:])


def units(text: str) -> Iterator[Line]:
    """The lines with words of a text; of wrapped text, the paragraphs."""
    blocks = [list(block) for worded, block in groupby(lines(text), key=lambda line: bool(line.words)) if worded]
    wrapped = is_wrapped(blocks)
    for block in blocks:
        for part in paragraphs(block) if wrapped else ([line] for line in block):
            yield Line(part[0].start, part[-1].end, " ".join(line.words for line in part))


def is_paragraph(words: str) -> bool:
    """Whether a line is running text: a long one, or a long sentence to its end."""
    return is_prose(words) or len(words) > 250


def is_menu(words: str) -> bool:
    """Whether a line is a row of links.

    >>> is_menu("Home | Ships | Fish | About"), is_menu("Tide News | World | 3 May 2023")
    (True, False)
    """
    return len(words) < 200 and MENU.fullmatch(words) is not None


def _is_slug(words: str) -> bool:
    return BYLINE.fullmatch(words) is not None or any(
        pattern.reach is Reach.LINE and pattern.line.fullmatch(words) for pattern in PATTERNS
    )


def _is_sentence(words: str) -> bool:
    return _stops(words) and len(words.split()) > 2 and stamp(words) is None and not _is_slug(words)


def _stops(words: str) -> bool:
    return words.endswith(".") and not words.isupper() and not _INITIALS.search(words)


def _may_be_title(words: str) -> bool:
    if _stops(words) or words.endswith((",", ";", ":", "-", "–", "—")):
        return False
    if len(words) > 200 or _ITEM.match(words) or not _BEGINS.match(words):
        return False
    return stamp(words) is None and not _is_slug(words)
