"""What workers are asked to do, what they reply, and both as bytes: a line of JSON, and the body as it is."""

import asyncio
import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from io import BufferedRWPair
from typing import ClassVar

from kg.server.asked import Asked
from kg.server.refusal import Refused


@dataclass(frozen=True)
class Wanted:
    """A page by its name, with the parts of its path, the parameters of its query, and what the client accepts.

    ``address`` is that of the server, with a slash at the end.
    """

    page: str
    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    accept: str = ""
    address: str = ""

    noun: ClassVar = "the page"


Job = Asked | Wanted


@dataclass(frozen=True)
class Reply:
    """A body, and the type of its content with character set where it has one; ``headers`` are those beside it."""

    content_type: str
    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


def digest(job: Job) -> bytes:
    """The same for jobs that take the same work, in whichever format they are answered."""
    return hashlib.sha256(packed(replace(job, accept=""))).digest()


def packed(job: Job) -> bytes:
    """A job as it travels to a worker."""
    return json.dumps([type(job).__name__, asdict(job)]).encode() + b"\n"


def unpacked(line: bytes) -> Job:
    """A job that has travelled.

    >>> unpacked(packed(Wanted("search", query={"q": "oil"}))).query
    {'q': 'oil'}
    """
    kind, fields = json.loads(line)
    if kind == Wanted.__name__:
        return Wanted(**fields)
    return Asked(fields["text"], tuple(fields["default_graphs"]), tuple(fields["named_graphs"]), fields["accept"])


def send(reply: Reply | Refused, connection: BufferedRWPair) -> None:
    """Send a reply to the parent."""
    if isinstance(reply, Refused):
        head: dict[str, object] = {"refused": reply.status, "message": reply.message, "headers": reply.headers}
        body = b""
    else:
        head = {"type": reply.content_type, "status": reply.status, "headers": reply.headers, "length": len(reply.body)}
        body = reply.body
    connection.write(json.dumps(head).encode() + b"\n")
    connection.write(body)
    connection.flush()


async def received(head: bytes, reader: asyncio.StreamReader) -> Reply:
    """What a worker has sent: its head, and what follows. Raises `Refused` as the worker did."""
    said = json.loads(head)
    if "refused" in said:
        refused = Refused(said["refused"], said["message"])
        refused.headers = said["headers"]
        raise refused
    return Reply(said["type"], await reader.readexactly(said["length"]), said["status"], said["headers"])
