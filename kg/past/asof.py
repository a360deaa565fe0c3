"""What was known at a moment of the past: the graph of the documents that were there then, resolved anew."""

import dataclasses
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.build.outputs.graph import write_graph
from kg.build.outputs.history import Event, held, read_history
from kg.build.outputs.names import RECORD
from kg.build.outputs.record import read_documents
from kg.build.remembered.built import read_built
from kg.build.remembered.kept import READINGS, Kept
from kg.build.settings import Settings
from kg.errors import StopRun
from kg.model.document import Document
from kg.model.reading import Reading
from kg.model.when import bounds
from kg.resolution import resolve
from kg.resolution.judged import judged
from kg.store import NQUADS


class Clock(StrEnum):
    """Which time counts: when a document entered the graph, or when it was published."""

    ENTERED = "entered"
    PUBLISHED = "published"


@dataclass(frozen=True)
class Past:
    """A folder that holds ``graph.nq`` and the ontology, and what a reader of it should be told, a line each."""

    folder: Path
    notes: tuple[str, ...]


@contextmanager
def past(folder: Path, until: datetime, clock: Clock = Clock.ENTERED) -> Iterator[Past]:
    """The graph of a build as it would be of what was known by ``until`` (with a time zone), for as long as the block.

    By the clock ``entered`` these are the documents that the graph held then and holds still, with what people had
    judged by then; by the clock ``published`` those whose date of publication is certainly not later, with all
    judgements. They are resolved anew: what later documents tied together is still apart.

    Raises `StopRun` if the folder does not remember what it was built from, or when.
    """
    readings, settings = _last(folder)
    if clock is Clock.ENTERED:
        events = read_history(folder)
        if not events:
            raise StopRun(f"{folder} keeps no history; run kg build PATH… -o {folder} again, or ask --clock published")
        then = held(events, until)
        known = [reading for reading in readings if reading.document.key in then]
        decided = tuple(judgement for judgement in settings.judgements if judgement.on <= until.date())
        settings = dataclasses.replace(settings, judgements=decided)
        notes = _gone(events, then, len(known))
    else:
        known = [reading for reading in readings if _published_by(reading.document, until)]
        notes = _undated(readings)
    with TemporaryDirectory() as scratch:
        found = judged(known, settings.judgements, settings.ontology)
        resolution = resolve(found.readings, found.constraints, settings.grades)
        write_graph(found.readings, resolution, settings, Path(scratch, NQUADS))
        shutil.copyfile(folder / "ontology.ttl", Path(scratch, "ontology.ttl"))  # exports go by what it declares
        yield Past(Path(scratch), tuple(notes))


def _last(folder: Path) -> tuple[list[Reading], Settings]:
    """All readings of which the graph is made, in the order of file and key, and the settings."""
    built = read_built(folder)
    if built is None:
        raise StopRun(f"{folder} does not remember what it was built from; run kg build PATH… -o {folder} again")
    try:
        wanted = {(document.file, document.key) for document in read_documents(folder / RECORD)}
        kept = {_name(reading): reading for reading in Kept(folder / READINGS, built.conditions).all()}
    except ValueError as error:
        raise StopRun(f"{folder}: {error}; run kg build PATH… -o {folder} again") from error
    lost = sorted(wanted - kept.keys())
    if lost:
        raise StopRun(f"{folder} has lost its reading of {lost[0][0]}; run kg build PATH… -o {folder} again")
    return [kept[name] for name in sorted(wanted)], built.settings(folder)


def _name(reading: Reading) -> tuple[str, str]:
    return reading.document.file, reading.document.key


def _gone(events: Sequence[Event], then: dict[str, str], known: int) -> Iterator[str]:
    if not then:
        first = min(event.at for event in events)
        yield f"nothing had entered the graph by then, the first on {first:%Y-%m-%d %H:%M} UTC; try --clock published"
    if len(then) > known:
        gone = f"{len(then) - known} of {len(then)} documents"
        yield f"{gone} that the graph held then were removed or edited since, and are left out"


def _undated(readings: Sequence[Reading]) -> Iterator[str]:
    number = sum(reading.document.issued is None for reading in readings)
    if number:
        yield f"{number} of {len(readings)} documents bear no date of publication, and are left out"


def _published_by(document: Document, until: datetime) -> bool:
    last = bounds(document.issued)[1] if document.issued else None
    return last is not None and last <= until.date()
