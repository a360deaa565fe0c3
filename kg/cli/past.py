"""``--as-of``: commands on what was known at a moment of the past."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import click

from kg.cli.terminal import plain
from kg.model.location import Location, folder_of


def as_of(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options ``--as-of`` and ``--clock``, as arguments ``until`` and ``clock``."""
    until = click.option("--as-of", "until", metavar="DATE", callback=moment_of, help="What was known by then (UTC).")
    clock = click.option(
        "--clock",
        type=click.Choice(["entered", "published"]),
        help="With --as-of: known since it entered the graph (default), or since it was published.",
    )
    return until(clock(command))


@contextmanager
def known_by(where: Location, until: datetime | None, clock: str | None) -> Iterator[Location]:
    """The graph to be asked: the build itself or, if a moment is given, a folder that holds the graph of then."""
    if until is None and clock:
        raise click.UsageError("--clock goes with --as-of; say a date", click.get_current_context())
    if until is None:
        yield where
        return
    from kg.past.asof import Clock, past

    with past(folder_of(where, "what was known when"), until, Clock(clock or Clock.ENTERED)) as found:
        for note in found.notes:
            click.echo(f"kg: {plain(note)}", err=True)
        yield found.folder


def moment_of(_ctx: click.Context, _parameter: click.Parameter, value: str | None) -> datetime | None:
    """A date or time as a moment."""
    if value is None:
        return None
    from kg.past.moment import moment

    try:
        return moment(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no date such as 2026-03-01 or 2026-03-01T12:00") from error
