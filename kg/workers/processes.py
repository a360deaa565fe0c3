"""Worker processes of this machine."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from multiprocessing import connection, forkserver, get_context, parent_process
from typing import Any, Self, TypeVar

from kg.errors import StopRun

T = TypeVar("T")

ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1")
"""Each worker computes on one core: with all threads on all of them, workers would only wait for each other."""


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Processes:
    """So many worker processes of this machine, while the block lasts that is entered with them.

    They end with the block, and with this process, however that ends; Ctrl-C is for this
    process alone. On Linux they are forked from a server that has loaded spaCy and runs no threads; elsewhere, where
    that is not safe, they begin anew.
    """

    def __init__(self, number: int) -> None:
        self.room = 2 * number
        self._number = number
        self._context = get_context("forkserver" if sys.platform == "linux" else "spawn")
        self._open = ExitStack()

    def __enter__(self) -> Self:
        """Begin; the processes themselves begin with their first work."""
        self._open.enter_context(_environment(ONE_THREAD))
        if sys.platform == "linux":
            self._context.set_forkserver_preload(["kg.workers.task", "kg.extraction.reading"])
            with _no_interrupt():
                forkserver.ensure_running()
        self._pool = self._new()
        return self

    def __exit__(self, *_: object) -> None:
        """End all processes, at once: what they have read has come back, or nobody wants it any more.

        To wait until they end by themselves may take for ever, where a process was killed that held a lock of theirs.
        """
        self._open.close()
        self._kill()

    def submit(self, work: Callable[..., T], *arguments: Any) -> Future[T]:
        """Give work to a process. Raises `BrokenExecutor` after one has died, `StopRun` if none can be begun."""
        try:
            return self._pool.submit(work, *arguments)
        except OSError as error:
            raise StopRun(f"no worker can be begun ({error.strerror}); build with fewer --workers") from error

    def renew(self) -> None:
        """Begin all processes anew."""
        self._kill()
        self._pool = self._new()

    def _new(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._number, mp_context=self._context, initializer=_begin)

    def _kill(self) -> None:
        """End all processes now. A pool of which one has died may overlook one that just begins, and wait for it."""
        workers = list((self._pool._processes or {}).values())  # from Python 3.14 on there is kill_workers
        self._pool.shutdown(wait=False, cancel_futures=True)
        for worker in workers:
            if worker.is_alive():
                worker.kill()


def _begin() -> None:
    """In a new worker: leave Ctrl-C to the parent, and do not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


@contextmanager
def _environment(variables: dict[str, str]) -> Iterator[None]:
    """Variables for the processes that begin within; those that are set already stay."""
    new = {name: value for name, value in variables.items() if name not in os.environ}
    os.environ.update(new)
    try:
        yield
    finally:
        for name in new:
            os.environ.pop(name, None)


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """Processes that begin within never see Ctrl-C."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
