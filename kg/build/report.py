"""What a build read, left out and found."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.build.taking import Taken
from kg.model.document import Skipped
from kg.model.reading import Reading
from kg.readers import passages
from kg.resolution import Resolution
from kg.resolution.judged import Fared


@dataclass(frozen=True)
class DocumentReport:
    """One document: its length, how many of its characters bear evidence (are no boilerplate), what they gave, and how
    many sentences that look like a dealing gave nothing (``unread``).
    """

    file: str
    key: str
    characters: int
    read: int
    entities: int
    claims: int
    unread: int = 0


@dataclass(frozen=True)
class Report:
    """A whole build: ``dealings`` and ``entities`` count what is left after resolution, dealings by type;
    ``judgements`` tell how those of people fared.

    ``kept`` counts the documents that were read by an earlier build and not again, ``removed`` names the files that the
    last graph in the folder was made from and this one is not, ``damaged`` those whose kept readings were broken.
    ``unchanged`` says that there was nothing to do; then only documents and outputs are told.
    """

    documents: tuple[DocumentReport, ...]
    skipped: tuple[Skipped, ...]
    dealings: Mapping[str, int]
    entities: int
    claims: int
    unread: int = 0
    judgements: tuple[Fared, ...] = ()
    outputs: tuple[Path, ...] = ()
    kept: int = 0
    removed: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()
    unchanged: bool = False


def report_on(
    readings: Sequence[Reading],
    taken: Taken,
    resolution: Resolution,
    judgements: tuple[Fared, ...] = (),
    before: Collection[str] = (),
) -> Report:
    """Count what was taken in and what its ``readings`` say as judged; ``before`` are the files of the last build.

    ``outputs`` stay open.
    """
    types = {
        resolution.dealings[reading.document.key, number]: claim.type
        for reading in readings
        for number, claim in enumerate(reading.claims)
    }
    return Report(
        documents=tuple(map(_document, readings)),
        skipped=taken.skipped,
        dealings=dict(sorted(Counter(types.values()).items())),
        entities=len(set(resolution.entities.values())),
        claims=sum(len(reading.claims) for reading in readings),
        unread=sum(len(reading.unread) for reading in readings),
        judgements=judgements,
        kept=taken.kept,
        removed=tuple(sorted(set(before) - {document.file for document in taken.documents})),
        damaged=taken.damaged,
    )


def _document(reading: Reading) -> DocumentReport:
    document = reading.document
    return DocumentReport(
        file=document.file,
        key=document.key,
        characters=len(document.text),
        read=sum(span.end - span.start for span in passages(document)),
        entities=len(reading.entities),
        claims=len(reading.claims),
        unread=len(reading.unread),
    )
