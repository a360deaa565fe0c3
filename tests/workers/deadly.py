"""Work that needs no model, for processes to do: documents whose text says so kill whoever reads them."""

import os
import signal
import time
from pathlib import Path

from kg.model.document import Document
from kg.model.reading import Reading
from kg.workers.batches import Batch


def read(batch: Batch) -> tuple[Reading, ...]:
    """Empty readings of documents; "kill" kills, "fail" raises, "wait" takes its time, "once FILE" kills while the file
    is there.
    """
    for document in batch:
        what, _, rest = document.text.partition(" ")
        if what == "fail":
            raise RuntimeError(f"{document.file} fails")
        if what == "wait":
            time.sleep(0.2)
        if what == "kill" or (what == "once" and _removed(Path(rest))):
            os.kill(os.getpid(), signal.SIGKILL)
    return tuple(Reading(document, (), ()) for document in batch)


def documents(texts: list[str]) -> list[Document]:
    """Documents of these texts, named by their numbers."""
    return [Document(f"{number:03}.txt", text) for number, text in enumerate(texts)]


def _removed(path: Path) -> bool:
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    return True
