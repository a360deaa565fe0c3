"""Stretches of a text that are no evidence: readers' comments, links to other stories, appeals, debris of pages.

Rules look at whole lines only, so that a sentence within a paragraph is never taken for boilerplate.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from kg.model.document import Span
from kg.readers.dateline import is_dateline
from kg.readers.lines import Line, is_prose, lines
from kg.readers.patterns import ABOUT, BYLINE, COMMENTER, NOTES, NUMBERED, PATTERNS, Reach

_LONGEST = 640  # characters of a boilerplate line; no pattern is tried on a longer one
_TAIL = 7  # lines at the end of a text where "About Shell" is a company's portrait; above them it is a subject


class _Layout(NamedTuple):
    """A text as its lines with words, and the number of the first that is running text: there the article begins."""

    text: str
    worded: Sequence[Line]
    article: int

    def size(self) -> int:
        return len(self.worded)


def boilerplate(text: str) -> tuple[Span, ...]:
    r"""The stretches of a text that are no evidence, in order, apart, each from the start of a line to the end of one.

    >>> boilerplate("Oil was shipped.\nRelated articles\nSun and rain")
    (Span(start=17, end=46),)
    """
    worded = [line for line in lines(text) if line.words]
    article = next((number for number, line in enumerate(worded) if is_prose(line.words)), len(worded))
    dropped = _dropped(_Layout(text, worded, article))
    return tuple(_joined(worded, sorted(dropped)))


def _dropped(layout: _Layout) -> set[int]:
    """The numbers of the lines that fall away."""
    dropped: set[int] = set()
    comments = _comments(layout.worded)
    for number, line in enumerate(layout.worded):
        if number in dropped:
            continue
        reach = Reach.REST if number == comments else _reach(line.words, layout.size() - number)
        if reach is not None:
            dropped.update(_REACHES[reach](layout, number))
    return dropped


def _reach(words: str, remaining: int) -> Reach | None:
    """How far the boilerplate reaches that begins with this line; None if the line is evidence."""
    if len(words) > _LONGEST:
        return None
    if BYLINE.fullmatch(words) or is_dateline(words):
        return Reach.LINE
    if remaining <= _TAIL and ABOUT.fullmatch(words):
        return Reach.SECTION
    return next((pattern.reach for pattern in PATTERNS if pattern.line.fullmatch(words)), None)


def _comments(worded: Sequence[Line]) -> int | None:
    """The first line of a thread that has no heading: two commenters or more, each with the time to the minute."""
    stamps = [n for n, line in enumerate(worded) if len(line.words) <= 100 and COMMENTER.fullmatch(line.words)]
    if len(stamps) < 2:
        return None
    # In a numbered thread the first number and name stand on the line above.
    return stamps[0] - bool(stamps[0] and NUMBERED.fullmatch(worded[stamps[0] - 1].words))


def _line(_layout: _Layout, number: int) -> range:
    return range(number, number + 1)


def _list(layout: _Layout, number: int) -> range:
    """Headlines are short and end without a full stop; the first paragraph after them goes on with the article."""
    end = number + 1
    while end < layout.size() and len(words := layout.worded[end].words) <= 140 and not words.endswith("."):
        end += 1
    return range(number, end)


def _section(layout: _Layout, number: int) -> range:
    """The paragraph below, all lines of it; a heading above the article's first paragraph heads the article itself."""
    if layout.article > number:
        return range(number, number)
    worded, end = layout.worded, min(number + 2, layout.size())
    while end < layout.size() and layout.text.count("\n", worded[end - 1].end, worded[end].start) == 1:
        end += 1
    return range(number, end)


def _rest(layout: _Layout, number: int) -> range:
    """A link "Comments (3)" under the headline must not take the article with it."""
    return range(number, layout.size() if layout.article < number else number + 1)


def _release(layout: _Layout, number: int) -> range:
    """What stands between the end of a press release and its notes to editors."""
    below = _rest(layout, number)
    return range(number, next((n for n in below if NOTES.fullmatch(layout.worded[n].words)), below.stop))


_REACHES: dict[Reach, Callable[[_Layout, int], range]] = {
    Reach.LINE: _line,
    Reach.LIST: _list,
    Reach.SECTION: _section,
    Reach.REST: _rest,
    Reach.RELEASE: _release,
}


def _joined(worded: Sequence[Line], dropped: Sequence[int]) -> Iterator[Span]:
    """Neighbouring lines as one span."""
    for _, run in groupby(enumerate(dropped), key=lambda place: place[1] - place[0]):
        numbers = [number for _, number in run]
        yield Span(worded[numbers[0]].start, worded[numbers[-1]].end)
