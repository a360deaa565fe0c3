"""A process that answers queries one after the other: it can be killed, which a query in Oxigraph cannot."""

import json
import signal
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import asdict, dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import pyoxigraph as ox

from kg.server.answering import Reply, answer
from kg.server.asked import Asked
from kg.server.refusal import Refused


@dataclass(frozen=True)
class Task:
    """What a worker is started for. It ends itself where a query takes longer than ``seconds``, parent or no parent."""

    store: Path
    base: str
    prefixes: dict[str, str]
    seconds: float
    answer_bytes: int
    memory_bytes: int


def work(task: Task, connection: Connection) -> None:
    """Answer until the other end of the connection is closed. One empty message says that the store is open.

    Requests and the heads of replies travel as JSON, bodies as they are.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends its workers
    store = ox.Store.read_only(str(task.store))
    _confine(task.memory_bytes)
    with suppress(EOFError, OSError):  # the parent has gone
        connection.send_bytes(b"")
        while True:
            request = connection.recv_bytes()
            with _alarm(task.seconds):
                _reply(store, task, request, connection)


def _reply(store: ox.Store, task: Task, request: bytes, connection: Connection) -> None:
    fields = json.loads(request)
    asked = Asked(fields["text"], tuple(fields["default_graphs"]), tuple(fields["named_graphs"]), fields["accept"])
    try:
        reply = answer(store, asked, task.base, task.prefixes, task.answer_bytes)
    except Refused as refused:
        connection.send_bytes(json.dumps({"status": refused.status, "message": refused.message}).encode())
    else:
        connection.send_bytes(json.dumps({"content_type": reply.content_type}).encode())
        connection.send_bytes(reply.body)


def packed(asked: Asked) -> bytes:
    """A request as it travels to a worker."""
    return json.dumps(asdict(asked)).encode()


def received(packed_head: bytes, connection: Connection) -> Reply:
    """What a worker sent: its head, and what follows. Raises `Refused` as the worker did."""
    head = json.loads(packed_head)
    if "status" in head:
        raise Refused(head["status"], head["message"])
    return Reply(head["content_type"], connection.recv_bytes())


if sys.platform == "win32":

    def _confine(memory_bytes: int) -> None:
        """Windows knows no such limit; the time limit holds by the parent."""

    def _alarm(seconds: float) -> AbstractContextManager[None]:  # noqa: ARG001
        """Windows knows no alarm; the parent ends the process."""
        return nullcontext()

else:
    import resource

    def _confine(memory_bytes: int) -> None:
        """Allow so much memory beside what is used already; beyond it the process dies, and nothing else does."""
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        resource.setrlimit(resource.RLIMIT_DATA, (used + memory_bytes, used + memory_bytes))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    @contextmanager
    def _alarm(seconds: float) -> Iterator[None]:
        """The process ends if the block takes a second longer than it may, even if its parent has died."""
        signal.setitimer(signal.ITIMER_REAL, seconds + 1)
        yield
        signal.setitimer(signal.ITIMER_REAL, 0)
