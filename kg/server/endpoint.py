"""How requests become jobs: ``/sparql`` after the SPARQL 1.1 Protocol, and pages by their names."""

import asyncio
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.server.accept import choose
from kg.server.answering import NEGOTIATED
from kg.server.asked import Asked, by_get, by_post
from kg.server.formats import GRAPHS
from kg.server.jobs import Reply, Wanted
from kg.server.pool import Pool
from kg.server.refusal import Refused
from kg.server.settings import Settings

METHODS = ("GET", "HEAD", "OPTIONS", "POST")
_HTML = "text/html"

Endpoint = Callable[[Request], Awaitable[Response]]


def sparql(pool: Pool, settings: Settings) -> Endpoint:
    """The endpoint for queries; a GET without one gives the service description, to browsers the editor."""
    described = page(pool, "service")

    async def endpoint(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"Allow": ", ".join(METHODS)})
        asked = await _asked(request, settings.request_bytes)
        if asked is not None:
            return _written(await _unless_gone(request, pool.answer(asked)))
        if choose(accept(request), ("text/turtle", *GRAPHS, _HTML)) == _HTML:
            return RedirectResponse("/", status_code=303, headers=NEGOTIATED)
        return await described(request)

    return endpoint


def page(pool: Pool, name: str) -> Endpoint:
    """The endpoint for a page of `kg.server.pages.site`."""

    async def endpoint(request: Request) -> Response:
        query = dict(request.query_params)
        wanted = Wanted(name, dict(request.path_params), query, accept(request), str(request.base_url))
        return _written(await _unless_gone(request, pool.answer(wanted)))

    return endpoint


def lasting(pool: Pool, name: str) -> Endpoint:
    """The endpoint for a page that says the same as long as the graph is served: each form of it is made once."""
    kept: dict[tuple[str, ...], Reply] = {}

    async def endpoint(request: Request) -> Response:
        media = choose(accept(request), ("text/turtle", _HTML, *GRAPHS)) or accept(request)
        form = (*request.path_params.values(), media)
        if form not in kept:
            kept[form] = await _unless_gone(request, pool.answer(Wanted(name, dict(request.path_params), accept=media)))
        return _written(kept[form])

    return endpoint


def accept(request: Request) -> str:
    """What the client accepts, as one header; it may come in several."""
    return ",".join(request.headers.getlist("accept"))


async def body(request: Request, most: int) -> bytes:
    """The body of a request, of which no more than ``most`` bytes are read. Raises `Refused`."""
    sent = bytearray()
    async for chunk in request.stream():
        sent += chunk
        if len(sent) > most:
            raise Refused(413, f"the request is larger than {most} bytes", Connection="close")
    return bytes(sent)


async def _asked(request: Request, most: int) -> Asked | None:
    query_string: bytes = request.scope["query_string"]
    if request.method == "POST":
        sent = await body(request, most)
        return by_post(request.headers.get("content-type", ""), query_string, sent, accept(request))
    return by_get(query_string, accept(request))


def _written(reply: Reply) -> Response:
    return Response(reply.body, reply.status, {"Content-Type": reply.content_type, **reply.headers})


async def _unless_gone(request: Request, answering: Awaitable[Reply]) -> Reply:
    """The answer; if the client goes away meanwhile, its query is ended."""
    answer = asyncio.ensure_future(answering)
    gone = asyncio.ensure_future(_gone(request))
    try:
        await asyncio.wait((answer, gone), return_when=asyncio.FIRST_COMPLETED)
        if not answer.done():
            raise Refused(503, "nobody waits for the answer")
        return answer.result()
    finally:
        gone.cancel()
        answer.cancel()


async def _gone(request: Request) -> None:
    while not await request.is_disconnected():  # it looks, and does not wait
        await asyncio.sleep(0.5)
