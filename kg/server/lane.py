"""Workers of one kind, kept warm: whoever takes one gives it back, or another takes its place."""

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

from kg.server.process import Process, started
from kg.server.waiting import in_time
from kg.server.worker import Task

_AGAIN = 1.0  # seconds after which a worker that did not start is started again


class Lane:
    """So many workers over one store, of which each does one job at a time; those that wait are served in turn.

    Workers let those of a lower ``niceness`` (0 to 19) have the processor first.
    """

    def __init__(self, task: Task, size: int, niceness: int) -> None:
        """Make a lane without workers; `start` starts them."""
        self._task, self._size, self._niceness = task, size, niceness
        self._idle: asyncio.Queue[Process] = asyncio.Queue()
        self._all: set[Process] = set()
        self._adding: set[asyncio.Task[None]] = set()
        self._threads = ThreadPoolExecutor(2, thread_name_prefix="workers")
        self._closed = False

    async def start(self) -> None:
        """Start all workers. Raises `OSError` if one does not start."""
        await asyncio.gather(*(self._add() for _ in range(self._size)))

    @asynccontextmanager
    async def worker(self, seconds: float) -> AsyncIterator[Process]:
        """A worker that nobody else has. Raises `Refused` if none is free within so many seconds."""
        worker = await in_time(self._idle.get(), seconds)
        try:
            yield worker
        finally:
            if worker.fit:
                self._idle.put_nowait(worker)
            else:
                self._all.discard(worker)
                worker.kill()
                self.replace(worker)

    def replace(self, worker: Process) -> None:
        """Let another worker take the place of one, which may go on with its job, but takes no further one."""
        if worker.retired or self._closed:
            return
        worker.retired = True
        adding = asyncio.ensure_future(self._add_somehow())
        self._adding.add(adding)
        adding.add_done_callback(self._adding.discard)

    def close(self) -> None:
        """End all workers."""
        self._closed = True
        for worker in self._all:
            worker.kill()
        for worker in self._all:
            worker.wait()
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _add(self) -> None:
        worker = await started(self._task, self._threads)
        if self._closed:
            worker.kill()
            return
        worker.yield_way(self._niceness)
        self._all.add(worker)
        self._idle.put_nowait(worker)

    async def _add_somehow(self) -> None:
        """Add a worker, even if the machine has no room for one at once."""
        while not self._closed:
            try:
                await self._add()
                break
            except OSError:
                await asyncio.sleep(_AGAIN)
