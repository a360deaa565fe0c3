"""Text whose lines were broken to fit a page: telling it, and finding the line ends that were meant."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.readers.lines import Line

_FINAL = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_ITEM = re.compile(r"(?:[*•‣▪◦–—-]|\(?\d{1,3}[.)]|\(?[a-z]\))\s")


def is_wrapped(blocks: Sequence[Sequence[Line]]) -> bool:
    """Whether most lines with a line right below are 50 to 100 characters long and end in mid-sentence.

    ``blocks`` are the lines of a text between its blank lines. A list of headlines looks much the same, but each
    begins with a capital, while many a wrapped line goes on in small letters.
    """
    pairs = [(line.words, below.words) for block in blocks for line, below in pairwise(block)]
    alike = [(words, below) for words, below in pairs if 50 <= len(words) <= 100]
    open_ended = [(words, below) for words, below in alike if not _FINAL.search(words)]
    running_on = [below for _, below in open_ended if below[0].islower()]
    return (
        len(alike) >= max(3, 0.6 * len(pairs))
        and len(open_ended) >= 0.6 * len(alike)
        and len(running_on) >= 0.3 * len(alike)
    )


def paragraphs(block: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The paragraphs of a wrapped block.

    A line end was meant if the next line begins a list item, or if its first word would have fitted on the line,
    unless that word goes on with the sentence.
    """
    width = max((len(line.words) for line in block), default=0)
    start = 0
    for number in range(1, len(block)):
        if _meant(block[number - 1].words, block[number].words, width):
            yield block[start:number]
            start = number
    if block:
        yield block[start:]


def _meant(words: str, following: str, width: int) -> bool:
    # A line of large letters or ragged print may be a quarter shorter than the widest and still be full.
    fits = len(words) + 1 + len(following.split(maxsplit=1)[0]) < 0.75 * width
    return _ITEM.match(following) is not None or (fits and not (following[0].islower() and not _FINAL.search(words)))
