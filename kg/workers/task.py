"""What a worker does: it reads batches of documents, with the model and the ontology loaded once.

This module is imported wherever a worker runs, maybe on another machine; spaCy is loaded with the first batch.
"""

import platform
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from threading import Lock

from kg.errors import StopRun
from kg.extraction.versions import reads_with
from kg.model.document import Document
from kg.model.reading import Reading
from kg.ontology import Ontology
from kg.workers.batches import Batch


@dataclass(frozen=True)
class Task:
    """How documents are to be read: with this ontology, whole, so that the files it came from need not be at hand; with
    the model of this name; and with the versions that ``reads_with`` tells (see `kg.extraction.versions`).
    """

    ontology: Ontology
    model: str
    reads_with: Mapping[str, str]


TOLD = 3
"""How many differences are named."""

_busy = Lock()
_warm: dict[tuple[object, ...], Callable[[Iterable[Document]], Iterator[Reading]]] = {}
"""The reader that was used last, and stays loaded, by the task."""


def read_batch(task: Task, batch: Batch) -> tuple[Reading, ...]:
    """The readings of some documents. One batch is read at a time: threads that share a model would gain nothing.

    Raises `StopRun` if this place reads with other versions than ``task`` says, since readings would differ, or has no
    such model.
    """
    with _busy:
        key = task.ontology.digest, task.model, *sorted(task.reads_with.items())
        if key not in _warm:
            _require_same(task.reads_with, reads_with(task.model))
            from kg.extraction.reading import reader_of  # noqa: PLC0415 - spaCy

            _warm.clear()
            _warm[key] = reader_of(task.ontology, task.model)
        return tuple(_warm[key](batch))


def _require_same(wanted: Mapping[str, str], here: Mapping[str, str]) -> None:
    differing = [name for name in sorted({*wanted, *here}) if wanted.get(name) != here.get(name)]
    if differing:
        told = [f"{name} {here.get(name, 'missing')}, not {wanted.get(name, 'missing')}" for name in differing[:TOLD]]
        more = f"; {len(differing) - TOLD} more differ" if len(differing) > TOLD else ""
        raise StopRun(
            f"a worker on {platform.node()} would read otherwise: {'; '.join(told)}{more}; install the same there"
        )
