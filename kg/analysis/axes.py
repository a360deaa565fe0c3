"""Room to draw in."""

from typing import TYPE_CHECKING

from kg.errors import StopRun

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def axes(size: tuple[float, float]) -> "Axes":
    """Axes of a new figure, ``size`` in inches; raises `StopRun` without matplotlib."""
    try:
        from matplotlib import pyplot  # noqa: PLC0415 - an extra, which takes a while to load
    except ImportError as error:
        raise StopRun("pictures need matplotlib; pip install 'dossier-kg[notebook]'") from error
    _, room = pyplot.subplots(figsize=size, layout="constrained")
    return room
