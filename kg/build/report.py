"""What a build read, left out and found."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

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
    """

    documents: tuple[DocumentReport, ...]
    skipped: tuple[Skipped, ...]
    dealings: Mapping[str, int]
    entities: int
    claims: int
    unread: int = 0
    judgements: tuple[Fared, ...] = ()
    outputs: tuple[Path, ...] = ()


def report_on(
    readings: Sequence[Reading], skipped: Iterable[Skipped], resolution: Resolution, judgements: tuple[Fared, ...] = ()
) -> Report:
    """Count what was read; ``outputs`` stay open."""
    types = {
        resolution.dealings[reading.document.key, number]: claim.type
        for reading in readings
        for number, claim in enumerate(reading.claims)
    }
    return Report(
        documents=tuple(map(_document, readings)),
        skipped=tuple(sorted(skipped)),
        dealings=dict(sorted(Counter(types.values()).items())),
        entities=len(set(resolution.entities.values())),
        claims=sum(len(reading.claims) for reading in readings),
        unread=sum(len(reading.unread) for reading in readings),
        judgements=judgements,
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
