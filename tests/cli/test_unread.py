"""``kg unread``."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kg.build.outputs.unread import UNREAD, write_unread
from kg.model.claim import Evidence
from tests.cli.conftest import Kg
from tests.tiny import DENIAL, DENIAL_READING, LOAN_READING


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    readings = (
        replace(DENIAL_READING, unread=(Evidence(0, 4, "Rome"), Evidence(5, 9, "wi\x1b\nll"))),
        replace(LOAN_READING, unread=(Evidence(7, 11, "lend"),)),
    )
    write_unread(readings, tmp_path / UNREAD)
    return tmp_path


def test_sentences_are_grouped_by_document(kg: Kg, folder: Path) -> None:
    result = kg("unread", folder)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "news/denial.html\n  0: Rome\n  5: wi\ufffd ll\n\nloan.txt\n  7: lend\n\n3 sentences in 2 documents\n"
    )


def test_as_json(kg: Kg, folder: Path) -> None:
    result = kg("unread", folder, "--format", "json")
    rows = json.loads(result.stdout)
    assert len(rows) == 3
    assert rows[1] == {
        "file": DENIAL.file,
        "document": DENIAL.key,
        "start": 5,
        "end": 9,
        "sentence": "wi\x1b\nll",
    }


def test_nothing_unread(kg: Kg, tmp_path: Path) -> None:
    write_unread((LOAN_READING,), tmp_path / UNREAD)
    assert kg("unread", tmp_path).stdout == "0 sentences in 0 documents\n"
    assert kg("unread", tmp_path, "--format", "json").stdout == "[]\n"


def test_no_build(kg: Kg, tmp_path: Path) -> None:
    result = kg("unread", tmp_path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"kg: {tmp_path} holds no unread.jsonl; run kg build PATH… -o {tmp_path}\n"
