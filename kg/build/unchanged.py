"""A build for which there is nothing to do."""

from pathlib import Path

from kg.build.outputs.history import note, now
from kg.build.outputs.names import RECORD
from kg.build.outputs.record import read_documents
from kg.build.remembered.built import read_built
from kg.build.report import Report


def as_it_is(out: Path, inputs: str) -> Report | None:
    """The report on a folder that was built from just these ``inputs`` and is whole, None for any other folder.

    No output is touched. Whether the history still knows the documents is seen to.
    """
    built = read_built(out)
    if built is None or built.inputs != inputs:
        return None
    outputs = tuple(out / name for name in built.outputs)
    if not all(path.exists() for path in outputs):
        return None
    try:
        documents = read_documents(out / RECORD)
    except ValueError:
        return None
    note(out, {document.key: document.file for document in documents}, now())
    kept = len(documents)
    return Report(documents, (), {}, 0, 0, outputs=outputs, kept=kept, unchanged=True)
