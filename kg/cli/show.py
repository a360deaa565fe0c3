"""``kg show``."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import built_folder
from kg.cli.terminal import console, plain

if TYPE_CHECKING:
    from rich.text import Text

    from kg.questions import EntityFacts, Fact, Source

_STYLES = {"actual": "green", "planned": "yellow", "possible": "cyan", "denied": "red"}


@click.command()
@built_folder
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(folder: Path, name: str, *, as_json: bool) -> None:
    """Show what the graph of a build knows of an entity.

    NAME is any name that the documents use for it, in upper or lower case, or its IRI. Its dealings are grouped by
    type; each has its roles, whether it is actual, planned, possible or denied, who says so, and the sentences that
    prove it, with file, publisher and date.

    \b
    Example:
      kg show graph "North Korea"
      kg show graph pyongyang --json
    """
    from kg.questions import describe
    from kg.store import open_graph

    entity = describe(open_graph(folder), name)
    if as_json:
        click.echo(json.dumps(asdict(entity), indent=2, ensure_ascii=False))
        return
    out = console()
    for line in _lines(entity):
        out.print(line)


def _lines(entity: "EntityFacts") -> "list[Text]":
    lines = [_styled((entity.name, "bold"), (f"  {', '.join(entity.types)}", "dim"))]
    others = entity.names[1:]
    if others:
        lines.append(_styled((f"also {', '.join(others)}", "")))
    lines.append(_styled((entity.iri, "dim")))
    lines.extend(_styled((f"not to be confused with {iri}", "dim")) for iri in entity.namesakes)
    for type_, facts in entity.by_type():
        lines.append(_styled((f"\n{type_} ({len(facts)})", "bold underline")))
        for fact in facts:
            lines.extend(_fact(fact))
    if entity.claims_made:
        lines.append(_styled((f"\nAnswers for {_count(entity.claims_made, 'claim')}.", "")))
    elif not entity.facts:
        lines.append(_styled(("\nMentioned, but in no dealing.", "")))
    return lines


def _fact(fact: "Fact") -> "list[Text]":
    roles = " · ".join(f"{role} {', '.join(fillers)}" for role, fillers in fact.roles)
    mark = [(modality.upper() if modality != "actual" else modality, _STYLES[modality]) for modality in fact.modalities]
    between = [part for pair in mark for part in (pair, ("/", ""))][:-1]
    head = _styled(("\n  ", ""), *between, (f"  {roles}  ", ""), (f"({_count(fact.documents, 'document')})", "dim"))
    lines = [head]
    for source in fact.sources:
        said = f", {source.modality}" if len(fact.modalities) > 1 else ""
        lines.append(_styled((f"    {_origin(source)}{said}", "dim")))
        lines.extend(_styled((f"      “{' '.join(quote.split())}”", "italic")) for quote in source.quotes)
    return lines


def _origin(source: "Source") -> str:
    parts = [part for part in (source.file, source.publisher, source.issued) if part]
    speakers = f": {', '.join(source.speakers)} says" if len(source.speakers) == 1 else ""
    speakers = speakers or (f": {', '.join(source.speakers)} say" if source.speakers else "")
    return ", ".join(parts) + speakers


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _styled(*parts: tuple[str, str]) -> "Text":
    from rich.text import Text

    return Text.assemble(*((plain(text), style) for text, style in parts))
