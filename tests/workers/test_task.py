import dataclasses
import pickle
from pathlib import Path

import pytest

from kg.errors import StopRun
from kg.extraction.reading import reader_of
from kg.extraction.versions import reads_with
from kg.model.document import Document
from kg.ontology import load
from kg.workers.task import Task, read_batch
from tests.test_ninth_type import DOCUMENTS, LAWSUIT

BATCH = (Document("a.txt", "Norway lent Kenya 5 million dollars in 2020."), Document("b.txt", "It rained."))


@pytest.fixture(scope="module")
def task() -> Task:
    return Task(load(), "sm", reads_with("sm"))


def test_a_worker_reads_as_this_process_does(task: Task) -> None:
    sent = pickle.loads(pickle.dumps(task))  # noqa: S301 - as executors do
    readings = read_batch(sent, BATCH)
    assert readings == tuple(reader_of(load())(BATCH))
    assert [len(reading.claims) for reading in readings] == [1, 0]
    assert pickle.loads(pickle.dumps(readings)) == readings  # noqa: S301


def test_dealing_files_of_a_user_need_not_be_at_hand(tmp_path: Path) -> None:
    file = tmp_path / "lawsuit.ttl"
    file.write_text(LAWSUIT, encoding="utf-8")
    sent = pickle.dumps(Task(load([file]), "sm", reads_with("sm")))
    file.unlink()
    readings = read_batch(pickle.loads(sent), tuple(Document(*one) for one in DOCUMENTS.items()))  # noqa: S301
    assert "Lawsuit" in {claim.type for reading in readings for claim in reading.claims}


def test_a_worker_that_would_read_otherwise_refuses_by_name(task: Task) -> None:
    wanted = {**task.reads_with, "spacy": "3.9.0", "python": "3.99", "dossier-kg": "9 (0)", "other": "1"}
    with pytest.raises(StopRun, match="would read otherwise: ") as stop:
        read_batch(dataclasses.replace(task, reads_with=wanted), BATCH)
    assert "; other missing, not 1; python 3." in str(stop.value)
    assert str(stop.value).endswith(", not 3.99; 1 more differ; install the same there")


def test_a_worker_without_the_model_says_so(task: Task) -> None:
    with pytest.raises(StopRun, match="no spaCy model 'nothing'"):
        read_batch(dataclasses.replace(task, model="nothing"), BATCH)
