"""``kg show``."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING

import click

from kg.cli.lines import Line, line, print_line
from kg.cli.options import built_graph, unicode_text
from kg.cli.past import as_of, known_by
from kg.cli.terminal import console
from kg.cli.told import STYLES, claim, count, outlets, roles
from kg.model.location import Location, Remote

if TYPE_CHECKING:
    from kg.questions import EntityFacts, Fact


@click.command()
@built_graph
@click.argument("name", callback=unicode_text)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@as_of
def command(where: Location, name: str, *, as_json: bool, until: datetime | None, clock: str | None) -> None:
    """Show what the graph of a build knows of an entity.

    NAME is any name that the documents use for it, in upper or lower case, or its IRI. Its dealings are grouped by
    type; each has its roles, whether it is actual, planned, possible or denied, who says so, and the sentences that
    prove it, with file, publisher, and when the document was published and entered the graph; when the dealing happened
    is one of its roles. What several outlets report independently, what is a reprint and what is disputed is said.
    --as-of shows what was known by a day, a month's end or a time.

    \b
    Example:
      kg show graph "North Korea"
      kg show graph pyongyang --json
      kg show graph pyongyang --as-of 2026-03-01
    """
    from kg.build.outputs.history import entered, read_history
    from kg.questions import describe
    from kg.store import open_graph

    history = () if isinstance(where, Remote) else read_history(where)
    times = {key: time.isoformat() for key, time in entered(history).items()}
    with known_by(where, until, clock) as known:
        entity = describe(open_graph(known), name, times)
    if as_json:
        click.echo(json.dumps(asdict(entity), indent=2, ensure_ascii=False))
        return
    out = console()
    for told in _lines(entity):
        print_line(out, told)


def _lines(entity: "EntityFacts") -> Iterator[Line]:
    yield line(0, (entity.name, "bold"), (f"  {', '.join(entity.types)}", "dim"))
    if entity.names[1:]:
        yield line(0, (f"also {', '.join(entity.names[1:])}", ""))
    yield line(0, (entity.iri, "dim"))
    for iri in entity.namesakes:
        yield line(0, (f"not to be confused with {iri}", "dim"))
    for type_, facts in entity.by_type():
        yield line(0)
        yield line(0, (f"{type_} ({len(facts)})", "bold underline"))
        for fact in facts:
            yield from _fact(fact)
    if entity.claims_made:
        yield line(0)
        yield line(0, (f"Answers for {count(entity.claims_made, 'claim')}.", ""))
    elif not entity.facts:
        yield line(0, ("Mentioned, but in no dealing.", ""))


def _fact(fact: "Fact") -> Iterator[Line]:
    yield line(0)
    yield line(2, *_marks(fact), (f"  {roles(fact.roles)}  ", ""), (f"({_told_by(fact)})", "dim"))
    if fact.disputed:
        yield line(4, (f"disputed: {', '.join(fact.disputed)}", "red"), (" (kg conflicts tells more)", "dim"))
    if len(fact.outlets) > 1 or any(outlet.grade for outlet in fact.outlets):
        yield line(4, (f"rests on {outlets(fact.outlets)}", ""))
    for source in fact.sources:
        yield from claim(source, 4, f" [{source.modality}]" if len(fact.modalities) > 1 else "")


def _marks(fact: "Fact") -> Iterator[tuple[str, str]]:
    """What is said of the dealing; whatever is less than actual stands in capitals."""
    for number, modality in enumerate(fact.modalities):
        yield ("/" if number else "", "")
        yield (modality if modality == "actual" else modality.upper(), STYLES[modality])


def _told_by(fact: "Fact") -> str:
    documents = count(fact.documents, "document")
    several = fact.outlets and fact.documents > 1
    return f"{documents}, {count(len(fact.outlets), 'independent source')}" if several else documents
