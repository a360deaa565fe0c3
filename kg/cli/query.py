"""``kg query``."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import built_graph, pairs
from kg.cli.past import as_of, known_by
from kg.cli.tables import FORMATS, default_format, write
from kg.errors import StopRun
from kg.model.location import Location

if TYPE_CHECKING:
    from rdflib import Dataset

    from kg.questions import Answer, Question, Statements


@click.command()
@built_graph
@click.argument("query", required=False)
@click.option("--format", "form", type=click.Choice(FORMATS), help="Default: table on a terminal, csv elsewhere.")
@click.option(
    "-p", "--parameter", "parameters", multiple=True, metavar="NAME=VALUE", callback=pairs, help="May be repeated."
)
@click.option("--explain", is_flag=True, help="Say what a question means and which parameters it has.")
@as_of
def command(  # noqa: PLR0913 - its options
    where: Location,
    query: str | None,
    form: str | None,
    parameters: dict[str, str],
    *,
    explain: bool,
    until: datetime | None,
    clock: str | None,
) -> None:
    """Ask the graph of a build: a named question, a file of SPARQL, or SPARQL itself.

    The graph stands in a folder, or on a server (see kg build --store).
    Without a query, the named questions are listed with their parameters. CONSTRUCT and DESCRIBE give Turtle, ASK yes
    or no. The usual prefixes (kg: skos: rdfs: prov: oa: dcterms: xsd:) need not be declared. Things are shown by name
    in a table, where columns without a value are left out, and by IRI elsewhere. In CSV and TSV, text that a
    spreadsheet would run as a formula (it begins with = + - @) gets an apostrophe in front. Queries only read:
    updates and SERVICE are refused.

    Three times are kept apart: kg:date of a dealing is when it happened, dcterms:issued of a document when it was
    published, and --as-of asks what was known by a day, a month's end or a time: of the documents that were in the
    graph by then.

    \b
    Example:
      kg query graph
      kg query graph shipments --explain
      kg query graph shipments -p supplier=Russia -p year=2024
      kg query graph funding --as-of 2026-03-01
      kg query http://127.0.0.1:7878/ funding
      kg query graph 'SELECT ?s ?title { ?s a kg:Document ; dcterms:title ?title }' --format csv
    """
    form = form or default_format()
    with known_by(where, until, clock) as known:
        _answer(known, query, form, parameters, explain=explain)


def _answer(where: Location, query: str | None, form: str, parameters: dict[str, str], *, explain: bool) -> None:
    from kg.questions import Answer, ask
    from kg.store import open_graph

    graph = open_graph(where)
    if query is None:
        _list(graph, form)
        return
    question = _question(query)
    if explain:
        click.echo("\n".join(_explained(question)))
        return
    result = ask(graph, question, **parameters)
    _print(graph, result, form)
    if isinstance(result, Answer) and not result.rows:
        click.echo("kg: no rows" + _strangers(graph, question, parameters), err=True)


def _question(query: str) -> "Question":
    from kg.questions import Question, named, parse

    if query.endswith(".rq"):
        return parse(Path(query).name, _read(Path(query)))
    if query.isidentifier():
        return named(query)
    return Question("query", "query", query)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise StopRun(f"{file}: {error.strerror}; give a file of SPARQL that can be read") from error
    except UnicodeDecodeError as error:
        raise StopRun(f"{file}: this is no UTF-8 text; save it as UTF-8") from error


def _print(graph: "Dataset", result: "Answer | Statements | bool", form: str) -> None:
    from rdflib import URIRef

    from kg.questions import Answer, Statements
    from kg.questions.labels import labels

    if isinstance(result, Answer):
        things = (cell for row in result.rows for cell in row if isinstance(cell, URIRef))
        write(result, form, labels(graph, things) if form == "table" else {})
    elif isinstance(result, Statements):
        click.echo(result.turtle(), nl=False)
    else:
        click.echo(json.dumps({"head": {}, "boolean": result}) if form == "json" else "yes" if result else "no")


def _list(graph: "Dataset", form: str) -> None:
    from rdflib import Literal

    from kg.questions import Answer, catalogue

    rows = tuple(
        (Literal(question.name), Literal(question.title), Literal(_parameters(question))) for question in catalogue()
    )
    _print(graph, Answer(("question", "title", "parameters"), rows), form)


def _parameters(question: "Question") -> str:
    return ", ".join(
        parameter.name + ("!" if parameter.required else f"={parameter.default}" if parameter.default else "")
        for parameter in question.parameters
    )


def _explained(question: "Question") -> Iterator[str]:
    yield question.title
    if question.description:
        yield f"\n{question.description}"
    if question.parameters:
        yield "\nParameters:"
    for parameter in question.parameters:
        default = f", default {parameter.default}" if parameter.default else ", required" if parameter.required else ""
        yield f"  {parameter.name} ({parameter.kind}{default}): {parameter.description}"


def _strangers(graph: "Dataset", question: "Question", values: dict[str, str]) -> str:
    """A word on names that the graph does not have, which are the usual reason for an empty answer."""
    from kg.questions import near_misses
    from kg.questions.question import Kind

    for parameter in question.parameters:
        value = values.get(parameter.name)
        if value is None or parameter.kind is not Kind.NAME:
            continue
        near = near_misses(graph, value)
        if value.casefold() not in {name.casefold() for name in near}:
            hint = f"; did you mean {' or '.join(near)}?" if near else ""
            return f": the graph knows nobody called {value}{hint}"
    return ""
