"""Arguments that several commands share."""

from pathlib import Path

import click

BUILT = click.Path(path_type=Path)  # whether it holds a graph is for kg.store to say
FILE = click.Path(path_type=Path)
built_folder = click.argument("folder", metavar="DIR", type=BUILT)


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
