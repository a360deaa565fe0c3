"""Arguments that several commands share."""

from pathlib import Path

import click

from kg.model.location import Location, folder_of, location

FILE = click.Path(path_type=Path)


def graph(_ctx: click.Context, _parameter: click.Parameter, value: str | None) -> Location | None:
    """The graph of a build, in its folder or on a server; whether it is there is for `kg.store` to say."""
    return location(value) if value is not None else None


def folder(_ctx: click.Context, _parameter: click.Parameter, value: str) -> Path:
    """The folder of a build, for what only a folder holds. Raises `StopRun` for a server."""
    return folder_of(location(value), "what this command works on")


built_graph = click.argument("where", metavar="DIR|URL", callback=graph)
built_folder = click.argument("folder", metavar="DIR", callback=folder)


def pairs(_ctx: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    """``name=value`` options as a dictionary."""
    for value in values:
        if not value.partition("=")[0].strip() or "=" not in value:
            raise click.BadParameter(f"{value!r} is not of the form name=value")
    return {name.strip(): text for name, _, text in (value.partition("=") for value in values)}


def unicode_text(_ctx: click.Context, _parameter: click.Parameter, value: str) -> str:
    """An argument that is text; the bytes of one that is not come as surrogates, which nothing can encode."""
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise click.BadParameter("this is no UTF-8 text")
    return value
