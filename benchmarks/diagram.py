"""The reliability diagram: how sure claims are said to be, and how much of them is right."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.reliability import Bin

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SHARES = {"right": ("fillers right", "#0072b2", "o-"), "found": ("claims right", "#d55e00", "s--")}
"""What is drawn of each bin: its words in the legend, a colour that the colour-blind can tell, its marker and line."""
LEAST = 0.4
"""Where the axis of confidence begins, if no bin is below: a claim with less is hardly made."""


def draw(sets: Mapping[str, Sequence[Bin]], path: Path) -> None:
    """Write the diagram as SVG, a panel for each set; the same figures give the same bytes under one matplotlib."""
    import matplotlib as mpl  # noqa: PLC0415 - of the extra dev; the other figures need none
    from matplotlib.figure import Figure  # noqa: PLC0415

    with mpl.rc_context({"svg.hashsalt": "reliability", "svg.fonttype": "none", "font.size": 9}):
        figure = Figure(figsize=(4 * len(sets), 3.6), layout="constrained")
        panels = figure.subplots(1, len(sets), sharex=True, sharey=True, squeeze=False)[0]
        for panel, (name, parts) in zip(panels, sets.items(), strict=True):
            panel.set(title=name, xlabel="confidence")
            _draw_set(panel, parts)
        least = min([LEAST, *(part.stated - 0.05 for parts in sets.values() for part in parts)])
        panels[0].set(ylabel="share", xlim=(least, 0.98), ylim=(-0.1, 1))
        panels[0].legend(loc="lower right", bbox_to_anchor=(1, 0.12), frameon=False)
        figure.savefig(path, format="svg", facecolor="white", metadata={"Date": None, "Creator": None})


def _draw_set(panel: "Axes", parts: Sequence[Bin]) -> None:
    panel.plot([0, 1], [0, 1], color="#999999", linewidth=1, label="as stated")
    for field, (label, colour, style) in SHARES.items():
        shares = [getattr(part, field) for part in parts]
        panel.plot([part.stated for part in parts], shares, style, color=colour, label=label, clip_on=False)
    for part in parts:
        panel.annotate(f"{part.claims}", (part.stated, -0.08), ha="center", color="#555555")
    panel.annotate("claims:", (0.02, 0.02), xycoords="axes fraction", color="#555555")
