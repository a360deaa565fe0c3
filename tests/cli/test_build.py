"""``kg build``: what it hands on, and what it prints; `kg.build` itself has tests of its own."""

import dataclasses
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kg.build import DocumentReport, Report
from kg.build.steps import Progress
from kg.cli import build as build_command
from kg.errors import StopRun
from kg.judgements import AboutEntity, Decision, Judgement
from kg.model.document import Skipped
from kg.model.limits import Limits
from kg.resolution.judged import Fared, State
from kg.workers.processes import cores
from tests.cli.conftest import Kg

REPORT = Report(
    documents=(
        DocumentReport("a/rome.txt", "00", characters=2000, read=1234, entities=3, claims=2, unread=4),
        DocumentReport("[red]b\x1b[31m.html", "11", characters=10, read=10, entities=1, claims=0),
    ),
    skipped=(Skipped("c.txt", "not English (Russian)"),),
    dealings={"Funding": 1, "Meeting": 1},
    entities=3,
    claims=2,
    unread=4,
)

PRINTED = """
  document           characters read     entities   claims   unread
 ───────────────────────────────────────────────────────────────────
  a/rome.txt                   1,234            3        2        4
  [red]b\ufffd[31m.html                10            1        0        0

  2 documents                  1,244   3 distinct        2        4


  left out   because
 ──────────────────────────────────
  c.txt      not English (Russian)


  dealings   number
 ───────────────────
  Funding         1
  Meeting         1

  all             2

2 documents: 2 read

Next: open 'my graph/explorer.html' in a browser, or ask
  kg query 'my graph'
  kg show 'my graph' NAME
  kg unread 'my graph'
  kg review 'my graph'
"""


def _stripped(text: str) -> list[str]:
    """Lines without the blanks around them, which are only for the eye."""
    return [line.rstrip() for line in text.splitlines()]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[tuple[tuple[Any, ...], dict[str, Any]]]:
    made: list[tuple[tuple[Any, ...], dict[str, Any]]] = []

    def build(*arguments: Any, progress: Callable[[int, int, str], None], **options: Any) -> Report:
        progress(1, 2, "a/rome.txt")
        made.append((arguments, options))
        return REPORT

    monkeypatch.setattr("kg.build.build", build)
    return made


JUDGED = """
  judgements: 1 held, 1 reopened                           open again because
 ────────────────────────────────────────────────────────────────────────────────────
  judgements.toml, line 4: unsure: “A\ufffd” and “B” of b.txt   b.txt no longer names “B”
"""


def test_judgements_that_are_open_again_are_printed(kg: Kg, monkeypatch: pytest.MonkeyPatch) -> None:
    about = (AboutEntity("A\x1b"), AboutEntity("B", file="b.txt"))
    held, reopened = (Judgement(Decision.UNSURE, about, "Ada", date(2026, 11, 22), line=line) for line in (1, 4))
    fared = (Fared(held, State.HELD), Fared(reopened, State.REOPENED, "b.txt no longer names “B”"))
    monkeypatch.setattr("kg.build.build", lambda *_, **__: dataclasses.replace(REPORT, judgements=fared))
    printed = kg("build", "a", "-o", "g").stdout
    assert (
        "\n".join(_stripped(JUDGED)).split()
        == printed.partition("all             2")[2].partition("2 documents:")[0].split()
    )


@pytest.mark.usefixtures("calls")
def test_what_was_found_is_printed(kg: Kg) -> None:
    result = kg("build", "a", "c.txt", "-o", "my graph")
    assert (result.exit_code, result.stderr) == (0, "")
    assert _stripped(result.stdout) == _stripped(PRINTED)


def test_what_was_kept_removed_and_damaged_is_told(kg: Kg, monkeypatch: pytest.MonkeyPatch) -> None:
    report = dataclasses.replace(REPORT, kept=1, removed=("d.txt",), damaged=("e\x1b.txt",))
    monkeypatch.setattr("kg.build.build", lambda *_, **__: report)
    result = kg("build", "a", "-o", "out")
    assert "\n2 documents: 1 read, 1 kept from before, 1 removed\n" in result.stdout
    assert result.stderr == "kg: the reading kept of e\ufffd.txt was damaged; the document was read anew\n"


def test_that_nothing_has_changed_is_one_line(kg: Kg, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.build.build", lambda *_, **__: dataclasses.replace(REPORT, unchanged=True))
    assert kg("build", "a", "-o", "out").stdout == "Nothing has changed: the graph of 2 documents is as it was.\n"


def test_options_are_handed_on(kg: Kg, calls: list[tuple[tuple[Any, ...], dict[str, Any]]]) -> None:
    kg(
        "build",
        "a",
        "news/*.html",
        "-",
        "-o",
        "out",
        "--model",
        "md",
        "--dealings",
        "x.ttl",
        "--ontology",
        "y",
        "--judgements",
        "j",
        "--sources",
        "s.toml",
        "--limit",
        "seconds=5",
        "--limit",
        "bytes=1000",
    )
    ((arguments, options),) = calls
    assert arguments == (("a", "news/*.html", "-"), Path("out"))
    assert isinstance(options.pop("stdin"), io.IOBase)
    assert options == {
        "model": "md",
        "dealings": (Path("x.ttl"), Path("y")),
        "base": "https://kg.example/id/",
        "judgements": Path("j"),
        "sources": Path("s.toml"),
        "limits": Limits(bytes=1000, seconds=5),
        "workers": 1,
        "executor": None,
    }


@pytest.mark.parametrize(("given", "handed_on"), [("3", 3), ("auto", cores())])
def test_workers(kg: Kg, calls: list[tuple[tuple[Any, ...], dict[str, Any]]], given: str, handed_on: int) -> None:
    assert kg("build", "a", "-o", "out", "--workers", given).exit_code == 0
    assert calls[0][1]["workers"] == handed_on


@pytest.mark.parametrize("given", ["0", "-1", "257", "many", "٣"])
def test_a_number_of_workers_that_is_none_is_told(kg: Kg, given: str) -> None:
    result = kg("build", "a", "-o", "out", "--workers", given)
    told = f"kg: Invalid value for '--workers': {given!r} is no number from 1 to 256, nor auto; see kg build --help\n"
    assert (result.exit_code, result.stderr) == (2, told)


def test_a_cluster_reads_while_it_is_connected(
    kg: Kg, calls: list[tuple[tuple[Any, ...], dict[str, Any]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def cluster(address: str) -> Iterator[str]:
        yield f"executor of {address}"

    monkeypatch.setattr("kg.workers.cluster.cluster", cluster)
    assert kg("build", "a", "-o", "out", "--cluster", "tcp://a:1").exit_code == 0
    assert calls[0][1]["executor"] == "executor of tcp://a:1"
    result = kg("build", "a", "-o", "out", "--cluster", "tcp://a:1", "--workers", "2")
    told = "kg: --workers and --cluster exclude each other; see kg build --help\n"
    assert (result.exit_code, result.stderr) == (2, told)


def test_base(kg: Kg, calls: list[tuple[tuple[Any, ...], dict[str, Any]]]) -> None:
    kg("build", "a", "-o", "out", "--base", "https://example.org/")
    assert calls[0][1]["base"] == "https://example.org/"


def test_a_missing_path_is_one_line(kg: Kg, tmp_path: Path) -> None:
    result = kg("build", tmp_path / "gone.txt", "-o", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"kg: {tmp_path}/gone.txt")
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_a_stopped_build_is_one_line(kg: Kg, monkeypatch: pytest.MonkeyPatch) -> None:
    def build(*_: Any, **__: Any) -> Report:
        raise StopRun("x: no")

    monkeypatch.setattr("kg.build.build", build)
    result = kg("build", "x", "-o", "out")
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", "kg: x: no\n")


def test_progress_is_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for stream, shown in ((io.StringIO(), False), (Terminal(), True)):
        monkeypatch.setattr("sys.stderr", stream)
        monkeypatch.setenv("TERM", "xterm")
        with build_command.progress_bar() as progress:
            progress(1, 2, "[b]rome\x1b.txt")
            progress(2, 2, "[b]rome\x1b.txt")
        assert ("[b]rome\ufffd.txt" in stream.getvalue()) is shown
        assert bool(stream.getvalue()) is shown


@pytest.mark.parametrize(
    ("done", "said"), [((), "kg: stopped; "), ((3, 5, "c.txt"), "kg: stopped after 3 of 5 documents; ")]
)
def test_ctrl_c_says_how_far_the_build_came(
    kg: Kg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, done: tuple[int, int, str], said: str
) -> None:
    def interrupted(*_paths: object, progress: Progress, **_options: object) -> None:
        if done:
            progress(*done)
        raise KeyboardInterrupt

    monkeypatch.setattr("kg.build.build", interrupted)
    result = kg("build", "news", "-o", str(tmp_path / "out"))
    told = f"{said}what was read is kept, and the same command goes on from there\n\n"
    assert (result.exit_code, result.stdout, result.stderr) == (130, "", told)
