"""The fields of a table of the file, each taken as what it has to be."""

import difflib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from kg.errors import StopRun
from kg.judgements.judgement import About, AboutClaim, AboutEntity
from kg.model.entity import ENTITY_TYPES


@dataclass(frozen=True)
class Fields:
    """The fields of a table that begins, or stands, at ``place``. All methods raise `StopRun` for what is wrong."""

    table: Mapping[str, Any]
    place: str

    def know(self, names: Collection[str]) -> None:
        """Stop at a field of another name."""
        for name in self.table:
            if name not in names:
                near = difflib.get_close_matches(name, names, n=1)
                raise StopRun(f"{self.place}: unknown {name!r}; {_hint(near, names)}")

    def text(self, name: str, *, required: bool = True) -> str:
        """A text; empty where it is missing and may be."""
        value = self.table.get(name, "")
        if not isinstance(value, str):
            raise StopRun(f"{self.place}: {name} is {value!r}; write text in quotation marks")
        if required and not value.strip():
            raise StopRun(f"{self.place}: {name} is missing; add it")
        return value

    def one_of(self, name: str, values: Collection[str]) -> str:
        """A text that is one of a few."""
        value = self.text(name)
        if value not in values:
            raise StopRun(f"{self.place}: {name} is {value!r}; write one of {_any(values)}")
        return value

    def day(self, name: str) -> date:
        """A day, as TOML has it or as text."""
        value = self.table.get(name)
        if isinstance(value, str):
            try:
                return date.fromisoformat(value)
            except ValueError:
                pass
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        said = "is missing" if value is None else f"is {str(value)!r}"
        raise StopRun(f"{self.place}: {name} {said}; write a day such as 2026-11-22")

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        """A table of texts, or of lists of texts, as pairs in its order."""
        table = self.table.get(name, {})
        given = list(_pairs(table)) if isinstance(table, dict) else [("", None)]
        if not all(isinstance(value, str) for _, value in given):
            raise StopRun(f'{self.place}: {name} is no table of texts; write it as {{ role = "…" }}')
        return tuple((role, str(value)) for role, value in given)

    def about(self, dealing_types: Collection[str]) -> tuple[About, ...]:
        """What the judgement is about: a table, or a list of them."""
        given = self.table.get("about", [])
        tables = [given] if isinstance(given, dict) else given
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise StopRun(f'{self.place}: about is no list of tables; write it as [{{ name = "…" }}, {{ name = "…" }}]')
        return tuple(Fields(table, self.place)._thing(dealing_types) for table in tables)

    def _thing(self, dealing_types: Collection[str]) -> About:
        """An entity, which has a name, or a claim."""
        if "name" in self.table:
            return self._entity()
        self.know(("file", "type", "quote", "says"))
        if "quote" not in self.table and "type" not in self.table:
            raise StopRun(f"{self.place}: about needs the name of an entity, or type, file and quote of a claim")
        type_ = self.text("type")
        check_type(self.place, type_, dealing_types)
        return AboutClaim(self.text("file"), type_, self.text("quote"), self.pairs("says"))

    def _entity(self) -> AboutEntity:
        self.know(("name", "type", "file", "quote"))
        type_, file, quote = (self.text(name, required=False) or None for name in ("type", "file", "quote"))
        if type_:
            check_type(self.place, type_, ENTITY_TYPES)
        if quote and not file:
            raise StopRun(f"{self.place}: a quote stands in one document; add its file")
        return AboutEntity(self.text("name"), type_, file, quote)


def check_type(place: str, type_: str, types: Collection[str]) -> None:
    """Raises `StopRun`, with the nearest of ``types``, for a type that is none of them."""
    if type_ not in types:
        near = difflib.get_close_matches(type_, sorted(types), n=1)
        raise StopRun(f"{place}: there is no type {type_!r}; {_hint(near, types)}")


def _hint(near: list[str], all_: Collection[str]) -> str:
    return f"write {near[0]}" if near else f"take {_any(all_)}"


def _pairs(table: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
    for name, value in table.items():
        yield from ((name, one) for one in (value if isinstance(value, list) else [value]))


def _any(words: Collection[str]) -> str:
    *first, last = sorted(words)
    return f"{', '.join(first)} or {last}" if first else last
