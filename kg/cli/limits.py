"""Limits as they are written on the command line."""

from dataclasses import fields

import click

from kg.cli.options import pairs
from kg.model.limits import Limits


def limits_of(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> Limits:
    """The limits that ``name=number`` options give, the usual ones for the rest."""
    names = [field.name for field in fields(Limits)]
    given: dict[str, int] = {}
    for name, value in pairs(ctx, parameter, values).items():
        if name not in names:
            raise click.BadParameter(f"{name!r} is no limit; there are {', '.join(names)}")
        digits = value.replace("_", "").replace(",", "")
        if not (digits.isascii() and digits.isdigit() and int(digits) > 0):
            raise click.BadParameter(f"{value!r} is no whole number above 0")
        given[name] = int(digits)
    return Limits(**given)
