"""``kg serve``."""

from pathlib import Path

import click

from kg.cli.options import built_folder


@click.command()
@built_folder
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes any that is free."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="An address of this machine; others need --token.")
@click.option("--token", envvar="KG_TOKEN", help="What clients must know, also taken from KG_TOKEN.")
@click.option(
    "--timeout",
    type=click.FloatRange(0, 3600, min_open=True),
    default=10.0,
    show_default=True,
    metavar="SECONDS",
    help="How long one query may take.",
)
@click.option(
    "--workers", type=click.IntRange(2, 64), default=8, show_default=True, help="How many queries run at once."
)
@click.option(
    "--max-answer",
    type=click.IntRange(1),
    default=32,
    show_default=True,
    metavar="MB",
    help="How large one answer may be.",
)
def command(  # noqa: PLR0913 - these are its options
    folder: Path, *, port: int, host: str, token: str | None, timeout: float, workers: int, max_answer: int
) -> None:
    """Serve the graph of a build to browsers and SPARQL clients, until Ctrl-C.

    The page at / asks the graph in SPARQL, beginning with the named questions; /sparql is an endpoint of the SPARQL
    1.1 Protocol for clients such as SPARQLWrapper. The graph is only read: updates and SERVICE are refused. Only this
    machine can reach the server, unless --host names another of its addresses; then clients must give the token, as
    Authorization: Bearer, and browsers ask for it.

    \b
    Example:
      kg serve graph
      curl --data-urlencode 'query=ASK { ?s a kg:Sanction }' http://127.0.0.1:8000/sparql
    """
    from kg.server.run import serve
    from kg.server.settings import Settings

    settings = Settings(
        host=host, port=port, token=token, seconds=timeout, workers=workers, answer_bytes=max_answer * 2**20
    )
    serve(folder, settings, lambda address: click.echo(f"{address} serves {folder}; Ctrl-C ends it"))
