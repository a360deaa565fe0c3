import dataclasses
import errno
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import rdflib

from kg.build.assemble import assemble
from kg.build.outputs.history import HISTORY
from kg.build.remembered.kept import READINGS
from kg.build.report import DocumentReport
from kg.errors import StopRun
from kg.model.claim import Evidence
from kg.model.document import Document, Skipped
from kg.model.reading import Reading
from kg.store import open_graph, select
from tests.build.doubles import SETTINGS, STEPS, extract
from tests.tiny import DENIAL, LOAN

SKIPPED = Skipped("c.pdf", "not English (Russian)")
NOT_COMPARED = {"store", READINGS, HISTORY}
HOSTILE = Document('"><script>.txt\n<urn:x> .', "He said \"no\".\r\n'Yes' }", title='a" <b>\n .', url="> <urn:evil>")


def contents(folder: Path) -> dict[str, bytes]:
    """Every output by name, but the files of the store, whose names and bytes are RocksDB's own."""
    files = {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in files.items() if name.split("/")[0] not in NOT_COMPARED}


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_build_leaves_what_the_contract_names(tmp_path: Path) -> None:
    report = assemble([LOAN, DENIAL, SKIPPED], tmp_path / "out", SETTINGS, STEPS)
    names = [
        "graph.nq", "graph.ttl", "graph.graphml", "explorer.html", "ontology.ttl", "store", "texts", "unread.jsonl",
        "links.jsonl", "run.json",
    ]  # fmt: skip
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted([READINGS, HISTORY, *names])
    assert report.outputs == tuple(tmp_path / "out" / name for name in names)


def test_the_report_counts_what_was_found(tmp_path: Path) -> None:
    report = assemble([LOAN, SKIPPED, DENIAL], tmp_path / "out", SETTINGS, STEPS)
    assert report.documents == (
        DocumentReport("loan.txt", LOAN.key, 59, 59, 3, 1, 0),
        DocumentReport("news/denial.html", DENIAL.key, 31, 31, 2, 1),
    )
    assert report.skipped == (SKIPPED,)
    assert (report.dealings, report.entities, report.claims) == ({"Funding": 1}, 3, 2)


def test_the_record_holds_the_report(tmp_path: Path) -> None:
    def extracting(documents: Iterable[Document]) -> Iterator[Reading]:
        return (dataclasses.replace(x, unread=(Evidence(0, 4, "Rome"),)) for x in extract(documents))

    assemble([LOAN, SKIPPED], tmp_path / "out", SETTINGS, dataclasses.replace(STEPS, extract=extracting))
    written = json.loads((tmp_path / "out" / "unread.jsonl").read_text(encoding="utf-8"))
    assert written == {"file": "loan.txt", "document": LOAN.key, "start": 0, "end": 4, "sentence": "Rome"}
    text = (tmp_path / "out" / "run.json").read_text(encoding="utf-8")
    assert str(tmp_path) not in text
    assert json.loads(text) == {
        "counts": {
            "claims": 1,
            "dealings": 1,
            "documents": 1,
            "entities": 3,
            "judgements": {"held": 0, "reopened": 0, "waiting": 0},
            "skipped": 1,
            "unread": 1,
        },
        "dealings": {"Funding": 1},
        "documents": [
            {
                "characters": 59,
                "claims": 1,
                "entities": 3,
                "file": "loan.txt",
                "key": LOAN.key,
                "read": 59,
                "unread": 1,
            },
        ],
        "judgements": [],
        "settings": {
            "base": "https://kg.example/id/",
            "limits": {"bytes": 20_000_000, "characters": 1_000_000, "memory": 2_000_000_000, "seconds": 60},
            "model": "sm",
            "ontology": SETTINGS.ontology.digest,
        },
        "skipped": [{"cause": "not English (Russian)", "file": "c.pdf"}],
        "versions": {"dossier-kg": "0.1.0"},
    }


def test_the_order_of_documents_leaves_no_trace(tmp_path: Path) -> None:
    assemble([LOAN, SKIPPED, DENIAL], tmp_path / "one", SETTINGS, STEPS)
    assemble([DENIAL, LOAN, SKIPPED], tmp_path / "two", SETTINGS, STEPS)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_second_build_replaces_the_first(tmp_path: Path) -> None:
    assemble([LOAN, DENIAL], tmp_path, SETTINGS, STEPS)
    assemble([LOAN], tmp_path, SETTINGS, STEPS)
    assert "texts" not in {path.name for path in tmp_path.iterdir()}  # of the document that is gone
    assert select(open_graph(tmp_path), "SELECT ?file { ?document kg:file ?file }").rows[0][0].value == "loan.txt"


def test_the_drawn_text_is_kept_where_the_file_is_not_the_text(tmp_path: Path) -> None:
    assemble([LOAN, DENIAL], tmp_path, SETTINGS, STEPS)
    assert contents(tmp_path / "texts") == {f"{DENIAL.key}.txt": DENIAL.text.encode()}


def test_the_ontology_is_kept_whole(tmp_path: Path) -> None:
    assemble([LOAN], tmp_path, SETTINGS, STEPS)
    whole = {triple for file in SETTINGS.files for triple in rdflib.Graph().parse(file) if not _blank(triple)}
    assert whole <= set(rdflib.Graph().parse(tmp_path / "ontology.ttl"))


def _blank(triple: Iterable[object]) -> bool:
    return any(isinstance(term, rdflib.BNode) for term in triple)


def test_hostile_names_survive(tmp_path: Path) -> None:
    assemble([HOSTILE], tmp_path, SETTINGS, STEPS)
    query = "SELECT ?file ?title ?url { ?d kg:file ?file ; dcterms:title ?title ; dcterms:source ?url }"
    (row,) = select(open_graph(tmp_path), query).rows
    assert [str(term) for term in row] == [HOSTILE.file, HOSTILE.title, HOSTILE.url]
    assert json.loads((tmp_path / "run.json").read_bytes())["documents"][0]["file"] == HOSTILE.file
    assert contents(tmp_path / "texts") == {f"{HOSTILE.key}.txt": HOSTILE.text.encode()}


def test_progress_is_told_after_each_document(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    assemble([LOAN, SKIPPED, DENIAL], tmp_path, SETTINGS, STEPS, lambda *args: told.append(args))
    assert told == [(1, 2, "loan.txt"), (2, 2, "news/denial.html")]


def test_a_document_that_gives_nothing_is_still_in_the_graph(tmp_path: Path) -> None:
    assemble([Document("dull.txt", "It rained.")], tmp_path, SETTINGS, STEPS)
    assert len(select(open_graph(tmp_path), "SELECT ?d { ?d a kg:Document }").rows) == 1


def test_a_faulty_reading_is_left_out_and_told(tmp_path: Path) -> None:
    def misquoting(documents: Iterable[Document]) -> Iterator[Reading]:
        for reading in extract(documents):
            wrong = dataclasses.replace(reading.claims[0].evidence[0], exact="Rome lent Oslo a billion.")
            claim = dataclasses.replace(reading.claims[0], evidence=(wrong,))
            yield dataclasses.replace(reading, claims=(claim,)) if reading.document == LOAN else reading

    report = assemble([LOAN, DENIAL], tmp_path, SETTINGS, dataclasses.replace(STEPS, extract=misquoting))
    cause = "a Funding by frames: the text at 0 is not the quote 'Rome lent Oslo a billion.'"
    assert report.skipped == (Skipped("loan.txt", cause),)
    assert [document.file for document in report.documents] == ["news/denial.html"]


def test_a_document_without_a_reading_is_told(tmp_path: Path) -> None:
    steps = dataclasses.replace(STEPS, extract=lambda documents: extract(list(documents)[1:]))
    report = assemble([LOAN, DENIAL], tmp_path, SETTINGS, steps)
    assert report.skipped == (Skipped("loan.txt", "the extractors gave no reading"),)


def test_a_document_that_extraction_gives_up_is_left_out_and_told(tmp_path: Path) -> None:
    def giving_up(documents: Iterable[Document]) -> Iterator[Reading | Skipped]:
        for document in documents:
            yield Skipped(document.file, "too long") if document == LOAN else Reading(document, (), ())

    told: list[str] = []
    steps = dataclasses.replace(STEPS, extract=giving_up)
    report = assemble([LOAN, DENIAL], tmp_path, SETTINGS, steps, lambda *args: told.append(args[2]))
    assert report.skipped == (Skipped("loan.txt", "too long"),)
    assert [document.file for document in report.documents] == ["news/denial.html"]
    assert told == ["loan.txt", "news/denial.html"]


@pytest.mark.parametrize(
    ("results", "message"),
    [
        ([], "there is no document to read; name files or folders that hold some"),
        ([SKIPPED], "c.pdf: not English (Russian); of 1 documents none could be read, name others"),
    ],
)
def test_nothing_to_read_stops_the_run(tmp_path: Path, results: list[Skipped], message: str) -> None:
    with pytest.raises(StopRun) as stop:
        assemble(results, tmp_path / "out", SETTINGS, STEPS)
    assert str(stop.value) == message
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("piece", ["extract", "resolve", "view"])
def test_a_build_that_fails_leaves_the_last_one_as_it_was(tmp_path: Path, piece: str) -> None:
    assemble([LOAN], tmp_path, SETTINGS, STEPS)
    (tmp_path / "notes.md").write_text("mine", encoding="utf-8")
    before = snapshot(tmp_path)

    def fail(*args: object) -> None:
        raise RuntimeError("the disk burns")

    with pytest.raises(RuntimeError, match="the disk burns"):
        assemble([LOAN, DENIAL], tmp_path, SETTINGS, dataclasses.replace(STEPS, **{piece: fail}))
    after = snapshot(tmp_path)
    assert {name: content for name, content in after.items() if name in before} == before
    assert [name for name in after if name not in before and not name.startswith(READINGS)] == []
    assert len(open_graph(tmp_path)) > 40


def test_a_full_disk_stops_the_run_in_one_line(tmp_path: Path) -> None:
    def fail(graph: rdflib.Dataset, folder: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(StopRun, match=r"out cannot be written \(No space left on device\); make room"):
        assemble([LOAN], tmp_path / "out", SETTINGS, dataclasses.replace(STEPS, view=fail))
    assert [path.name for path in (tmp_path / "out").iterdir()] == [READINGS]  # the work is not lost


def test_a_bad_base_stops_the_run_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match="is no absolute IRI"):
        assemble([LOAN], tmp_path / "out", dataclasses.replace(SETTINGS, base="id"), STEPS)
    assert not (tmp_path / "out").exists()
