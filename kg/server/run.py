"""A server, from its start to its end."""

import signal
import socket
from collections.abc import Callable
from functools import partial
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

from kg.errors import StopRun
from kg.server.app import application
from kg.server.graph import Served, served
from kg.server.settings import Settings

_MOST_CONNECTIONS = 256


def serve(folder: Path, settings: Settings, listening: Callable[[str], None] = lambda _address: None) -> None:
    """Serve the graph of a build's folder until interrupted; ``listening`` is told the address once it can be asked.

    When the folder is built anew, what was asked of the old graph is ended and the new one is served.

    Raises `StopRun` if the folder holds no graph or the address cannot be had.
    """
    signal.signal(signal.SIGTERM, _end)
    with _listening(settings) as listener:
        outdated = True
        while outdated:
            with served(folder) as graph, listener.dup() as heard:
                server = _Server(application(graph, settings), graph, partial(listening, _address(listener)))
                server.run(sockets=[heard])
                if not server.started:
                    raise StopRun(f"{folder}: its store cannot be opened; build it again")
                outdated, listening = server.outdated, lambda _address: None


def _end(number: int, _frame: object) -> None:
    """End as the shell has it for a signal, but after all that is to be cleared away."""
    raise SystemExit(128 + number)


class _Server(uvicorn.Server):
    """A server that says when it has started, and ends when its graph has been built anew."""

    def __init__(self, app: Starlette, graph: Served, started: Callable[[], None]) -> None:
        config = uvicorn.Config(
            app,
            http="h11",
            ws="none",
            lifespan="on",
            server_header=False,
            proxy_headers=False,
            access_log=False,
            log_level="error",
            limit_concurrency=_MOST_CONNECTIONS,
            timeout_graceful_shutdown=1,
        )
        super().__init__(config)
        self.outdated = False
        self._graph = graph
        self._say_started = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._say_started()

    async def on_tick(self, counter: int) -> bool:
        """Ten times a second: whether to end."""
        if counter % 10 == 0 and self._graph.outdated():
            self.outdated = True
        return await super().on_tick(counter) or self.outdated


def _listening(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except OSError as error:
        listener.close()
        raise StopRun(
            f"{settings.host}:{settings.port} cannot be used ({error.strerror}); name another --port, or 0 for any"
        ) from error
    return listener


def _address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
