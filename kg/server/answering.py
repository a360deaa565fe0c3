"""One query, answered over a store in the format that the client likes best."""

import io
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import StopRun
from kg.server.accept import choose
from kg.server.asked import Asked
from kg.server.formats import GRAPHS, TABLES, TRUTHS, content_type
from kg.server.jobs import Reply
from kg.server.refusal import Refused

if TYPE_CHECKING:
    from typing_extensions import Buffer

Found = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


NEGOTIATED = {"Vary": "Accept"}


class _TooLarge(Exception):
    """The answer has more bytes than it may have."""


class _Body(io.BytesIO):
    """A file in memory that takes only so many bytes."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def write(self, data: "Buffer") -> int:
        if self.tell() + memoryview(data).nbytes > self._most:
            raise _TooLarge
        return super().write(data)


def answer(store: ox.Store, asked: Asked, base: str, prefixes: dict[str, str], most: int) -> Reply:
    """Answer a query; relative IRIs in it are relative to ``base``, ``most`` is the size of the answer in bytes.

    SERVICE is refused before the store sees it. Raises `Refused`.
    """
    _keep_here(asked.text)
    body = _Body(most)
    try:
        found = _found(store, asked, base, prefixes)
        media = _write(found, asked.accept, prefixes, body)
    except SyntaxError as error:
        raise Refused(400, f"the query cannot be read: {_one_line(str(error))}") from None
    except _TooLarge:
        raise Refused(503, f"the answer is larger than {most} bytes; ask for less, with LIMIT") from None
    except (ValueError, RuntimeError, OSError):
        raise Refused(500, "the query cannot be answered") from None  # Oxigraph's own words may name files
    return Reply(content_type(media), body.getvalue(), headers=NEGOTIATED)


def written(triples: Iterable[ox.Triple] | Iterable[ox.Quad], accepted: str, prefixes: dict[str, str]) -> Reply:
    """RDF in the format that the client likes best. Raises `Refused`."""
    media = choose(accepted, tuple(GRAPHS))
    if media is None:
        raise Refused(406, f"this can be written as {', '.join(GRAPHS)}")
    body = ox.serialize(triples, format=GRAPHS[media], prefixes=prefixes) or b""
    return Reply(content_type(media), body, headers=NEGOTIATED)


def _keep_here(text: str) -> None:
    """Refuse SERVICE. The word cannot be written in another way: Oxigraph reads no escapes in keywords."""
    if "service" not in text.lower():
        return
    from kg.questions.guard import check  # noqa: PLC0415 - rdflib's parser takes long to load, and is seldom needed

    try:
        check("the query", text)
    except StopRun as refused:
        raise Refused(400, str(refused)) from None


def _found(store: ox.Store, asked: Asked, base: str, prefixes: dict[str, str]) -> Found:
    if not asked.default_graphs and not asked.named_graphs:
        return store.query(asked.text, base_iri=base, prefixes=prefixes)
    # The dataset of the request takes the place of the query's own (SPARQL 1.1 Protocol, 2.1.4), as a whole.
    return store.query(
        asked.text,
        base_iri=base,
        prefixes=prefixes,
        default_graph=[_name(iri) for iri in asked.default_graphs],
        named_graphs=[_name(iri) for iri in asked.named_graphs],
    )


def _name(iri: str) -> ox.NamedNode:
    try:
        return ox.NamedNode(iri)
    except ValueError:
        raise Refused(400, "the name of a graph is no absolute IRI") from None


def _write(found: Found, accept: str, prefixes: dict[str, str], body: _Body) -> str:
    """Write into ``body``; gives the media type."""
    if isinstance(found, ox.QueryTriples):
        media = _chosen(accept, GRAPHS)
        ox.serialize(found, body, format=GRAPHS[media], prefixes=prefixes)
    else:
        media = _chosen(accept, TABLES if isinstance(found, ox.QuerySolutions) else TRUTHS)
        found.serialize(body, format=TABLES[media])
    return media


def _chosen(accept: str, offers: Mapping[str, object]) -> str:
    media = choose(accept, tuple(offers))
    if media is None:
        raise Refused(406, f"this kind of answer can be written as {', '.join(offers)}")
    return media


def _one_line(message: str) -> str:
    """Oxigraph's message without the list of all that it would have expected."""
    return " ".join(message.split(", [", maxsplit=1)[0].split())[:300]
