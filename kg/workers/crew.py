"""Those who read: what is asked of them, and any executor that somebody gives as one of them."""

import sys
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from typing import Any, Protocol, TypeVar

from kg.errors import StopRun

T = TypeVar("T")

AT_A_TIME = 256
"""How many batches are out at once where nobody knows the number of workers: some 10 MB of text."""


class Crew(Protocol):
    """Workers to whom ``room`` batches can be given at a time."""

    room: int

    def submit(self, work: Callable[..., T], *arguments: Any) -> Future[T]:
        """Give work to a worker. Raises `BrokenExecutor` if one has died, and with it all that was given out."""
        ...

    def renew(self) -> None:
        """Make ready for work after `BrokenExecutor`. Raises `StopRun` if that cannot be."""
        ...


class Given:
    """An executor of somebody else's, who also closes it."""

    def __init__(self, executor: Executor) -> None:
        known = getattr(executor, "_max_workers", None)  # those of the standard library do not tell otherwise
        self.room = 2 * known if isinstance(known, int) else AT_A_TIME
        self._executor = executor

    def submit(self, work: Callable[..., T], *arguments: Any) -> Future[T]:
        """Give work to the executor."""
        return self._executor.submit(work, *arguments)

    def renew(self) -> None:
        """Nobody but its owner could."""
        raise StopRun("the executor has lost its workers; what they read is kept: build again with another executor")


def died(error: BaseException) -> bool:
    """Whether an error says that a worker died over its work, not that the work failed."""
    dask = sys.modules.get("distributed.scheduler")  # where that is not loaded, no error is of its kind
    return isinstance(error, BrokenExecutor) or (dask is not None and isinstance(error, dask.KilledWorker))


def lacking(error: BaseException) -> str:
    """What an executor lacks that is here, if that is why it could not even begin; else nothing."""
    reason = error.__cause__ if isinstance(error.__cause__, ImportError | AttributeError) else error
    return str(reason) if isinstance(reason, ImportError) or reason is not error else ""
