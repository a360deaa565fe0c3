"""Lines of output that are set in, and wrapped on a terminal."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.cli.terminal import plain

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


@dataclass(frozen=True)
class Line:
    """A line of output, and by how many characters it and what it wraps into are set in."""

    indent: int
    text: "Text"


def line(indent: int, *parts: tuple[str, str]) -> Line:
    """A line of parts, each a text and its style; what would steer a terminal is made harmless."""
    from rich.text import Text

    return Line(indent, Text.assemble(*((plain(text), style) for text, style in parts)))


def print_line(out: "Console", told: Line) -> None:
    """Print a line, wrapped only where the output is a terminal."""
    wrapped = told.text.wrap(out, max(20, out.width - told.indent)) if out.is_terminal else [told.text]
    for part in wrapped:
        out.print(" " * told.indent, part, sep="", end="\n")
