import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kg.build.outputs.holding import holding
from kg.build.outputs.swap import NEW, NOTE
from kg.errors import StopRun

BUILDER = """
import sys
from pathlib import Path
from kg.build.outputs.folder import replacing
from kg.build.outputs.holding import holding
with holding(Path(sys.argv[1])), replacing(Path(sys.argv[1])):
    print("building", flush=True)
    sys.stdin.read()
"""


def test_a_second_build_is_told_of_the_first_and_a_killed_one_is_no_obstacle(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", BUILDER, str(out)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as builder:
        assert builder.stdout
        builder.stdout.readline()
        with pytest.raises(StopRun, match=rf"out is being built by process {builder.pid}; wait for it"), holding(out):
            pass
        builder.send_signal(signal.SIGKILL)
        builder.wait(20)
    assert [path.name.split("-")[1] for path in out.iterdir()] == [str(builder.pid)]
    with holding(out):
        assert list(out.iterdir()) == []


def test_one_process_builds_into_two_folders(tmp_path: Path) -> None:
    with holding(tmp_path / "one"), holding(tmp_path / "two"):
        assert len(list(tmp_path.iterdir())) == 2
    assert list(tmp_path.iterdir()) == []  # nothing was built


def left_over(out: Path, note: str | None, **new: str) -> Path:
    scratch = out / f".build-{os.getpid()}-x"
    (scratch / NEW).mkdir(parents=True)
    for name, text in new.items():
        (scratch / NEW / name.replace("_", ".")).write_text(text, encoding="utf-8")
    if note is not None:
        (scratch / NOTE).write_text(note, encoding="utf-8")
    return scratch


def texts(out: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in out.iterdir()}


OUTPUTS = {"run.json": "old", "graph.nq": "old", "graph.ttl": "old"}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    for name, text in OUTPUTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("note", [None, "", '["run.js'])
def test_a_swap_that_was_not_begun_is_forgotten(out: Path, note: str | None) -> None:
    left_over(out, note, run_json="new", graph_nq="new")
    with holding(out):
        assert texts(out) == OUTPUTS


def test_a_swap_that_was_begun_is_finished(out: Path) -> None:
    (out / "graph.nq").write_text("new", encoding="utf-8")  # it was moved before the kill
    left_over(out, '["run.json", "graph.nq"]', run_json="new")
    with holding(out):
        assert texts(out) == {"run.json": "new", "graph.nq": "new"}


def test_folders_of_other_names_are_left_alone(out: Path) -> None:
    (out / ".build-of mine").mkdir()
    (out / ".build").mkdir()
    with holding(out):
        pass
    assert {".build-of mine", ".build"} <= {path.name for path in out.iterdir()}
