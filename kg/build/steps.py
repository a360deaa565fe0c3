"""The pieces that a build is made of, so that each can be another."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rdflib import Dataset

from kg.model.document import Document, Skipped
from kg.model.reading import Reading
from kg.resolution import Resolution
from kg.resolution.constraints import Constraints

Progress = Callable[[int, int, str], None]
"""Called with the number of documents done, the number of all, and the file that was done last."""


def silent(done: int, total: int, file: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Steps:
    """What happens to documents: they are read by ``extract``, made one by ``resolve``, shown by ``view``.

    ``extract`` yields for each document, in any order, its reading or why there is none; ``view`` writes what can be
    seen of a graph into a folder.
    """

    extract: Callable[[Iterable[Document]], Iterator[Reading | Skipped]]
    resolve: Callable[[Sequence[Reading], Constraints], Resolution]
    view: Callable[[Dataset, Path], None]
