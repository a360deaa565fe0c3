"""``kg unread``."""

import json
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import built_folder
from kg.cli.terminal import console, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.build.outputs.unread import Unread


@click.command()
@built_folder
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(folder: Path, form: str) -> None:
    """List the sentences that may tell of a dealing, but gave none.

    These are sentences that hold two actors, by name or by reference, and an amount or a word that tells of dealings,
    and that no claim quotes. They are grouped by document, each with the place in the document's text where it begins.

    \b
    Example:
      kg unread graph
      kg unread graph --format json
    """
    from kg.build.outputs.unread import read_unread

    sentences = read_unread(folder)
    if form == "json":
        click.echo(json.dumps([asdict(sentence) for sentence in sentences], indent=2, ensure_ascii=False))
        return
    out = console()
    for line in _lines(sentences):
        out.print(plain(line))


def _lines(sentences: "Sequence[Unread]") -> "Iterator[str]":
    documents = 0
    for (file, _), group in groupby(sentences, key=lambda sentence: (sentence.file, sentence.document)):
        documents += 1
        yield file
        for sentence in group:
            yield f"  {sentence.start}: {' '.join(sentence.sentence.split())}"
        yield ""
    yield f"{_count(len(sentences), 'sentence')} in {_count(documents, 'document')}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
