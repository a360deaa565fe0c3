"""A process that does jobs one after the other: it can be killed, which a query in Oxigraph cannot."""

import signal
import socket
import traceback
from contextlib import suppress
from dataclasses import dataclass

import pyoxigraph as ox

from kg.confinement import alarm, confine
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
    confine(task.memory_bytes)
    with suppress(OSError), connection, connection.makefile("rwb") as parent:  # which may have gone
        parent.write(b"\n")
        parent.flush()
        for line in parent:
            with alarm(task.seconds):
                send(done(unpacked(line), task, store, site), parent)


def done(job: Job, task: Task, store: ox.Store, site: Site) -> Reply | Refused:
    """The reply to a job, or its refusal. Nothing that goes wrong ends the worker but want of memory."""
    try:
        if isinstance(job, Wanted):
            return site.answer(job)
        return answer(store, job, task.graph.base, task.prefixes, task.answer_bytes)
    except Refused as refused:
        return refused
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - whatever it is, it is told to the log, and not to whoever asked
        traceback.print_exc()
        return Refused(500, "something went wrong here; the log of the server says what")
