"""Batches go out, readings come back: in any order, and in spite of workers that die.

What was out when a worker died is given out again when all else is read, one batch at a time, so that it is known what
killed it: a batch that does so again is taken apart, and a document that does so twice, alone, is left out.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Future, wait

from kg.errors import StopRun
from kg.model.document import Document, Skipped
from kg.model.reading import Reading
from kg.workers.batches import Batch, batches
from kg.workers.crew import Crew, died, lacking

TRIES = 2
"""How often a document may kill its worker, alone, before it is left out."""
DEATHS = 16
"""After how many deaths workers that never read anything are given up."""
CAUSE = "whatever reads it is killed, perhaps for want of memory"

Readings = tuple[Reading, ...]
Read = Callable[[Batch], Readings]
"""What a worker does; it goes to the worker by pickle."""


def spread(documents: Iterable[Document], read: Read, crew: Crew) -> Iterator[Reading | Skipped]:
    """The readings of all documents, in the order in which they come back, or why there is none.

    Documents are taken as they can be given out. Raises `StopRun` if workers are gone, or die without ever
    reading anything; what reading itself raises is raised here, too.
    """
    return _Spread(read, crew).all(documents)


class _Spread:
    def __init__(self, read: Read, crew: Crew) -> None:
        self._read, self._crew = read, crew
        self._out: dict[Future[Readings], Batch] = {}
        self._suspects: list[Batch] = []
        self._deaths: int | None = 0  # None after the first success

    def all(self, documents: Iterable[Document]) -> Iterator[Reading | Skipped]:
        try:
            for batch in batches(documents):
                if len(self._out) >= self._crew.room:
                    yield from self._come_back()
                self._give_out(batch)
            while self._out:
                yield from self._come_back()
            yield from self._one_by_one()
        finally:
            for future in self._out:
                future.cancel()

    def _give_out(self, batch: Batch) -> None:
        try:
            future = self._crew.submit(self._read, batch)
        except BrokenExecutor as error:
            future = Future()
            future.set_exception(error)
        self._out[future] = batch

    def _come_back(self) -> Iterator[Reading]:
        for batch, readings in self._outcomes():
            if readings is None:
                self._suspects.append(batch)
            else:
                yield from readings

    def _one_by_one(self) -> Iterator[Reading | Skipped]:
        """Suspects, now that nothing else is out: batches first, so that those without fault are soon known."""
        guilty: list[Document] = []
        for batch in self._suspects:
            readings = self._alone(batch)
            if readings is None:
                guilty += batch
            else:
                yield from readings
        for document in guilty:
            tries = (self._alone((document,)) for _ in range(TRIES))
            readings = next((readings for readings in tries if readings is not None), None)
            yield from readings or (Skipped(document.file, CAUSE),)

    def _alone(self, batch: Batch) -> Readings | None:
        self._give_out(batch)
        ((_, readings),) = self._outcomes()
        return readings

    def _outcomes(self) -> list[tuple[Batch, Readings | None]]:
        """What has come back, at least one batch; None if the worker died over it."""
        done, _ = wait(self._out, return_when=FIRST_COMPLETED)
        broken = any(isinstance(future.exception(), BrokenExecutor) for future in done if not future.cancelled())
        if broken:
            done, _ = wait(self._out)  # all that is out is lost with the executor
        found = [(self._out.pop(future), _readings(future)) for future in done]
        self._count([readings for _, readings in found])
        if broken:
            self._crew.renew()
        return found

    def _count(self, found: list[Readings | None]) -> None:
        if any(readings is not None for readings in found):
            self._deaths = None
        elif self._deaths is not None:
            self._deaths += 1
            if self._deaths >= DEATHS:
                raise StopRun(f"workers die whatever they read ({DEATHS} in a row); give them more memory, or be fewer")


def _readings(future: Future[Readings]) -> Readings | None:
    try:
        return future.result()
    except CancelledError as error:
        raise StopRun("the workers are gone; what they read is kept: build again when there are some") from error
    except Exception as error:
        if died(error):
            return None
        if lack := lacking(error):
            raise StopRun(f"workers cannot read ({lack}); install for them and their scheduler what is here") from error
        raise
