"""Reading as a whole: order, copies, what is left out, and what is added to a document."""

import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import StopRun
from kg.model.document import Document, Skipped, Span
from kg.model.limits import Limits
from kg.readers import read

STORY = """Oil sails again

HARBOUR TOWN, 3 May 2024 (Tide Wire) - Russia delivered 5,000 tonnes of oil to North Korea in March 2024.

Related articles
Ships collide
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.txt").write_text(STORY)
    (tmp_path / "a.txt").write_text("Paris paid five million euros for the wheat.")
    (tmp_path / "c.txt").write_text(STORY)
    (tmp_path / "d.docx").write_bytes(b"PK")
    (tmp_path / "e.txt").write_text("La Russie a livré du pétrole à la Corée du Nord en 2023, selon le ministère.")
    (tmp_path / "f.txt").write_text(" \n")
    (tmp_path / "g.txt").write_text("Related articles\nShips collide\n")
    (tmp_path / "h.jsonl").write_text('{"text": "Rome paid for the gas.", "file": "aa.txt"}\nnope\n')
    return tmp_path


READ = [
    Document("a.txt", "Paris paid five million euros for the wheat."),
    Document("aa.txt", "Rome paid for the gas."),
    Document("b.txt", STORY, "Oil sails again", "2024-05-03", "Tide Wire", boilerplate=(Span(124, 154),)),
    Skipped("c.txt", "same text as b.txt"),
    Skipped("d.docx", "no reader for .docx; known: .htm, .html, .jsonl, .md, .pdf, .txt"),
    Skipped("e.txt", "not English (French)"),
    Skipped("f.txt", "empty"),
    Skipped("g.txt", "nothing but boilerplate"),
    Skipped("h.jsonl:2", "not JSON: Expecting value: line 1 column 1 (char 0)"),
]


def test_folder(folder: Path) -> None:
    assert list(read([folder])) == READ


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
@given(order=st.permutations(range(8)))
def test_order_of_the_arguments_does_not_matter(folder: Path, order: list[int]) -> None:
    paths = sorted(folder.iterdir())
    assert list(read([paths[n] for n in order])) == READ


def test_same_name_in_two_folders_is_ordered_by_content(tmp_path: Path) -> None:
    for name, text in (("x", "Rome paid."), ("y", "Paris paid."), ("z", "Rome paid.")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "n.txt").write_text(text)
    there = list(read([tmp_path / "x", tmp_path / "y", tmp_path / "z"]))
    assert there == list(read([tmp_path / "z", tmp_path / "y", tmp_path / "x"]))
    assert sorted(result.text for result in there if isinstance(result, Document)) == ["Paris paid.", "Rome paid."]
    assert [result for result in there if isinstance(result, Skipped)] == [Skipped("n.txt", "same text as n.txt")]


def test_standard_input_is_json_lines() -> None:
    stdin = io.BytesIO(b'{"text": "Rome paid for the gas."}\n')
    assert list(read(["-"], stdin)) == [Document("stdin.jsonl#1", "Rome paid for the gas.")]


def test_without_standard_input_the_run_stops() -> None:
    with pytest.raises(StopRun, match=r"^-: there is no standard input"):
        list(read(["-"]))


def test_limit(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rome paid.")
    assert list(read([tmp_path], limits=Limits(bytes=9))) == [Skipped("a.txt", "larger than 9 bytes")]
    assert list(read([tmp_path], limits=Limits(bytes=10))) == [Document("a.txt", "Rome paid.")]


def test_file_that_cannot_be_opened_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "b.txt").write_text("Rome paid.")
    assert list(read([tmp_path])) == [Skipped("a.txt", "not a regular file"), Document("b.txt", "Rome paid.")]


def test_what_a_record_states_stands(tmp_path: Path) -> None:
    record = (
        '{"text": "MOSCOW, May 3, 2024 (Reuters) - Russia paid for it.", "publisher": "Tide", "date": "2024-05-04"}'
    )
    (tmp_path / "a.jsonl").write_text(record)
    (document,) = read([tmp_path])
    assert isinstance(document, Document)
    assert (document.publisher, document.issued) == ("Tide", "2024-05-04")
