"""What a build found, printed."""

import shlex
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.terminal import console, plain

if TYPE_CHECKING:
    from rich.console import RenderableType

    from kg.build.report import Report
    from kg.model.location import Remote
    from kg.store.remote.publish import Published


def print_report(report: "Report", output: Path) -> None:
    """Print the documents, what was left out and why, the dealings by type, and where to look next."""
    if report.unchanged:
        click.echo(f"Nothing has changed: the graph of {_count(len(report.documents))} is as it was.")
        return
    out = console()
    parts = (_documents(report), _skipped(report), _dealings(report), _judgements(report), _changes(report), "")
    for part in (*parts, *_next(output)):
        if part is not None:
            out.print(part)
    for file in report.damaged:
        click.echo(f"kg: the reading kept of {plain(file)} was damaged; the document was read anew", err=True)


def print_published(published: "Published", server: "Remote") -> None:
    """Print what of a server was changed."""
    if not (published.written or published.removed):
        click.echo(f"{server} is as it was.")
        return
    removed = f", {published.removed} removed" if published.removed else ""
    click.echo(f"{server}: {published.written} graphs written{removed}, {published.kept} left as they were")


def _documents(report: "Report") -> "RenderableType":
    rows = [
        (doc.file, f"{doc.read:,}", str(doc.entities), str(doc.claims), str(doc.unread)) for doc in report.documents
    ]
    total = (
        f"{len(report.documents)} documents",
        f"{sum(document.read for document in report.documents):,}",
        f"{report.entities} distinct",
        str(report.claims),
        str(report.unread),
    )
    return _table(("document", "characters read", "entities", "claims", "unread"), rows, total)


def _skipped(report: "Report") -> "RenderableType | None":
    if not report.skipped:
        return None
    return _table(("left out", "because"), [(skipped.file, skipped.cause) for skipped in report.skipped])


def _dealings(report: "Report") -> "RenderableType":
    rows = [(type_, str(number)) for type_, number in report.dealings.items()]
    return _table(("dealings", "number"), rows, ("all", str(sum(report.dealings.values()))))


def _judgements(report: "Report") -> "RenderableType | None":
    """How many were held, and each that is open again: its document no longer says what was judged."""
    if not report.judgements:
        return None
    counts = Counter(str(fared.state) for fared in report.judgements)
    reopened = [(f"{x.judgement.place}: {x.judgement}", x.cause) for x in report.judgements if x.state == "reopened"]
    total = ", ".join(f"{number} {state}" for state, number in sorted(counts.items()))
    return _table((f"judgements: {total}", "open again because" if reopened else ""), reopened)


def _changes(report: "Report") -> str:
    """How much of it was work: ``"5 documents: 1 read, 4 kept from before, 1 removed"``."""
    documents = len(report.documents)
    changes = [(documents - report.kept, "read"), (report.kept, "kept from before"), (len(report.removed), "removed")]
    told = ", ".join(f"{number} {what}" for number, what in changes if number)
    return f"{_count(documents)}: {told}"


def _count(documents: int) -> str:
    return f"{documents} document{'' if documents == 1 else 's'}"


def _next(output: Path) -> list[str]:
    folder, explorer = shlex.quote(str(output)), shlex.quote(str(output / "explorer.html"))
    return [
        f"Next: open {explorer} in a browser, or ask",
        f"  kg query {folder}",
        f"  kg show {folder} NAME",
        f"  kg unread {folder}",
        f"  kg review {folder}",
    ]


def _table(
    columns: tuple[str, ...], rows: Sequence[tuple[str, ...]], total: tuple[str, ...] | None = None
) -> "RenderableType":
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, header_style="bold", show_footer=total is not None)
    for number, column in enumerate(columns):
        words = total is None or number == 0
        footer = total[number] if total else ""
        table.add_column(column, justify="left" if words else "right", overflow="fold", footer=Text(footer))
    for row in rows:
        table.add_row(*(Text(plain(cell)) for cell in row))
    return table
