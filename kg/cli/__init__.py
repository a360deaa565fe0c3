"""The command line: one module a command, loaded when it is called."""

from kg.cli.group import Commands
from kg.cli.top import main

__all__ = ["Commands", "main"]
