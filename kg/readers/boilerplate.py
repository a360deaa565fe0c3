"""Stretches of a text that are no evidence: readers' comments, links to other stories, appeals, debris of pages.

Rules look at whole lines only, so that a sentence within a paragraph is never taken for boilerplate.
"""

from collections.abc import Callable, Iterator, Sequence

from kg.model.document import Span
from kg.readers.dateline import is_dateline
from kg.readers.lines import Line, is_prose, lines
from kg.readers.patterns import ABOUT, BYLINE, COMMENTER, PATTERNS, Reach

_LONGEST = 640  # characters of a boilerplate line; no pattern is tried on a longer one
_TAIL = 7  # lines at the end of a text where "About Shell" is a company's portrait; above them it is a subject


def boilerplate(text: str) -> tuple[Span, ...]:
    r"""The stretches of a text that are no evidence, in order, apart, each from the start of a line to the end of one.

    >>> boilerplate("Oil was shipped.\nRelated articles\nSun and rain")
    (Span(start=17, end=46),)
    """
    worded = [line for line in lines(text) if line.words]
    dropped = sorted(_dropped(worded, text))
    return tuple(_joined(worded, dropped))


def _dropped(worded: Sequence[Line], text: str) -> set[int]:
    """The numbers of the lines that fall away."""
    dropped: set[int] = set()
    comments = _comments(worded)
    for number, line in enumerate(worded):
        if number in dropped:
            continue
        reach = Reach.REST if number == comments else _reach(line.words, len(worded) - number)
        if reach is not None:
            dropped.update(_REACHES[reach](worded, number, text))
    return dropped


def _reach(words: str, remaining: int) -> Reach | None:
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
    return stamps[0] if len(stamps) > 1 else None


def _line(_worded: Sequence[Line], number: int, _text: str) -> range:
    return range(number, number + 1)


def _list(worded: Sequence[Line], number: int, _text: str) -> range:
    """Headlines are short and end without a full stop; the first paragraph after them goes on with the article."""
    end = number + 1
    while end < len(worded) and len(worded[end].words) <= 140 and not worded[end].words.endswith("."):
        end += 1
    return range(number, end)


def _section(worded: Sequence[Line], number: int, text: str) -> range:
    """The paragraph below, all lines of it; a heading above the article's first paragraph heads the article itself."""
    if not _article_before(worded, number):
        return range(number, number)
    end = min(number + 2, len(worded))
    while end < len(worded) and text.count("\n", worded[end - 1].end, worded[end].start) == 1:
        end += 1
    return range(number, end)


def _rest(worded: Sequence[Line], number: int, text: str) -> range:
    """A link "Comments (3)" under the headline must not take the article with it."""
    return range(number, len(worded)) if _article_before(worded, number) else _line(worded, number, text)


def _article_before(worded: Sequence[Line], number: int) -> bool:
    return any(is_prose(line.words) for line in worded[:number])


_REACHES: dict[Reach, Callable[[Sequence[Line], int, str], range]] = {
    Reach.LINE: _line,
    Reach.LIST: _list,
    Reach.SECTION: _section,
    Reach.REST: _rest,
}


def _joined(worded: Sequence[Line], dropped: Sequence[int]) -> Iterator[Span]:
    """Neighbouring lines as one span."""
    start = previous = None
    for number in dropped:
        if previous is not None and start is not None and number != previous + 1:
            yield Span(worded[start].start, worded[previous].end)
            start = None
        start = number if start is None else start
        previous = number
    if start is not None and previous is not None:
        yield Span(worded[start].start, worded[previous].end)
