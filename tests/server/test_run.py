"""A server from its start to its end."""

import os
import shutil
import signal
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kg.store import create_store
from tests.questions.conftest import SEEDS
from tests.server.started import started

COUNT = "SELECT (COUNT(*) AS ?n) { ?d a kg:Document }"


def build(folder: Path, text: str) -> None:
    """As a build leaves it: everything new takes the place of the old at once."""
    new = folder.parent / "new"
    new.mkdir()
    (new / "graph.nq").write_text(text, encoding="utf-8")
    create_store(new / "store", new / "graph.nq")
    shutil.rmtree(folder, ignore_errors=True)
    new.rename(folder)


def test_a_graph_that_is_built_anew_is_served(tmp_path: Path) -> None:
    quads = SEEDS.read_text(encoding="utf-8")
    build(tmp_path / "graph", quads)
    with started(tmp_path / "graph", "--workers", "2") as server:
        assert server.query(COUNT, "text/csv").text.split() == ["n", "5"]
        type_ = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://kg.example/ontology#Document>"
        build(tmp_path / "graph", f"{quads}<urn:x> {type_} <urn:x> .\n")
        until = time.monotonic() + 30
        while (told := server.query(COUNT, "text/csv")).text.split() != ["n", "6"]:
            assert (told.status, time.monotonic() < until) == (200, True)
            time.sleep(0.2)
        assert "6 documents" in server.ask("/", headers={"Accept": "text/html"}).text


def test_workers_end_with_their_server(folder: Path) -> None:
    with started(folder, "--workers", "2") as server:
        tasks = Path(f"/proc/{server.process.pid}/task")
        if not tasks.is_dir():
            return
        children = [int(child) for task in tasks.glob("*/children") for child in task.read_text().split()]
        assert children
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(20) == 130
        until = time.monotonic() + 10
        while any(alive(child) for child in children) and time.monotonic() < until:
            time.sleep(0.1)
        assert not any(alive(child) for child in children)


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "graph").mkdir()
    shutil.copyfile(SEEDS, tmp_path / "graph" / "graph.nq")
    with TemporaryDirectory() as scratch:  # sockets lie in it, whose paths have at most 107 bytes: tmp_path may be long
        monkeypatch.setenv("TMPDIR", scratch)
        with started(tmp_path / "graph", "--workers", "2") as server:
            assert any(Path(scratch).glob("kg-serve-*"))
            server.process.terminate()
            assert server.process.wait(20) == 128 + signal.SIGTERM
            assert not any(Path(scratch).glob("kg-serve-*"))
    assert [file.name for file in (tmp_path / "graph").iterdir()] == ["graph.nq"]


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
