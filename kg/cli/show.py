"""``kg show``."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import built_folder, unicode_text
from kg.cli.past import as_of, known_by
from kg.cli.terminal import console, plain

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from kg.questions import EntityFacts, Fact, Source

_STYLES = {"actual": "green", "planned": "yellow", "possible": "cyan", "denied": "red"}


@click.command()
@built_folder
@click.argument("name", callback=unicode_text)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@as_of
def command(folder: Path, name: str, *, as_json: bool, until: datetime | None, clock: str | None) -> None:
    """Show what the graph of a build knows of an entity.

    NAME is any name that the documents use for it, in upper or lower case, or its IRI. Its dealings are grouped by
    type; each has its roles, whether it is actual, planned, possible or denied, who says so, and the sentences that
    prove it, with file, publisher, and when the document was published and entered the graph; when the dealing happened
    is one of its roles. --as-of shows what was known by a day, a month's end or a time.

    \b
    Example:
      kg show graph "North Korea"
      kg show graph pyongyang --json
      kg show graph pyongyang --as-of 2026-03-01
    """
    from kg.build.history import entered, read_history
    from kg.questions import describe
    from kg.store import open_graph

    times = {key: time.isoformat() for key, time in entered(read_history(folder)).items()}
    with known_by(folder, until, clock) as known:
        entity = describe(open_graph(known), name, times)
    if as_json:
        click.echo(json.dumps(asdict(entity), indent=2, ensure_ascii=False))
        return
    out = console()
    for line in _lines(entity):
        _print(out, line)


@dataclass(frozen=True)
class Line:
    """A line of output, and by how many characters it and what it wraps into are set in."""

    indent: int
    text: "Text"


def _print(out: "Console", line: Line) -> None:
    wrapped = line.text.wrap(out, max(20, out.width - line.indent)) if out.is_terminal else [line.text]
    for part in wrapped:
        out.print(" " * line.indent, part, sep="", end="\n")


def _lines(entity: "EntityFacts") -> Iterator[Line]:
    yield _line(0, (entity.name, "bold"), (f"  {', '.join(entity.types)}", "dim"))
    if entity.names[1:]:
        yield _line(0, (f"also {', '.join(entity.names[1:])}", ""))
    yield _line(0, (entity.iri, "dim"))
    for iri in entity.namesakes:
        yield _line(0, (f"not to be confused with {iri}", "dim"))
    for type_, facts in entity.by_type():
        yield _line(0)
        yield _line(0, (f"{type_} ({len(facts)})", "bold underline"))
        for fact in facts:
            yield from _fact(fact)
    if entity.claims_made:
        yield _line(0)
        yield _line(0, (f"Answers for {_count(entity.claims_made, 'claim')}.", ""))
    elif not entity.facts:
        yield _line(0, ("Mentioned, but in no dealing.", ""))


def _fact(fact: "Fact") -> Iterator[Line]:
    roles = " · ".join(f"{role} {', '.join(fillers)}" for role, fillers in fact.roles)
    yield _line(0)
    yield _line(2, *_marks(fact), (f"  {roles}  ", ""), (f"({_count(fact.documents, 'document')})", "dim"))
    for source in fact.sources:
        told = f" [{source.modality}]" if len(fact.modalities) > 1 else ""
        yield _line(4, (f"{_origin(source)}{told}", "dim"))
        for quote in source.quotes:
            yield _line(6, (f"> {' '.join(quote.split())}", "italic"))


def _marks(fact: "Fact") -> Iterator[tuple[str, str]]:
    """What is said of the dealing; whatever is less than actual stands in capitals."""
    for number, modality in enumerate(fact.modalities):
        yield ("/" if number else "", "")
        yield (modality if modality == "actual" else modality.upper(), _STYLES[modality])


def _origin(source: "Source") -> str:
    issued = f"published {source.issued}" if source.issued else None
    entered = f"entered {source.entered[:10]}" if source.entered else None
    place = ", ".join(part for part in (source.file, source.publisher, issued, entered) if part)
    return f"{place}, by {', '.join(source.speakers)}" if source.speakers else place


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _line(indent: int, *parts: tuple[str, str]) -> Line:
    from rich.text import Text

    return Line(indent, Text.assemble(*((plain(text), style) for text, style in parts)))
