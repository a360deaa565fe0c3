"""Templates to pages. Everything is escaped unless a template says otherwise, and none does."""

from collections.abc import Mapping
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from kg.server.answering import NEGOTIATED
from kg.server.jobs import Reply
from kg.server.pages.facts import local
from kg.server.pages.paths import Paths
from kg.server.pages.things import short

_TEMPLATES = Environment(
    loader=PackageLoader("kg.server"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


class Pages:
    """The templates of a server."""

    def __init__(self, paths: Paths, title: str) -> None:
        """``title`` is what the graph is called on every page."""
        self._known = {"path": paths.path, "term_path": paths.term, "called": paths.called, "graph": title}

    def page(self, template: str, status: int = 200, headers: Mapping[str, str] = NEGOTIATED, **values: Any) -> Reply:
        """A page of a template."""
        return Reply("text/html; charset=utf-8", self.text(template, **values).encode(), status, headers)

    def text(self, template: str, **values: Any) -> str:
        """The HTML of a template."""
        return _TEMPLATES.get_template(f"{template}.html.j2").render(self._known | values)


def compile_templates() -> None:
    """Compile all templates, which takes some time, for a process of which others are copied."""
    for name in _TEMPLATES.list_templates():
        _TEMPLATES.get_template(name)


def _count(number: int, noun: str) -> str:
    """A number and a noun in the singular or plural: ``1 claim``, ``2,000 claims``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _spaced(text: str) -> str:
    """A name of a property as words: ``independentSources`` becomes ``independent sources``."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in text).strip()


_TEMPLATES.globals.update(local=local, short=short)
_TEMPLATES.filters.update(count=_count, spaced=_spaced)
