"""A page in a notebook's cell."""

from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Page:
    """A whole HTML page, shown in a frame of its own: its scripts cannot reach the notebook, nor its style.

    ``height`` is in pixels. Without a browser's sandbox for frames (``sandbox``, HTML 4.8.5) nothing would keep them
    apart.
    """

    html: str
    height: int = 700

    def _repr_html_(self) -> str:
        return (
            f'<iframe srcdoc="{escape(self.html)}" sandbox="allow-scripts" title="explorer" '
            f'style="width: 100%; height: {self.height}px; border: 1px solid #ccc"></iframe>'
        )
