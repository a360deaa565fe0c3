"""Templates to responses. Everything is escaped unless a template says otherwise, and none does."""

from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse

from kg.server.pages.facts import local
from kg.server.pages.paths import Paths
from kg.server.pages.things import short


class Pages:
    """The templates of a server."""

    def __init__(self, paths: Paths, title: str) -> None:
        """``title`` is what the graph is called on every page."""
        self._templates = Environment(
            loader=PackageLoader("kg.server"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(path=paths.path, called=paths.called, local=local, short=short, graph=title)
        self._templates.filters.update(count=_count, spaced=_spaced)

    def page(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """A page of a template."""
        return HTMLResponse(self.text(template, **values), status, {"Vary": "Accept"})

    def text(self, template: str, **values: Any) -> str:
        """The HTML of a template."""
        return self._templates.get_template(f"{template}.html.j2").render(values)


def _count(number: int, noun: str) -> str:
    """A number and a noun in the singular or plural: ``1 claim``, ``2,000 claims``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _spaced(text: str) -> str:
    """A name of a property as words: ``independentSources`` becomes ``independent sources``."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in text).strip()
