"""Text from documents on a terminal: no markup, no control sequences."""

import sys
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # they turn the order of what is shown


def plain(text: str) -> str:
    r"""The text without characters that steer a terminal; each becomes a replacement character.

    >>> plain("red\x1b[31m")
    'red\ufffd[31m'
    """
    return "".join("\ufffd" if _steers(character) else character for character in text)


def console(*, error: bool = False) -> "Console":
    """A console that styles and wraps on a terminal, and writes plain unwrapped lines into a file or pipe."""
    from rich.console import Console

    stream = sys.stderr if error else sys.stdout
    return Console(file=stream, highlight=False, markup=False, emoji=False, soft_wrap=not stream.isatty())


def _steers(character: str) -> bool:
    return (unicodedata.category(character) == "Cc" and character not in "\n\t") or character in _BIDI
