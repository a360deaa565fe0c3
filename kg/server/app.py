"""The web application."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from kg.rdf.vocabulary import PREFIXES
from kg.server.access import Access
from kg.server.endpoint import METHODS, sparql, void
from kg.server.gate import LOGIN, Gate, on_refusal
from kg.server.graph import Served
from kg.server.login import Login
from kg.server.pages.site import Site
from kg.server.pool import Pool
from kg.server.refusal import Refused
from kg.server.settings import Settings
from kg.server.worker import Task


def application(graph: Served, settings: Settings) -> Starlette:
    """The application over a graph; its workers start with it and end with it."""
    task = Task(
        store=graph.store,
        base=graph.base,
        prefixes=dict(PREFIXES),
        seconds=settings.seconds,
        answer_bytes=settings.answer_bytes,
        memory_bytes=settings.memory_bytes,
    )
    pool = Pool(task, settings.workers)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        try:
            await pool.start()
            yield
        finally:
            pool.close()

    query = sparql(pool, graph, settings)
    access = Access(settings)
    site = Site(graph)
    return Starlette(
        routes=[
            Route("/sparql", query, methods=METHODS),
            Route("/sparql/", query, methods=METHODS),
            Route("/.well-known/void", void(graph)),
            Route(LOGIN, Login(access, site.pages).answer, methods=["GET", "POST"]),
            *site.routes(),
        ],
        middleware=[Middleware(Gate, access=access)],
        exception_handlers={Refused: on_refusal, HTTPException: _plain, Exception: _failed},
        lifespan=lifespan,
    )


async def _plain(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - the application registers it for nothing else
    return PlainTextResponse(f"{error.detail.lower()}\n", error.status_code, error.headers)


async def _failed(_request: Request, _error: Exception) -> Response:
    return PlainTextResponse("something went wrong here; the log of the server says what\n", 500)
