"""``kg`` itself."""

import click

import kg
from kg.cli.group import Commands


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(kg.__version__, prog_name="kg")
@click.pass_context
def main(ctx: click.Context) -> None:
    """From news documents to a knowledge graph in which every fact carries its proof.

    \b
    Example:
      kg build articles/ -o graph
      kg show graph "North Korea"
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
