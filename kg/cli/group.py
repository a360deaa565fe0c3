"""A group of commands that are loaded when they are called, and whose errors are one line."""

import importlib
import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from kg.cli.terminal import plain
from kg.errors import StopRun

COMMANDS = (
    "build",
    "query",
    "show",
    "explain",
    "diff",
    "conflicts",
    "review",
    "unread",
    "validate",
    "lint",
    "score",
    "export",
    "serve",
)
WRONG, INTERRUPTED, PIPE = 2, 130, 1  # exit codes: 128 + SIGINT as shells have it; Click's own for a broken pipe


class Commands(click.Group):
    """The commands of `COMMANDS`, each the ``command`` of its module in this package."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - Click's signature
        """The names, in the order in which they are used."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command, or None if there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"kg.cli.{cmd_name}").command
        return command

    def main(self, args: Sequence[str] | None = None, **options: Any) -> Any:  # type: ignore[override]
        """Run, print what went wrong as one line on standard error, and exit with a code that says so."""
        sys.exit(self._code(args, options | {"standalone_mode": False}))

    def _code(self, args: Sequence[str] | None, options: dict[str, Any]) -> int:
        try:
            code = super().main(args, **options)
            sys.stdout.flush()
        except click.ClickException as error:
            return _say(_usage(error))
        except StopRun as error:
            return _say(str(error))
        except click.Abort:
            return INTERRUPTED
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python flushes once more, in vain
            return PIPE
        return code if isinstance(code, int) else 0


def _say(message: str) -> int:
    click.echo(f"kg: {plain(' '.join(message.split()))}", err=True)
    return WRONG


def _usage(error: click.ClickException) -> str:
    message = error.format_message().rstrip(".")
    context = getattr(error, "ctx", None)
    return f"{message}; see {context.command_path} --help" if context else message
