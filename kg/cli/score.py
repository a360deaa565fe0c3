"""``kg score``."""

import json
from pathlib import Path

import click

from kg.cli.options import FILE
from kg.cli.terminal import plain


@click.command()
@click.argument("graph", metavar="DIR", type=FILE)
@click.argument("gold", metavar="GOLD...", nargs=-1, required=True, type=FILE)
@click.option("--misses", "show_misses", is_flag=True, help="Also say what was found, missed and invented.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def command(graph: Path, gold: tuple[Path, ...], *, show_misses: bool, as_json: bool) -> None:
    """Score a graph against documents that careful readers have annotated.

    DIR is the folder of a build, or a file of N-Quads; GOLD is a folder with one JSON file a document. Figures are
    precision, recall and F1, with the counts behind them (right/found/wanted).

    \b
    Example:
      kg score graph my-gold/
      kg score graph my-gold/ --misses
    """
    from kg.scoring import misses, render, score

    if as_json and show_misses:
        raise click.UsageError("--json prints figures alone; leave out --misses", click.get_current_context())
    figures = score(graph, gold)
    click.echo(json.dumps(figures.as_dict(), indent=2) if as_json else render(figures))
    if show_misses:
        click.echo(f"\n{plain(misses(graph, gold))}")
    if figures.absent:
        click.echo(f"kg: not in the graph: {', '.join(figures.absent)}", err=True)
