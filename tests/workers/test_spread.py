"""Batches that go out and come back: by a crew that works in this process, and by real processes that are killed."""

import errno
import multiprocessing
import random
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import forkserver
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import StopRun
from kg.model.document import Document, Skipped
from kg.model.reading import Reading
from kg.workers.batches import DOCUMENTS, Batch
from kg.workers.crew import Given
from kg.workers.processes import Processes
from kg.workers.spread import CAUSE, spread
from tests.workers.deadly import documents, read

T = TypeVar("T")
Told = list[Reading | Skipped]


class Death(BaseException):
    """What the work of a `Double` raises to kill its worker."""


class Double:
    """A crew that works in this process, in an order by chance; when a worker dies, all that is out is lost."""

    room = 4

    def __init__(self, seed: int) -> None:
        self.renewed = self.most = 0
        self._chance, self._broken = random.Random(seed), False  # noqa: S311 - no secret
        self._out: list[tuple[Future[Any], Callable[[], Any]]] = []
        self._calls: SimpleQueue[str] = SimpleQueue()
        self._lock = Lock()
        self._thread = Thread(target=self._work)

    def __enter__(self) -> "Double":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._calls.put("end")
        self._thread.join()

    def submit(self, work: Callable[..., T], *arguments: Any) -> Future[T]:
        future: Future[T] = Future()
        with self._lock:
            if self._broken:
                raise BrokenProcessPool
            self._out.append((future, partial(work, *arguments)))
            self.most = max(self.most, len(self._out))
        self._calls.put("work")
        return future

    def renew(self) -> None:
        assert self._broken
        assert not self._out
        self._broken, self.renewed = False, self.renewed + 1

    def _work(self) -> None:
        while self._calls.get() == "work":
            with self._lock:
                if not self._out:  # lost with the others
                    continue
                future, work = self._out.pop(self._chance.randrange(len(self._out)))
            try:
                future.set_result(work())
            except Death:
                with self._lock:
                    self._broken = True
                    lost, self._out = [future, *(other for other, _ in self._out)], []
                for one in lost:
                    one.set_exception(BrokenProcessPool())
            except Exception as error:  # noqa: BLE001 - as executors hand it on
                future.set_exception(error)


def reading(batch: Batch) -> tuple[Reading, ...]:
    if any(document.text == "kill" for document in batch):
        raise Death
    return tuple(Reading(document, (), ()) for document in batch)


def spread_by(crew: Double, texts: list[str], work: Callable[[Batch], tuple[Reading, ...]] = reading) -> Told:
    return list(spread(documents(texts), work, crew))


def expected(texts: list[str]) -> Told:
    """A reading of each document, but of those that kill."""
    return [
        Skipped(document.file, CAUSE) if document.text == "kill" else Reading(document, (), ())
        for document in documents(texts)
    ]


def in_order(told: Told) -> Told:
    return sorted(told, key=lambda one: one.file if isinstance(one, Skipped) else one.document.file)


@settings(deadline=None)  # threads take their time on a busy machine
@given(st.lists(st.sampled_from(["Rome."] * 9 + ["kill"]), max_size=80), st.integers(0, 99))
def test_each_document_comes_back_once_but_those_that_kill(texts: list[str], seed: int) -> None:
    texts = ["Rome."] * DOCUMENTS + texts  # some work is done before the first death
    with Double(seed) as crew:
        assert in_order(spread_by(crew, texts)) == expected(texts)
        assert crew.most <= crew.room


def test_a_worker_that_dies_of_something_else_costs_no_document() -> None:
    deaths = iter([False, True, False, True])

    def dying(batch: Batch) -> tuple[Reading, ...]:
        if next(deaths, False):
            raise Death
        return reading(batch)

    texts = ["Rome."] * 50
    with Double(0) as crew:
        assert in_order(spread_by(crew, texts, dying)) == expected(texts)
        assert crew.renewed == 2


def test_workers_that_die_whatever_they_read_are_given_up() -> None:
    with Double(0) as crew, pytest.raises(StopRun, match="workers die whatever they read"):
        spread_by(crew, ["kill"] * 100)


def test_what_reading_raises_is_raised() -> None:
    def failing(batch: Batch) -> tuple[Reading, ...]:
        raise ZeroDivisionError(batch[0].file)

    with Double(0) as crew, pytest.raises(ZeroDivisionError, match=r"000\.txt"):
        spread_by(crew, ["Rome."] * 3, failing)


def test_documents_are_taken_as_they_can_be_given_out() -> None:
    taken: list[Document] = []

    def coming() -> Iterator[Document]:
        for document in documents(["Rome."] * 500):
            taken.append(document)
            yield document

    with Double(0) as crew:
        found = spread(coming(), reading, crew)
        next(found)
        assert len(taken) <= DOCUMENTS * (crew.room + 1) + 1
        assert len(list(found)) == 499


def test_any_executor_does() -> None:
    with ThreadPoolExecutor(3) as executor:
        found = list(spread(documents(["Rome."] * 40), read, Given(executor)))
    assert in_order(found) == expected(["Rome."] * 40)


def test_an_executor_that_breaks_stops_the_run() -> None:
    class Broken(ThreadPoolExecutor):
        def submit(self, *_: Any, **__: Any) -> Future[Any]:
            raise BrokenProcessPool

    with Broken(1) as executor, pytest.raises(StopRun, match="the executor has lost its workers"):
        list(spread(documents(["Rome."]), read, Given(executor)))


def test_an_executor_that_is_closed_meanwhile_stops_the_run() -> None:
    class Closed(ThreadPoolExecutor):
        def submit(self, *_: Any, **__: Any) -> Future[Any]:
            future: Future[Any] = Future()
            future.set_exception(CancelledError())
            return future

    with Closed(1) as executor, pytest.raises(StopRun, match="the workers are gone"):
        list(spread(documents(["Rome."]), read, Given(executor)))


@pytest.mark.parametrize("dask", [False, True])
def test_an_executor_that_lacks_this_package_stops_the_run(*, dask: bool) -> None:
    class Elsewhere(ThreadPoolExecutor):
        def submit(self, *_: Any, **__: Any) -> Future[Any]:
            future: Future[Any] = Future()
            error: Exception = ModuleNotFoundError("No module named 'kg'")
            if dask:
                cause, error = error, RuntimeError("Error during deserialization of the task graph")
                error.__cause__ = cause
            future.set_exception(error)
            return future

    with (
        Elsewhere(1) as executor,
        pytest.raises(StopRun, match=r"cannot read \(No module named 'kg'\); install"),
    ):
        list(spread(documents(["Rome."]), read, Given(executor)))


@pytest.fixture(scope="module")
def processes() -> Iterator[Processes]:
    with Processes(2) as crew:
        yield crew


def test_processes_that_are_killed_cost_no_document(processes: Processes, tmp_path: Path) -> None:
    (tmp_path / "first").touch()
    (tmp_path / "second").touch()
    texts = ["Rome."] * 10 + [f"once {tmp_path}/first"] + ["Rome."] * 30 + [f"once {tmp_path}/second"] + ["Rome."] * 9
    found = list(spread(documents(texts), read, processes))
    assert in_order(found) == expected(texts)
    assert list(tmp_path.iterdir()) == []


def test_a_document_that_kills_each_process_is_left_out(processes: Processes) -> None:
    texts = ["Rome."] * 10 + ["kill"] + ["Rome."] * 10
    assert in_order(list(spread(documents(texts), read, processes))) == expected(texts)


def test_processes_that_cannot_be_begun_stop_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EAGAIN, "Resource temporarily unavailable")

    with Processes(1) as crew:
        monkeypatch.setattr(forkserver, "connect_to_new_process", refuse)
        with pytest.raises(StopRun, match=r"no worker can be begun \(Resource temporarily unavailable\)"):
            crew.submit(read, ())


def test_an_error_in_a_process_is_raised_here(processes: Processes) -> None:
    with pytest.raises(RuntimeError, match=r"012\.txt fails"):
        list(spread(documents(["Rome."] * 12 + ["fail"]), read, processes))


def test_an_error_ends_the_processes_at_once() -> None:
    others = set(multiprocessing.active_children())
    with pytest.raises(KeyboardInterrupt):
        _interrupted()
    (worker,) = WORKERS - others
    worker.join(timeout=5)
    assert worker.exitcode == -signal.SIGKILL


WORKERS: set[Any] = set()


def _interrupted() -> None:
    with Processes(1) as crew:
        for _ in spread(documents(["Rome."] * 8 + ["wait"] * 800), read, crew):
            WORKERS.update(multiprocessing.active_children())
            raise KeyboardInterrupt
