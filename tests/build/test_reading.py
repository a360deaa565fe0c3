"""A build whose documents are read by several: the same graph, to the byte, also if one of them is killed."""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from multiprocessing import active_children
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen

import pytest

import kg
from kg.build import build
from kg.workers.batches import DOCUMENTS

ROOT = Path(kg.__file__).parents[1]
REPORTS = ROOT / "tests" / "reports" / "[a-c]*.txt"


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The graph of the reports, read by this process alone."""
    folder = tmp_path_factory.mktemp("alone")
    build([REPORTS], folder)
    return (folder / "graph.nq").read_bytes()


def test_processes_give_the_same_graph_if_one_is_killed(alone: bytes, tmp_path: Path) -> None:
    killed: list[int] = []

    def kill_one(done: int, _total: int, _file: str) -> None:
        if done == DOCUMENTS and not killed:
            worker = active_children()[0]
            worker.kill()
            killed.append(worker.pid or 0)

    report = build([REPORTS], tmp_path, workers=2, progress=kill_one)
    assert killed
    assert report.skipped == ()
    assert (tmp_path / "graph.nq").read_bytes() == alone


def test_one_batch_is_read_by_this_process_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("kg.build.reading.Processes")
    documents = sorted(REPORTS.parent.glob("a*.txt"))[:2]
    assert len(build(documents, tmp_path, workers=2).documents) == 2


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[tuple[str, list[Popen[bytes]]]]":
    """The address of a scheduler of Dask on this machine, and its two workers."""
    pytest.importorskip("distributed", reason="Dask is not installed (the extra cluster)")
    place = tmp_path_factory.mktemp("cluster")
    file = place / "scheduler.json"
    begun = [_begin(place, "dask_scheduler", "--port", "0")]
    try:
        while not file.exists():
            time.sleep(0.05)
        begun += [_begin(place, "dask_worker", "--nthreads", "1", "--no-nanny") for _ in range(2)]
        yield json.loads(file.read_text(encoding="utf-8"))["address"], begun[1:]
    finally:
        for one in begun:
            one.kill()
            one.wait()


def _begin(place: Path, what: str, *arguments: str) -> "Popen[bytes]":
    shared = ["--host", "127.0.0.1", "--no-dashboard", "--scheduler-file", str(place / "scheduler.json")]
    command = [sys.executable, "-m", f"distributed.cli.{what}", *shared, *arguments]
    return Popen(command, cwd=place, env={**os.environ, "PYTHONPATH": str(ROOT)}, stderr=DEVNULL)  # noqa: S603


def test_a_cluster_gives_the_same_graph_if_a_worker_is_killed(
    alone: bytes, cluster: "tuple[str, list[Popen[bytes]]]", tmp_path: Path
) -> None:
    address, workers = cluster
    code, told = _built(address, tmp_path / "out", workers[0].kill)
    assert (code, told) == (0, "")
    assert (tmp_path / "out" / "graph.nq").read_bytes() == alone


def _built(address: str, out: Path, meanwhile: "Callable[[], None]") -> tuple[int, str]:
    """Exit code and standard error of a build by a cluster; ``meanwhile`` is done when the first documents are read."""
    command = [sys.executable, "-m", "kg.cli", "build", str(REPORTS), "-o", str(out), "--cluster", address]
    with Popen(command, stdout=DEVNULL, stderr=PIPE, text=True) as building:  # noqa: S603
        while building.poll() is None and len(list(out.glob(".readings/*.json"))) < DOCUMENTS:
            time.sleep(0.05)
        meanwhile()
        _, told = building.communicate(timeout=300)
        return building.returncode, told
