"""Text whose lines were broken to fit a page: telling it, and finding the line ends that were meant."""

import re
from collections.abc import Iterator, Sequence

from kg.readers.lines import Line

_FINAL = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_ITEM = re.compile(r"(?:[*•‣▪◦–—-]|\(?\d{1,3}[.)]|\(?[a-z]\))\s")


def is_wrapped(blocks: Sequence[Sequence[Line]]) -> bool:
    """Whether most lines with a line right below are 50 to 100 characters long and end in mid-sentence.

    ``blocks`` are the lines of a text between its blank lines.
    """
    broken = [line.words for block in blocks for line in block[:-1]]
    alike = [words for words in broken if 50 <= len(words) <= 100]
    in_mid_sentence = [words for words in alike if not _FINAL.search(words)]
    return len(broken) >= 3 and len(alike) >= 0.7 * len(broken) and len(in_mid_sentence) >= 0.6 * len(broken)


def paragraphs(block: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The paragraphs of a wrapped block.

    A line end was meant if the next line begins a list item, or if its first words would have fitted on the line.
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
    return _ITEM.match(following) is not None or len(words) + 1 + len(following.split(maxsplit=1)[0]) < 0.75 * width
