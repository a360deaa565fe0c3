"""A doubtful pair side by side: what each document says, and what speaks for and against their being one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.cli.comparisons import outcome, reasons
from kg.cli.terminal import plain

if TYPE_CHECKING:
    from rich.console import RenderableType

    from kg.comparisons.compared import Compared, Side


def pair_view(compared: "Compared") -> "RenderableType":
    """Two columns, and below them the verdict with its reasons."""
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 3, 0, 0), expand=True)
    for _ in range(2):
        table.add_column(ratio=1, overflow="fold")
    for one, other in zip(*_aligned(list(_lines(compared.one)), list(_lines(compared.other))), strict=True):
        table.add_row(*(Text(plain(text), style=style) for text, style in (one, other)))
    below = Text(plain("\n".join([outcome(compared), *reasons(compared)])))
    return Group(table, below)


def _lines(side: "Side") -> Iterator[tuple[str, str]]:
    """What a document says, in lines with their styles."""
    yield (side.names[0] if side.names else side.type), "bold"
    yield ", ".join(part for part in (side.file, side.publisher, side.issued) if part), "dim"
    if side.names:
        yield ", ".join((side.type, *(f"also {name}" for name in side.names[1:]))), ""
    else:
        yield " · ".join((side.modality, *(f"{role} {' '.join(text.split())}" for role, text in side.roles))), ""
    for quote in side.quotes:
        yield f"> {' '.join(quote.split())}", "italic"
    yield f"{_count(side.claims, 'claim')} in {_count(side.documents, 'document')}", "dim"


def _aligned(
    one: list[tuple[str, str]], other: list[tuple[str, str]]
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Both of one length, so that their last lines stand beside each other."""
    length = max(len(one), len(other))
    first, second = ([*side[:-1], *([("", "")] * (length - len(side))), side[-1]] for side in (one, other))
    return first, second


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
