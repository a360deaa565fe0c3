"""``kg explain``."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.comparisons import comparison
from kg.cli.options import built_folder, unicode_text
from kg.cli.terminal import console, plain

if TYPE_CHECKING:
    from kg.questions.things import Thing
    from kg.review.explanation import Explanation

SHOWN = 10
"""Comparisons that are printed; all stand in links.jsonl."""


@click.command()
@built_folder
@click.argument("one", metavar="A", callback=unicode_text)
@click.argument("other", metavar="B", callback=unicode_text)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(folder: Path, one: str, other: str, *, as_json: bool) -> None:
    """Explain why two names are one entity, or two reports one dealing, or not.

    A and B are names of entities, in upper or lower case, or words of the quotes of two dealings; or IRIs, as kg show
    and kg query print them. What joins or parts them is shown comparison by comparison: what speaks for their being
    one (+) and against it (-), with the sentences, and who decided if a person did.

    \b
    Example:
      kg explain graph "Kim Jong Un" "Kim"
      kg explain graph "890 million rubles" "nearly $10 million"
    """
    from kg.comparisons.links import read_links
    from kg.questions.things import things
    from kg.review.explanation import explain
    from kg.store import open_graph

    graph = open_graph(folder)
    explained = explain(things(graph, one), things(graph, other), read_links(folder))
    if as_json:
        click.echo(json.dumps(asdict(explained) | {"is_one": explained.is_one}, indent=2, ensure_ascii=False))
        return
    out = console()
    for line in _lines(explained, one, other):
        out.print(plain(line))


def _lines(explained: "Explanation", one: str, other: str) -> Iterator[str]:
    verdict = f"one {explained.one.kind}" if explained.is_one else "two"
    yield f"“{one}” and “{other}” are {verdict}."
    for thing in [explained.one] if explained.is_one else [explained.one, explained.other]:
        yield from _thing(thing)
    yield ""
    yield from _why(explained)
    for step in explained.steps[:SHOWN]:
        yield ""
        yield from comparison(step)
    if len(explained.steps) > SHOWN:
        yield ""
        yield f"and {len(explained.steps) - SHOWN} more; links.jsonl has them all"
    for iri in explained.namesakes:
        yield f"not asked of {iri}, which goes by the same words; give IRIs to ask of it"


def _thing(thing: "Thing") -> Iterator[str]:
    texts = dict.fromkeys(" ".join(text.split()) for mention in thing.mentions for text in mention.texts)
    what = f"{thing.label}, {thing.type}" if thing.kind == "entity" else thing.type
    yield f"  {what}, in {_count(len(thing.mentions), 'document')}: {thing.iri}"
    if thing.kind == "entity":
        yield f"    called {', '.join(texts)}"
    else:
        yield from (f"    > {text}" for text in texts)


def _why(explained: "Explanation") -> Iterator[str]:
    if explained.together:
        yield f"{explained.together[0]} itself has both{_more(len(explained.together) - 1)}."
    elif explained.is_one and explained.steps:
        yield "They are joined by:" if explained.one.asked and explained.other.asked else "It is joined by:"
    elif explained.is_one and len(explained.one.mentions) > 1:
        yield "No comparison between the two is kept."
    elif explained.is_one:
        yield "One document alone tells of it."
    elif explained.steps:
        yield "They were held against each other:"
    else:
        yield "They were never compared: nothing that they have in common made it worth while."


def _more(others: int) -> str:
    return f", and so {_count(others, 'more document')}" if others else ""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
