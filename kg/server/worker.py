"""A process that does jobs one after the other: it can be killed, which a query in Oxigraph cannot."""

import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass

import pyoxigraph as ox

from kg.server.answering import answer
from kg.server.graph import Served
from kg.server.jobs import Job, Reply, Wanted, send, unpacked
from kg.server.pages.site import Site
from kg.server.refusal import Refused


@dataclass(frozen=True)
class Task:
    """What a worker is started for. It ends itself where a job takes longer than ``seconds``, parent or no parent."""

    graph: Served
    prefixes: dict[str, str]
    seconds: float
    answer_bytes: int
    memory_bytes: int


def work(task: Task, connection: socket.socket) -> None:
    """Do jobs until the other end of the connection is closed. One empty line says that the store is open."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends its workers
    store = ox.Store.read_only(str(task.graph.store))
    site = Site(task.graph, store)
    _confine(task.memory_bytes)
    with suppress(OSError), connection, connection.makefile("rwb") as parent:  # which may have gone
        parent.write(b"\n")
        parent.flush()
        for line in parent:
            with _alarm(task.seconds):
                send(_done(unpacked(line), task, store, site), parent)


def _done(job: Job, task: Task, store: ox.Store, site: Site) -> Reply | Refused:
    try:
        if isinstance(job, Wanted):
            return site.answer(job)
        return answer(store, job, task.graph.base, task.prefixes, task.answer_bytes)
    except Refused as refused:
        return refused


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
