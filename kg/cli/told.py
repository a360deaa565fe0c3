"""How facts and those who tell of them are written, the same in every command."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.cli.lines import Line, line

if TYPE_CHECKING:
    from kg.questions import Outlet, Source
    from kg.questions.facts import Roles

STYLES = {"actual": "green", "planned": "yellow", "possible": "cyan", "denied": "red"}


def roles(told: "Roles") -> str:
    """``funder Rome, Oslo · amount 5 EUR``."""
    return " · ".join(f"{role} {', '.join(fillers)}" for role, fillers in told)


def claim(source: "Source", indent: int, mark: str = "") -> Iterator[Line]:
    """Where a claim stands and who speaks, then its quotes."""
    yield line(indent, (f"{_origin(source)}{mark}", "dim"))
    for quote in source.quotes:
        yield line(indent + 2, (f"> {' '.join(quote.split())}", "italic"))


def outlets(told: Iterable["Outlet"]) -> str:
    """``Reuters (A2), Tide Post``."""
    return ", ".join(f"{outlet.name} ({outlet.grade})" if outlet.grade else outlet.name for outlet in told)


def count(number: int, noun: str) -> str:
    """``1 document``, ``2 documents``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _origin(source: "Source") -> str:
    issued = f"published {source.issued}" if source.issued else None
    entered = f"entered {source.entered[:10]}" if source.entered else None
    place = ", ".join(part for part in (source.file, source.publisher, issued, entered) if part)
    reprint = f", a reprint of {source.reprint_of}" if source.reprint_of else ""
    speakers = f", by {', '.join(source.speakers)}" if source.speakers else ""
    return f"{place}{reprint}{speakers}"
