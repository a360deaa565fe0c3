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

SLOW = 0.1  # seconds of a processor after which a query counts as long: it goes on, but gives way
_MOST_REMEMBERED = 1000


class Pool:
    """So many workers over one store.

    A query that has the processor for longer than `SLOW` is long. At most half of the workers are at long queries, at
    the lowest priority; the others wait for their turn, so that short ones always find a worker. What a query was is
    remembered for when it comes again. After ``seconds`` its worker is killed; one that was slow or died is replaced.
    """

    def __init__(self, task: Task, size: int) -> None:
        """Make a pool without workers; `start` starts them."""
        self._task = task
        self._size = size
        self._idle: asyncio.Queue[Process] = asyncio.Queue()
        self._turn = asyncio.Semaphore(size // 2)
        self._is_long: dict[bytes, bool] = {}  # by the digests of queries, the last one last
        self._first: dict[bytes, asyncio.Event] = {}  # queries that are asked for the first time
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
        if key in self._first:
            async with _in_time(self._task.seconds):
                await self._first[key].wait()
        if not self._is_long.get(key):
            async with self._worker() as worker:
                if await self._short(worker, asked, key):
                    return _reply(worker)
                if not self._turn.locked():
                    async with self._turn:
                        return await self._awaited(worker)
        async with self._turn_of_its_own(), self._worker() as worker:
            if await self._asked(worker, asked):
                self._is_long[key] = False
                return _reply(worker)
            return await self._awaited(worker)

    def close(self) -> None:
        """End all workers."""
        self._closed = True
        for worker in self._all:
            worker.kill()
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

    async def _short(self, worker: Process, asked: Asked, key: bytes) -> bool:
        """Like `_asked`; whoever asks the same meanwhile for the first time waits until it is known what it takes."""
        known = self._first.setdefault(key, asyncio.Event()) if key not in self._is_long else asyncio.Event()
        try:
            done = await self._asked(worker, asked)
            self._remember(key, is_long=not done)
            return done
        finally:
            known.set()
            self._first.pop(key, None)

    async def _asked(self, worker: Process, asked: Asked) -> bool:
        """Whether there is a reply to a query before it counts as long; what others take from it does not count."""
        try:
            worker.begin(asked)
        except OSError:
            return True  # it has died, as its reply will say
        while not (done := await self._done(worker, min(SLOW, worker.left(self._task.seconds)))):
            if worker.used() >= SLOW or not worker.left(self._task.seconds):
                break
        return done

    async def _awaited(self, worker: Process) -> Reply:
        """The reply to a long query."""
        worker.yield_way()
        if await self._done(worker, worker.left(self._task.seconds)):
            return _reply(worker)
        raise Refused(503, f"the query takes longer than {self._task.seconds:g} seconds; ask for less")

    async def _done(self, worker: Process, seconds: float) -> bool:
        return await asyncio.get_running_loop().run_in_executor(self._threads, worker.done, seconds)

    def _remember(self, key: bytes, *, is_long: bool) -> None:
        self._is_long[key] = is_long
        if len(self._is_long) > _MOST_REMEMBERED:
            del self._is_long[next(iter(self._is_long))]

    def _replace(self, worker: Process) -> None:
        worker.kill()
        self._all.discard(worker)
        if not self._closed:
            adding = asyncio.ensure_future(self._add())
            adding.add_done_callback(lambda added: added.cancelled() or added.exception())
            adding.add_done_callback(lambda _: self._starters.submit(worker.stop))  # one that gave way is slow to die

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
