"""The list of unread sentences that a build leaves."""

from dataclasses import replace
from pathlib import Path

import pytest

from kg.build.outputs.unread import UNREAD, Unread, read_unread, write_unread
from kg.errors import StopRun
from kg.model.claim import Evidence
from tests.tiny import DENIAL, DENIAL_READING, LOAN, LOAN_READING

READINGS = (
    replace(DENIAL_READING, unread=(Evidence(0, 4, "Rome"), Evidence(5, 9, "wi\u2028\nü"))),
    replace(LOAN_READING, unread=(Evidence(0, 4, "Rome"),)),
)


def test_a_sentence_a_line(tmp_path: Path) -> None:
    write_unread(READINGS, tmp_path / UNREAD)
    denial, loan = (f'"file": "{document.file}", "document": "{document.key}"' for document in (DENIAL, LOAN))
    assert (tmp_path / UNREAD).read_bytes().decode() == (
        f'{{{denial}, "start": 0, "end": 4, "sentence": "Rome"}}\n'
        f'{{{denial}, "start": 5, "end": 9, "sentence": "wi\u2028\\nü"}}\n'
        f'{{{loan}, "start": 0, "end": 4, "sentence": "Rome"}}\n'
    )


def test_what_was_written_is_read(tmp_path: Path) -> None:
    write_unread(READINGS, tmp_path / UNREAD)
    assert read_unread(tmp_path) == (
        Unread(DENIAL.file, DENIAL.key, 0, 4, "Rome"),
        Unread(DENIAL.file, DENIAL.key, 5, 9, "wi\u2028\nü"),
        Unread(LOAN.file, LOAN.key, 0, 4, "Rome"),
    )


def test_nothing_unread_is_an_empty_file(tmp_path: Path) -> None:
    write_unread((LOAN_READING,), tmp_path / UNREAD)
    assert (tmp_path / UNREAD).read_bytes() == b""
    assert read_unread(tmp_path) == ()


def test_a_folder_without_a_build_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=r"holds no unread\.jsonl; run kg build"):
        read_unread(tmp_path)


@pytest.mark.parametrize("content", [b"{", b"[]\n", b'{"file": "a"}\n', b"\xff"])
def test_a_broken_file_stops_the_run(tmp_path: Path, content: bytes) -> None:
    (tmp_path / UNREAD).write_bytes(content)
    with pytest.raises(StopRun, match=r"unread\.jsonl cannot be read .*; build the graph anew"):
        read_unread(tmp_path)
