"""How documents of a build are read: in this process, in several, or by any executor."""

from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from functools import partial
from itertools import chain, islice

from kg.build.settings import Settings
from kg.extraction.versions import reads_with
from kg.model.document import Document, Skipped
from kg.model.reading import Reading
from kg.workers.batches import DOCUMENTS
from kg.workers.crew import Given
from kg.workers.processes import Processes
from kg.workers.spread import spread
from kg.workers.task import Task, read_batch


def read_documents(
    documents: Iterable[Document], settings: Settings, workers: int = 1, executor: Executor | None = None
) -> Iterator[Reading | Skipped]:
    """The readings of documents, or why there is none of one: by an ``executor`` if there is one, else by so many
    ``workers``.

    One worker is this process itself, which also reads what would be but one batch: that is not worth the start of
    another. Raises `StopRun` (see `spread`).
    """
    read = partial(read_batch, Task(settings.ontology, settings.model, reads_with(settings.model)))
    if executor is not None:
        yield from spread(documents, read, Given(executor))
        return
    documents = iter(documents)
    first = tuple(islice(documents, DOCUMENTS + 1))
    if workers == 1 or len(first) <= DOCUMENTS:
        from kg.extraction.reading import reader_of  # noqa: PLC0415 - spaCy

        yield from reader_of(settings.ontology, settings.model)(chain(first, documents))
        return
    with Processes(workers) as crew:
        yield from spread(chain(first, documents), read, crew)
