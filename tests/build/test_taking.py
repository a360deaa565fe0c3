import dataclasses
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from kg.build.remembered.kept import Kept
from kg.build.steps import silent
from kg.build.taking import Taken, take
from kg.model.document import Document, Skipped
from kg.model.reading import Reading
from tests.build.doubles import SETTINGS, STEPS, extract
from tests.tiny import DENIAL, DENIAL_READING, LOAN, LOAN_READING

DULL = Document("dull.txt", "It rained.")


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path / "readings", "now")


def taken(kept: Kept, *documents: Document, asked: list[str] | None = None) -> Taken:
    """What is taken in; ``asked`` notes for which documents the extractor is called."""

    def noting(given: Iterable[Document]) -> Iterator[Reading]:
        given = list(given)
        (asked if asked is not None else []).append(" ".join(document.file for document in given))
        return extract(given)

    return take(documents, kept, SETTINGS.ontology, dataclasses.replace(STEPS, extract=noting), silent)


def test_what_was_read_is_not_read_again(kept: Kept) -> None:
    asked: list[str] = []
    assert taken(kept, LOAN, DULL, asked=asked).kept == 0
    result = taken(kept, DENIAL, LOAN, asked=asked)
    assert asked == ["loan.txt dull.txt", "news/denial.html"]
    assert (result.readings, result.kept) == ((LOAN_READING, DENIAL_READING), 1)


def test_where_all_is_kept_nobody_is_asked(kept: Kept) -> None:
    asked: list[str] = []
    assert taken(kept, LOAN, DENIAL) == dataclasses.replace(taken(kept, LOAN, DENIAL, asked=asked), kept=0)
    assert asked == []


def test_a_damaged_reading_is_made_anew(kept: Kept) -> None:
    taken(kept, LOAN)
    (path,) = kept.folder.iterdir()
    path.write_text("{", encoding="utf-8")
    result = taken(kept, LOAN)
    assert (result.readings, result.kept, result.damaged) == ((LOAN_READING,), 0, ("loan.txt",))
    assert taken(kept, LOAN).damaged == ()


def test_what_was_done_is_kept_when_the_rest_fails(kept: Kept) -> None:
    def failing(documents: Iterable[Document]) -> Iterator[Reading]:
        yield LOAN_READING
        raise RuntimeError("out of memory")

    with pytest.raises(RuntimeError, match="out of memory"):
        take([LOAN, DENIAL], kept, SETTINGS.ontology, dataclasses.replace(STEPS, extract=failing), silent)
    assert taken(kept, LOAN, DENIAL).kept == 1


def test_a_kept_reading_is_not_believed(kept: Kept) -> None:
    wrong = dataclasses.replace(LOAN_READING.claims[0], type="Gift")
    kept.keep(dataclasses.replace(LOAN_READING, claims=(wrong,)))
    result = taken(kept, LOAN)
    assert (result.readings, result.kept) == ((), 0)
    assert result.skipped == (Skipped("loan.txt", "a Gift by frames: the ontology has no such dealing"),)


def test_progress_begins_with_what_is_kept(kept: Kept) -> None:
    taken(kept, LOAN)
    told: list[tuple[int, int, str]] = []
    take([LOAN, DENIAL, DULL], kept, SETTINGS.ontology, STEPS, lambda *args: told.append(args))
    assert told == [(2, 3, "news/denial.html"), (3, 3, "dull.txt")]
