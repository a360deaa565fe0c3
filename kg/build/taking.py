"""Taking in documents: those that were read before as they were kept, the others anew."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.build.faults import faults
from kg.build.outputs.folder import writing
from kg.build.remembered.kept import Kept
from kg.build.steps import Progress, Steps
from kg.model.document import Document, Skipped
from kg.model.reading import Reading
from kg.ontology import Ontology


@dataclass(frozen=True)
class Taken:
    """All documents, their readings in the order of file and key, and what was left out.

    ``kept`` counts the documents whose readings were kept from before, ``damaged`` names those whose were broken.
    """

    documents: tuple[Document, ...]
    readings: tuple[Reading, ...]
    skipped: tuple[Skipped, ...]
    kept: int
    damaged: tuple[str, ...]


def take(
    results: Iterable[Document | Skipped], kept: Kept, ontology: Ontology, steps: Steps, progress: Progress
) -> Taken:
    """Take in documents and keep what is read. A document whose reading is faulty, kept or new, is left out.

    Nothing is asked of ``steps.extract`` where all is kept. Raises `StopRun` if a reading cannot be kept.
    """
    results = list(results)
    documents = {result.key: result for result in results if isinstance(result, Document)}
    known, damaged = _known(documents.values(), kept)
    new = {key: document for key, document in documents.items() if key not in known}
    read, left_out = {}, []
    for result in _read(new, kept, steps, progress, len(documents)):
        if isinstance(result, Reading):
            read[result.document.key] = result
        else:
            left_out.append(result)
    unsaid = {new[key].file for key in new.keys() - read.keys()} - {result.file for result in left_out}
    skipped = [result for result in results if isinstance(result, Skipped)]
    skipped += [*left_out, *(Skipped(file, "the extractors gave no reading") for file in unsaid)]
    good = {}
    for key, reading in {**known, **read}.items():
        fault = next(faults(reading, ontology), None)
        if fault is None:
            good[key] = reading
        else:
            skipped.append(Skipped(reading.document.file, fault))
    return Taken(
        documents=tuple(documents.values()),
        readings=tuple(sorted(good.values(), key=_order)),
        skipped=tuple(sorted(skipped)),
        kept=len(good.keys() & known.keys()),
        damaged=damaged,
    )


def _known(documents: Iterable[Document], kept: Kept) -> tuple[dict[str, Reading], tuple[str, ...]]:
    known, damaged = {}, []
    for document in documents:
        try:
            reading = kept.get(document)
        except ValueError:
            damaged.append(document.file)
            continue
        if reading is not None:
            known[document.key] = reading
    return known, tuple(damaged)


def _read(
    documents: dict[str, Document], kept: Kept, steps: Steps, progress: Progress, total: int
) -> Iterator[Reading | Skipped]:
    if not documents:
        return
    done = total - len(documents)
    for number, result in enumerate(steps.extract(tuple(documents.values())), start=done + 1):
        if isinstance(result, Reading):
            with writing(kept.folder.parent):
                kept.keep(result)
        yield result
        progress(number, total, result.document.file if isinstance(result, Reading) else result.file)


def _order(reading: Reading) -> tuple[str, str]:
    return reading.document.file, reading.document.key
