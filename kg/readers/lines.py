"""The lines of a text with their places in it."""

from collections.abc import Iterator
from typing import NamedTuple

# All white space of Unicode, and the marks without width that pages and editors leave at line ends.
_BLANK = "".join(char for char in map(chr, range(0x3001)) if char.isspace()) + "\u200b\u2060\ufeff"


class Line(NamedTuple):
    """One line without its surrounding white space: ``text[start:end] == words``; blank lines have no words."""

    start: int
    end: int
    words: str


def lines(text: str) -> Iterator[Line]:
    r"""The lines of a text in order, blank ones included; only ``\n`` ends a line.

    >>> list(lines(" a b\n\nc"))
    [Line(start=1, end=4, words='a b'), Line(start=5, end=5, words=''), Line(start=6, end=7, words='c')]
    """
    start = 0
    for raw in text.split("\n"):
        words = raw.strip(_BLANK)
        lead = len(raw) - len(raw.lstrip(_BLANK)) if words else 0
        yield Line(start + lead, start + lead + len(words), words)
        start += len(raw) + 1


def is_prose(words: str) -> bool:
    """Whether a line is running text rather than a headline, an item or a button: long, and the end of a sentence."""
    return len(words) >= 100 and words.rstrip("\"'”’»)]")[-1:] in {".", "!", "?", "…", ":"}
