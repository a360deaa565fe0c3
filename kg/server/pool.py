"""Who does a job, and for how long: one that runs away costs a worker that gives way, and nobody else anything."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from enum import Enum, auto

from kg.server.jobs import Job, Reply, digest
from kg.server.lane import Lane
from kg.server.process import Process
from kg.server.refusal import Refused
from kg.server.waiting import in_time
from kg.server.worker import Task

SLOW = 0.1  # seconds of a processor after which a job counts as long
_MOST_REMEMBERED = 1000
_LONG, _LAST = 10, 19  # nicenesses: of long jobs, and of those that are still at it after `_PATIENCE` seconds
_PATIENCE = 1.0


class Cost(Enum):
    """What a job took when it was done last."""

    UNKNOWN = auto()
    SHORT = auto()
    LONG = auto()
    ENDLESS = auto()  # more than it may take


class Pool:
    """Three lanes of workers over one store: for jobs known to be short, for those that are new, and for long ones.

    Each lane gives way to the one before it. A job that has the processor for longer than `SLOW` is long: where a turn
    is free it goes on, but gives way to all others, and another worker takes the place of its own; else it begins anew
    when its turn comes. What a job took is remembered for when it comes again; those that never ended get no more than
    half of the turns of the long ones. After ``seconds`` a job is ended with its worker.
    """

    def __init__(self, task: Task, size: int) -> None:
        """Make a pool without workers; `start` starts them."""
        self._seconds = task.seconds
        trials, turns = max(1, size // 4), size // 2
        self._lanes = {
            Cost.SHORT: Lane(task, max(1, size - turns - trials), niceness=0),
            Cost.UNKNOWN: Lane(task, trials, niceness=5),
            Cost.LONG: Lane(task, turns, niceness=_LONG),
        }
        self._turns = asyncio.Semaphore(turns)
        self._endless_turns = asyncio.Semaphore(max(1, size // 4))
        self._cost: dict[bytes, Cost] = {}  # by the digests of jobs, the last one last
        self._first: dict[bytes, asyncio.Event] = {}  # jobs that are done for the first time

    async def start(self) -> None:
        """Start all workers. Raises `OSError` if one does not start."""
        await asyncio.gather(*(lane.start() for lane in self._lanes.values()))

    def close(self) -> None:
        """End all workers."""
        for lane in self._lanes.values():
            lane.close()

    async def answer(self, job: Job) -> Reply:
        """Have a job done. Raises `Refused`, with 503 where it takes too long or too many are at work."""
        key = digest(job)
        if key in self._first:
            await in_time(self._first[key].wait(), self._seconds)
        cost = self._cost.get(key, Cost.UNKNOWN)
        if cost in (Cost.SHORT, Cost.UNKNOWN):
            lane = self._lanes[cost]
            async with lane.worker(self._seconds) as worker, worker.asked(job) as replying:
                if await self._is_short(worker, replying, key):
                    return await _result(replying)
                if not self._turns.locked():
                    async with self._turns:
                        worker.yield_way(_LONG)
                        lane.replace(worker)
                        return await self._long(lane, worker, job, replying)
        lane = self._lanes[Cost.LONG]
        async with (
            self._turn(self._cost.get(key, Cost.LONG)),
            lane.worker(self._seconds) as worker,
            worker.asked(job) as replying,
        ):
            return await self._long(lane, worker, job, replying)

    async def _is_short(self, worker: Process, replying: asyncio.Task[Reply], key: bytes) -> bool:
        """Whether there is a reply before the job counts as long; what others take from it does not count.

        Whoever asks the same meanwhile for the first time waits until it is known what it takes.
        """
        known = self._first.setdefault(key, asyncio.Event()) if key not in self._cost else asyncio.Event()
        try:
            while not (await asyncio.wait([replying], timeout=min(SLOW, worker.left(self._seconds))))[0]:
                if worker.used() >= SLOW or not worker.left(self._seconds):
                    break
            self._remember(key, Cost.SHORT if replying.done() else Cost.LONG)
            return replying.done()
        finally:
            known.set()
            self._first.pop(key, None)

    async def _long(self, lane: Lane, worker: Process, job: Job, replying: asyncio.Task[Reply]) -> Reply:
        key = digest(job)
        await asyncio.wait([replying], timeout=min(_PATIENCE, worker.left(self._seconds)))
        if not replying.done():
            worker.yield_way(_LAST)
            lane.replace(worker)
            await asyncio.wait([replying], timeout=worker.left(self._seconds))
        if not replying.done():
            starved = worker.used() < self._seconds / 2
            self._remember(key, Cost.LONG if starved else Cost.ENDLESS)
            raise Refused(503, f"{job.noun} takes longer than {self._seconds:g} seconds; ask for less")
        self._remember(key, Cost.LONG if worker.used() >= SLOW else Cost.SHORT)
        return await _result(replying)

    @asynccontextmanager
    async def _turn(self, cost: Cost) -> AsyncIterator[None]:
        async with AsyncExitStack() as held:
            for turns in (self._endless_turns, self._turns) if cost is Cost.ENDLESS else (self._turns,):
                await in_time(turns.acquire(), self._seconds)
                held.callback(turns.release)
            yield

    def _remember(self, key: bytes, cost: Cost) -> None:
        self._cost.pop(key, None)
        self._cost[key] = cost
        if len(self._cost) > _MOST_REMEMBERED:
            del self._cost[next(iter(self._cost))]


async def _result(replying: asyncio.Task[Reply]) -> Reply:
    try:
        return await replying
    except (EOFError, OSError):
        message = "the query needs more memory than it may have, or is nested too deeply"
        raise Refused(503, message) from None
