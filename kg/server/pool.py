"""Workers, kept warm; a query that runs away costs one of them, and nobody else anything."""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

from kg.server.answering import Reply
from kg.server.asked import Asked
from kg.server.process import Process
from kg.server.refusal import Refused
from kg.server.worker import Task

SLOW = 0.2  # seconds after which a query counts as long; the named questions take less, of a thousand documents
_MOST_REMEMBERED = 1000


class Pool:
    """So many workers over one store.

    A query that takes longer than `SLOW` is long. At most half of the workers are at long queries, at the lowest
    priority; the others wait for their turn, so that short ones always find a worker. A query that was long is long
    from the start when it comes again. After ``seconds`` its worker is killed; one that was slow or died is replaced.
    """

    def __init__(self, task: Task, size: int) -> None:
        """Make a pool without workers; `start` starts them."""
        self._task = task
        self._size = size
        self._idle: asyncio.Queue[Process] = asyncio.Queue()
        self._turn = asyncio.Semaphore(size // 2)
        self._long: dict[bytes, None] = {}  # the digests of long queries, the last one last
        self._all: set[Process] = set()
        self._threads = ThreadPoolExecutor(size, thread_name_prefix="query")
        self._starters = ThreadPoolExecutor(2, thread_name_prefix="start")
        self._closed = False

    async def start(self) -> None:
        """Start all workers. Raises `OSError` if one does not start."""
        await asyncio.gather(*(self._add() for _ in range(self._size)))

    async def answer(self, asked: Asked) -> Reply:
        """Answer a query. Raises `Refused`, with 503 where it takes too long or too many are at work."""
        key = _digest(asked)
        if key not in self._long:
            async with self._worker() as worker:
                if await self._asked(worker, asked, min(SLOW, self._task.seconds)):
                    return _reply(worker)
                self._remember(key)
                if not self._turn.locked():
                    async with self._turn:
                        return await self._awaited(worker, self._task.seconds - SLOW)
        async with self._turn_of_its_own(), self._worker() as worker:
            if await self._asked(worker, asked, min(SLOW, self._task.seconds)):
                self._long.pop(key, None)
                return _reply(worker)
            return await self._awaited(worker, self._task.seconds - SLOW)

    def close(self) -> None:
        """End all workers."""
        self._closed = True
        for worker in self._all:
            worker.stop()
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._starters.shutdown(wait=False, cancel_futures=True)

    @asynccontextmanager
    async def _worker(self) -> AsyncIterator[Process]:
        """A worker that nobody else has; afterwards it, or another in its place, is there for the next."""
        async with _in_time(self._task.seconds):
            worker = await self._idle.get()
        try:
            yield worker
        finally:
            if worker.fit:
                self._idle.put_nowait(worker)
            else:
                self._replace(worker)

    @asynccontextmanager
    async def _turn_of_its_own(self) -> AsyncIterator[None]:
        async with _in_time(self._task.seconds):
            await self._turn.acquire()
        try:
            yield
        finally:
            self._turn.release()

    async def _asked(self, worker: Process, asked: Asked, seconds: float) -> bool:
        """Whether there is a reply to a query so soon."""
        try:
            worker.begin(asked)
        except OSError:
            return True  # it has died, as its reply will say
        return await self._done(worker, seconds)

    async def _awaited(self, worker: Process, seconds: float) -> Reply:
        """The reply to a long query."""
        worker.yield_way()
        if await self._done(worker, seconds):
            return _reply(worker)
        raise Refused(503, f"the query takes longer than {self._task.seconds:g} seconds; ask for less")

    async def _done(self, worker: Process, seconds: float) -> bool:
        return await asyncio.get_running_loop().run_in_executor(self._threads, worker.done, max(seconds, 0))

    def _remember(self, key: bytes) -> None:
        self._long[key] = None
        if len(self._long) > _MOST_REMEMBERED:
            del self._long[next(iter(self._long))]

    def _replace(self, worker: Process) -> None:
        worker.stop()
        self._all.discard(worker)
        if not self._closed:
            adding = asyncio.ensure_future(self._add())
            adding.add_done_callback(lambda added: added.cancelled() or added.exception())

    async def _add(self) -> None:
        worker = await asyncio.get_running_loop().run_in_executor(self._starters, Process, self._task)
        self._all.add(worker)
        self._idle.put_nowait(worker)


def _reply(worker: Process) -> Reply:
    try:
        return worker.reply()
    except (EOFError, OSError):
        message = "the query needs more memory than it may have, or is nested too deeply"
        raise Refused(503, message) from None


@asynccontextmanager
async def _in_time(seconds: float) -> AsyncIterator[None]:
    try:
        async with asyncio.timeout(seconds):
            yield
    except TimeoutError:
        raise Refused(503, "too many queries are being answered; ask again later", Retry_After="5") from None


def _digest(asked: Asked) -> bytes:
    return hashlib.sha256(repr((asked.text, asked.default_graphs, asked.named_graphs)).encode()).digest()
