"""One worker process as its parent sees it."""

import asyncio
import contextlib
import multiprocessing
import os
import socket
import sys
import time
from collections.abc import AsyncIterator
from concurrent.futures import Executor
from functools import cache
from multiprocessing.context import ForkServerContext, ForkServerProcess, SpawnContext, SpawnProcess

from kg.server.jobs import Job, Reply, packed, received
from kg.server.worker import Task, work

START = 60.0  # seconds in which a worker must have opened the store
_READ_AHEAD = 2**20


class Process:
    """A process that does one job at a time. It is fit for another once it has answered, unless it is ``retired``."""

    def __init__(
        self,
        process: ForkServerProcess | SpawnProcess,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        """Take a process that `started` has started."""
        self._process, self._reader, self._writer = process, reader, writer
        self._busy = self.retired = False
        self._begun = self._used_before = 0.0

    @property
    def fit(self) -> bool:
        """Whether it can take a job."""
        return not self._busy and not self.retired and self._process.is_alive()

    @contextlib.asynccontextmanager
    async def asked(self, job: Job) -> AsyncIterator[asyncio.Task[Reply]]:
        """Send a job; gives what waits for the reply, which raises `Refused`, or `EOFError` or `OSError` if the
        process has died. What has not been answered at the end never will be.
        """
        self._busy, self._begun, self._used_before = True, time.monotonic(), self._processor()
        replying = asyncio.ensure_future(self._reply(job))
        try:
            yield replying
        finally:
            if not replying.done():
                replying.cancel()
            elif not replying.cancelled():
                replying.exception()  # it has been seen, or nobody waits for it any more

    def left(self, seconds: float) -> float:
        """What is left of so many seconds since the job was sent."""
        return max(0.0, self._begun + seconds - time.monotonic())

    def used(self) -> float:
        """For how many seconds the job has had a processor."""
        return self._processor() - self._used_before

    def yield_way(self, niceness: int) -> None:
        """Let processes of a lower niceness go first, for good: priority can only be given up."""
        if sys.platform != "win32" and self._process.pid:
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self._process.pid, niceness)

    def kill(self) -> None:
        """End the process, whatever it is at; who waits for its answer learns that it has died."""
        self._process.kill()
        self._writer.close()

    def wait(self) -> None:
        """Wait until the process has ended."""
        self._process.join()

    async def _reply(self, job: Job) -> Reply:
        self._writer.write(packed(job))
        await self._writer.drain()
        head = await self._reader.readline()
        if not head.endswith(b"\n"):
            raise EOFError
        try:
            return await received(head, self._reader)
        finally:
            self._busy = False

    def _processor(self) -> float:
        """Seconds of a processor that the process has had; where it cannot be known, seconds that have gone by."""
        if sys.platform != "linux" or self._process.pid is None:
            return time.monotonic()
        with contextlib.suppress(OSError):
            return time.clock_gettime(~self._process.pid << 3 | 2)  # as clock_getcpuclockid(3) has it
        return 0.0


async def started(task: Task, threads: Executor) -> Process:
    """Start a process, and wait until it has opened the store. Raises `OSError` if it does not."""
    ours, theirs = socket.socketpair()
    process = _context().Process(target=work, args=(task, theirs), daemon=True)
    try:
        await asyncio.get_running_loop().run_in_executor(threads, process.start)
    finally:
        theirs.close()
    worker = Process(process, *await asyncio.open_connection(sock=ours, limit=_READ_AHEAD))
    with contextlib.suppress(TimeoutError, OSError):
        async with asyncio.timeout(START):
            if await worker._reader.readline():
                return worker
    worker.kill()
    raise OSError("a worker does not start")


@cache
def _context() -> ForkServerContext | SpawnContext:
    """Where it can be had, a process that has loaded all that a worker may need, and of which workers are copies."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["kg.server.preloaded"])
    return context
