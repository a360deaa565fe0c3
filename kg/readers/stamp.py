"""Lines of a document's head that say when and by whom it was published, whatever stands between their separators."""

from collections.abc import Sequence
from typing import NamedTuple

from kg.readers.dates import Dated, dates
from kg.readers.labels import (
    BAR,
    BRACKETS,
    DATED,
    KIND,
    LABEL,
    MARK,
    PERIODICAL,
    READING_TIME,
    SPEAKS,
    WHEN,
    WITH_GENRE,
)
from kg.readers.names import is_masthead, is_name, is_telling

_LONGEST = 200  # characters of such a line
PUBLISHED, PLAIN, UPDATED = range(3)  # a date with a word for publishing, a bare one, one with a word for change


class Stamp(NamedTuple):
    """What a line says of a publication.

    ``rank`` tells how far its date is known to be that of publication (lower is better), ``whole`` whether the line
    says nothing else.
    """

    issued: str | None
    rank: int
    publisher: str | None
    whole: bool


def stamp(line: str) -> Stamp | None:
    """A line in which a date stands between separators, or a number or sort of publication beside a name; else None.

    >>> stamp("Tide Desk | Weekly report | Monday, 14 October 2024")
    Stamp(issued='2024-10-14', rank=1, publisher='Tide Desk', whole=True)
    >>> stamp("On 14 October 2024 it rained.") is None
    True
    """
    if len(line) > _LONGEST:
        return None
    found = dates(line)
    masked = WHEN.sub(MARK, masked_dates(line, found))
    agency = BRACKETS.search(masked)
    bars = [bar.strip() for bar in BAR.split(BRACKETS.sub(MARK, masked)) if bar.strip()]
    pieces = [piece for bar in bars for piece in _pieces(bar)]
    ranks = [rank for piece in pieces if MARK in piece and (rank := _rank(piece)) is not None]
    if not found:
        return _dateless(bars)
    if len(ranks) != len(found):
        return None
    others = [piece for piece in pieces if MARK not in piece and not LABEL.fullmatch(piece)]
    best = min(range(len(found)), key=ranks.__getitem__)
    whole = all(_names(piece) for piece in others)
    if not whole and (line.endswith((".", "!", "?")) or not all(_at_edge(bar) for bar in bars)):
        return None  # a sentence with commas
    publisher = agency["agency"].strip() if agency else _publisher(bars, pieces, others)
    return Stamp(found[best].iso, ranks[best], publisher, whole)


def _at_edge(bar: str) -> bool:
    pieces = _pieces(bar)
    return MARK not in bar or MARK in pieces[0] or MARK in pieces[-1]


def _dateless(bars: Sequence[str]) -> Stamp | None:
    """A publisher beside the number of an issue; the date stands elsewhere."""
    names = [bar for bar in bars if not LABEL.fullmatch(bar)]
    numbered = any(KIND.fullmatch(bar) and any(map(str.isdigit, bar)) for bar in bars)
    if len(names) == 1 and is_masthead(names[0]) and numbered:
        return Stamp(None, UPDATED, names[0], whole=True)
    return None


def is_label(words: str) -> bool:
    """Whether some words tell the sort, number, section or time of a text and nothing of its own.

    >>> is_label("Policy note 17"), is_label("Tide Wire")
    (True, False)
    """
    return KIND.fullmatch(words) is not None


def masked_dates(line: str, found: Sequence[Dated]) -> str:
    """A line with `MARK` in place of the dates found in it."""
    for seen in reversed(found):
        line = f"{line[: seen.start]}{MARK}{line[seen.end :]}"
    return line


def _pieces(bar: str) -> list[str]:
    """What stands between commas; but "Category: Energy, Latin America" is one label."""
    if (MARK not in bar and LABEL.fullmatch(bar)) or DATED.fullmatch(bar):
        return [bar]
    return [piece.strip() for piece in bar.split(",") if piece.strip()]


def _rank(piece: str) -> int | None:
    match = DATED.fullmatch(piece)
    if match is None:
        return None
    return PUBLISHED if match["published"] else UPDATED if match["changed"] else PLAIN


def _names(piece: str) -> bool:
    return is_name(piece) or _of_genre(piece) is not None


def _of_genre(piece: str) -> str | None:
    """The name in "Maghreb Ledger investigation"."""
    match = WITH_GENRE.fullmatch(piece)
    return match["name"] if match and is_name(match["name"]) else None


def _publisher(bars: Sequence[str], pieces: Sequence[str], others: Sequence[str]) -> str | None:
    speaking = next((match["name"] for piece in others if (match := SPEAKS.fullmatch(piece))), None)
    if speaking:
        return speaking
    named = [name for piece in others if (name := piece if is_name(piece) else _of_genre(piece))]
    telling = [name for name in named if is_telling(name)]
    if telling:
        return telling[0]
    # A name with a comma before the date is where a letter was written, unless something tells of a periodical.
    told = any(PERIODICAL.fullmatch(piece) for piece in pieces) or any(bar in named for bar in bars)
    by_writer = any(READING_TIME.fullmatch(piece) for piece in pieces)
    return named[0] if told and named and not by_writer else None
