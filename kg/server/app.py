"""The web application."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from kg.rdf.vocabulary import PREFIXES
from kg.server.access import Access
from kg.server.endpoint import METHODS, lasting, page, sparql
from kg.server.exporting import Exports
from kg.server.gate import LOGIN, Gate, on_refusal
from kg.server.graph import Served
from kg.server.login import Login
from kg.server.pages.files import ASSETS, Files
from kg.server.pages.paths import THINGS
from kg.server.pool import Pool
from kg.server.refusal import Refused
from kg.server.settings import Settings
from kg.server.worker import Task

PAGES = {
    "/": "editor",
    "/questions/{name}.rq": "question",
    "/search": "search",
    f"{THINGS}{{thing:path}}": "thing",
    "/downloads": "downloads",
    "/.well-known/void": "void",
}
"""Paths, and the pages of `kg.server.pages.site.Site` that are there."""


def application(graph: Served, settings: Settings) -> Starlette:
    """The application over a graph; its workers start with it and end with it."""
    pool = Pool(
        Task(
            graph=graph,
            prefixes=dict(PREFIXES),
            seconds=settings.seconds,
            answer_bytes=settings.answer_bytes,
            memory_bytes=settings.memory_bytes,
        ),
        settings.workers,
    )

    exports = Exports(graph.folder, settings.memory_bytes)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        try:
            await pool.start()
            yield
        finally:
            pool.close()
            exports.close()

    access = Access(settings)
    return Starlette(
        routes=[
            *_asked(pool, settings),
            *_files(Files(graph.folder, exports)),
            Route(LOGIN, Login(access).answer, methods=["GET", "POST"]),
        ],
        middleware=[Middleware(Gate, access=access)],
        exception_handlers={Refused: on_refusal, HTTPException: _on_error, Exception: _failed},
        lifespan=lifespan,
    )


def _asked(pool: Pool, settings: Settings) -> list[BaseRoute]:
    """What workers answer."""
    query, ontology = sparql(pool, settings), lasting(pool, "ontology")
    return [
        Route("/sparql", query, methods=METHODS),
        Route("/sparql/", query, methods=METHODS),
        *(Route(path, page(pool, name)) for path, name in PAGES.items()),
        Route("/terms.json", lasting(pool, "terms")),
        Route("/ontology", ontology),
        Route("/ontology{suffix}", ontology),
    ]


def _files(files: Files) -> list[BaseRoute]:
    """What is given as it is."""
    return [
        Route("/explorer", files.explorer),
        Route("/download/{name}", files.download),
        Route("/export/{name}", files.export),
        Mount("/assets", StaticFiles(directory=ASSETS)),
    ]


async def _on_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - the application registers it for nothing else
    return await on_refusal(request, Refused(error.status_code, error.detail.lower(), **(error.headers or {})))


async def _failed(_request: Request, _error: Exception) -> Response:
    return PlainTextResponse("something went wrong here; the log of the server says what\n", 500)
