"""The help of every command as Markdown, for README.md: ``python -m kg.cli.reference``."""

from collections.abc import Iterator

import click

from kg.cli.group import COMMANDS
from kg.cli.top import main

WIDTH = 100


def reference() -> str:
    """A section a command, each with the text that ``--help`` prints."""
    return "\n\n".join(_sections())


def _sections() -> Iterator[str]:
    # no terminal has a say in it: the text is the same wherever it is made
    top = click.Context(main, info_name="kg", terminal_width=WIDTH, max_content_width=WIDTH, **main.context_settings)
    yield _section("kg", main.get_help(top))
    for name in COMMANDS:
        command = main.get_command(top, name)
        if command is not None:
            context = click.Context(command, parent=top, info_name=name)  # which inherits the width
            yield _section(f"kg {name}", command.get_help(context))


def _section(title: str, text: str) -> str:
    return f"### `{title}`\n\n```text\n{text.rstrip()}\n```"


if __name__ == "__main__":
    click.echo(reference())
