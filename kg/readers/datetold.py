"""When a document was published, where no line of its head is a stamp: a sentence says so, or a date stands alone."""

import re
from collections.abc import Iterator, Sequence

from kg.readers.dates import Dated, dates, month_dates
from kg.readers.head import Head
from kg.readers.labels import BAR
from kg.readers.stamp import masked_dates

_LONGEST = 300  # characters of a line that may say so
_TEXT = (
    r"(?:report|article|story|piece|text|column|interview|dispatch|despatch|essay|bulletin|statement|release|paper|note|item"
    r"|letter|post|page|analysis|commentary|version|translation|transcript|document)"
)
_SAID = re.compile(
    rf"\b(?:this|the)(?: \w+){{0,2}} {_TEXT} (?:(?:was|has been|is) )?(?:(?:first|originally|initially) )?"
    r"(?:appeared|published|printed|broadcast|issued|posted|released|ran)\b[^.;]{0,80}?"
    r"(?:\b(?:on|dated)|,) (?:\w+day,? )?(?:the )?␞",
    re.IGNORECASE,
)
# "Signed on ␞", "as it was until ␞": what a head tells of happened then.
_TOLD_OF = re.compile(
    r"\b(?:on|since|until|till|by|from|before|after|between|to|and|of|in|for|at|through|during)"
    r" (?:the )?(?:\w+day,? )?(?:the )?\Z",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:\Z|[.)(|•·–—-]|[,;]\s*[A-Z\d])")


def told(top: Head) -> str | None:
    r"""The date that a sentence at the head or foot gives for the text, else the only date that the head has.

    A month is taken where it stands between separators, as that of an issue.

    >>> from kg.readers.head import head
    >>> told(head("RADIO TIDE\nEvening bulletin, 19:00, Tuesday 8 July 2014. Script as read.\n\nFirst, fish."))
    '2014-07-08'
    >>> told(head("Laying steel\n\nBy Ana Sol | Tide Monthly, June 2023 issue\n\nAt nought there is a goat."))
    '2023-06'
    """
    lines = [line.words for line in (*top.above, *top.body[:1], *top.body[-3:]) if len(line.words) <= _LONGEST]
    return next((iso for words in lines if (iso := _said(words))), None) or _alone(
        [line.words for line in top.above if len(line.words) <= _LONGEST]
    )


def _said(words: str) -> str | None:
    found = dates(words)
    match = _SAID.search(masked_dates(words, found)) if found else None
    return found[match.group().count("␞") - 1].iso if match else None


def _alone(lines: Sequence[str]) -> str | None:
    days = {seen.iso for words in lines for seen in _of_text(words, dates(words))}
    months = {seen.iso for words in lines for seen in _months(words)}
    return next(iter(days)) if len(days) == 1 else next(iter(months)) if len(months) == 1 and not days else None


def _of_text(words: str, found: Sequence[Dated]) -> Iterator[Dated]:
    for seen in found:
        ends = _ENDS.match(words, seen.end) or (BAR.search(words) and words.startswith(",", seen.end))
        if ends and not _TOLD_OF.search(words[: seen.start]):
            yield seen


def _months(words: str) -> Iterator[Dated]:
    for piece in re.split(rf"{BAR.pattern}|,\s*", words):
        bare = re.sub(r"(?i)^(?:the )?(?:issue|edition)(?: of)?:? | (?:issue|edition|number)$", "", piece)
        yield from (seen for seen in month_dates(bare) if (seen.start, seen.end) == (0, len(bare)))
