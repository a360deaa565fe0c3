"""One worker process as its parent sees it."""

import contextlib
import multiprocessing
import os
import sys
import time
from functools import cache
from multiprocessing.context import ForkServerContext, SpawnContext

from kg.server.answering import Reply
from kg.server.asked import Asked
from kg.server.worker import Task, packed, received, work

START = 60.0  # seconds in which a worker must have opened the store


class Process:
    """A process that answers one query at a time. It is fit for another once it has answered in time."""

    def __init__(self, task: Task) -> None:
        """Start the process, and wait until it has opened the store. Raises `OSError` if it does not."""
        context = _context()
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=work, args=(task, theirs), daemon=True)
        self._process.start()
        theirs.close()
        self._busy = self._late = False
        self._begun = self._used_before = 0.0
        try:
            started = self._connection.poll(START)
            self._connection.recv_bytes()
        except (EOFError, OSError):
            started = False
        if not started:
            self.stop()
            raise OSError("a worker does not start")

    @property
    def fit(self) -> bool:
        """Whether it can take a query."""
        return not self._busy and not self._late and self._process.is_alive()

    def begin(self, asked: Asked) -> None:
        """Send a query. Raises `OSError` if the process has died."""
        self._busy, self._begun, self._used_before = True, time.monotonic(), self._processor()
        self._connection.send_bytes(packed(asked))

    def done(self, seconds: float) -> bool:
        """Whether there is an answer, or the process has died, within so many seconds."""
        return self._connection.poll(seconds)

    def left(self, seconds: float) -> float:
        """What is left of so many seconds since the query was sent."""
        return max(0.0, self._begun + seconds - time.monotonic())

    def used(self) -> float:
        """For how many seconds the query has had a processor."""
        return self._processor() - self._used_before

    def reply(self) -> Reply:
        """The answer. Raises `Refused`, or `EOFError` or `OSError` if the process has died."""
        head = self._connection.recv_bytes()
        try:
            return received(head, self._connection)
        finally:
            self._busy = False

    def yield_way(self) -> None:
        """Let every other process go first, for good: priority can only be given up."""
        self._late = True
        if sys.platform != "win32" and self._process.pid:
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self._process.pid, 19)

    def kill(self) -> None:
        """End the process, whatever it is at; who waits for its answer learns that it has died."""
        self._process.kill()

    def stop(self) -> None:
        """End the process, and wait until it has ended."""
        self._process.kill()
        self._process.join()

    def _processor(self) -> float:
        """Seconds of a processor that the process has had; where it cannot be known, seconds that have gone by."""
        if sys.platform != "linux" or self._process.pid is None:
            return time.monotonic()
        with contextlib.suppress(OSError):
            return time.clock_gettime(~self._process.pid << 3 | 2)  # as clock_getcpuclockid(3) has it
        return 0.0


@cache
def _context() -> ForkServerContext | SpawnContext:
    """Where it can be had, a process that has loaded all that a worker may need, and of which workers are copies."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["kg.server.worker", "kg.questions.guard", "rdflib.plugins.sparql.parser"])
    return context
