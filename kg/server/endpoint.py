"""``/sparql`` and what describes it."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable

import pyoxigraph as ox
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.server.accept import choose
from kg.server.answering import Reply
from kg.server.asked import Asked, by_get, by_post
from kg.server.description import PREFIXES, dataset, service
from kg.server.formats import GRAPHS, content_type
from kg.server.graph import Served
from kg.server.pool import Pool
from kg.server.refusal import Refused
from kg.server.settings import Settings

METHODS = ("GET", "HEAD", "POST")
_HTML = "text/html"

Endpoint = Callable[[Request], Awaitable[Response]]


def sparql(pool: Pool, graph: Served, settings: Settings) -> Endpoint:
    """The endpoint for queries; a GET without one gives the service description, to browsers the editor."""
    store = ox.Store.read_only(str(graph.store))

    async def endpoint(request: Request) -> Response:
        asked = await _asked(request, settings.request_bytes)
        if asked is None:
            return await _described(request, store)
        reply = await _unless_gone(request, pool.answer(asked))
        return Response(reply.body, media_type=None, headers={"Content-Type": reply.content_type, "Vary": "Accept"})

    return endpoint


def void(graph: Served) -> Endpoint:
    """The description of the dataset."""
    store = ox.Store.read_only(str(graph.store))

    async def endpoint(request: Request) -> Response:
        triples = await asyncio.to_thread(lambda: list(dataset(store, str(request.base_url), graph.base)))
        return written(triples, accept(request), PREFIXES)

    return endpoint


def accept(request: Request) -> str:
    """What the client accepts, as one header; it may come in several."""
    return ",".join(request.headers.getlist("accept"))


def written(triples: Iterable[ox.Triple], accepted: str, prefixes: dict[str, str]) -> Response:
    """RDF in the format that the client likes best. Raises `Refused`."""
    media = choose(accepted, tuple(GRAPHS))
    if media is None:
        raise Refused(406, f"this can be written as {', '.join(GRAPHS)}")
    body = ox.serialize(triples, format=GRAPHS[media], prefixes=prefixes) or b""
    return Response(body, headers={"Content-Type": content_type(media), "Vary": "Accept"})


async def _asked(request: Request, most: int) -> Asked | None:
    query_string: bytes = request.scope["query_string"]
    if request.method == "POST":
        sent = await body(request, most)
        return by_post(request.headers.get("content-type", ""), query_string, sent, accept(request))
    return by_get(query_string, accept(request))


async def body(request: Request, most: int) -> bytes:
    """The body of a request, of which no more than ``most`` bytes are read. Raises `Refused`."""
    sent = bytearray()
    async for chunk in request.stream():
        sent += chunk
        if len(sent) > most:
            raise Refused(413, f"the request is larger than {most} bytes", Connection="close")
    return bytes(sent)


async def _described(request: Request, store: ox.Store) -> Response:
    if choose(accept(request), ("text/turtle", *GRAPHS, _HTML)) == _HTML:
        return RedirectResponse("/", status_code=303, headers={"Vary": "Accept"})
    endpoint = str(request.base_url.replace(path="/sparql"))
    triples = await asyncio.to_thread(lambda: list(service(store, endpoint)))
    return written(triples, accept(request), PREFIXES)


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
