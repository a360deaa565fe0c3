"""Amounts over time, as a picture."""

from decimal import Decimal
from typing import TYPE_CHECKING

from kg.analysis.axes import axes
from kg.model.amounts import readable

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.patches import Patch

COLOURS = {
    "actual": "#4477aa",
    "planned": "#ccbb44",
    "possible": "#bbbbbb",
    "denied": "#ee6677",
    "mixed": "#66ccee",  # one document tells of a plan, another of the deed
    "disputed": "#aa3377",
}
LEAST = 0.012  # of the width of the picture: a day is still seen


def timeline(amounts: "pd.DataFrame", *, width: float = 10) -> "Axes":
    """Draw amounts as `kg.analysis.Graph.amounts` gives them, a line each: when, who, how much.

    A bar reaches from the earliest to the latest day that the text allows; an open end is a day. Colours tell
    modalities and, before them, conflicts. Amounts without any date are left out. ``width`` is in
    inches. Raises `StopRun` without matplotlib.
    """
    dated = amounts[amounts["earliest"].notna() | amounts["latest"].notna()].reset_index(drop=True)
    room = axes((width, 1 + 0.36 * max(len(dated), 1)))
    begin, end = dated["earliest"].fillna(dated["latest"]), dated["latest"].fillna(dated["earliest"])
    days = (end - begin).dt.days + 1
    least = LEAST * ((end.max() - begin.min()).days + 1) if len(dated) else 1
    seen: dict[str, str] = {}
    for row, first, length in zip(dated.to_dict("records"), begin, days, strict=True):
        kind = "disputed" if row["conflicts"] else row["modality"] if row["modality"] in COLOURS else "mixed"
        seen[kind] = COLOURS[kind]
        room.barh(len(room.patches), max(length, least), left=first, height=0.6, color=COLOURS[kind])
    room.set_yticks(range(len(dated)), [_line(row) for row in dated.to_dict("records")], fontsize=8)
    room.invert_yaxis()
    _dates(room)
    room.grid(axis="x", color="#dddddd")
    room.set_axisbelow(True)
    room.spines[["top", "right", "left"]].set_visible(False)
    room.legend([_patch(colour) for colour in seen.values()], list(seen), fontsize=8, frameon=False)
    return room


def _line(row: dict[str, object]) -> str:
    """Who, and how much; what a document calls somebody is text, never markup (``$`` would begin mathematics)."""
    amount = readable(
        Decimal(str(row["value"])),
        str(row["unit"]),
        approximate=row["approximate"] is True,
        bound=_told(row["bound"]),
        per=_told(row["per"]),
    )
    return f"{row['who']}: {amount}".replace("$", r"\$")


def _dates(room: "Axes") -> None:
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter  # noqa: PLC0415 - as in `kg.analysis.axes`

    where = AutoDateLocator()
    room.xaxis.set_major_locator(where)
    room.xaxis.set_major_formatter(ConciseDateFormatter(where))


def _told(cell: object) -> str | None:
    return cell if isinstance(cell, str) else None


def _patch(colour: str) -> "Patch":
    from matplotlib.patches import Patch  # noqa: PLC0415 - as in `kg.analysis.axes`

    return Patch(color=colour)
