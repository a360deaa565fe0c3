"""Graphs on servers, on the command line: a folder stands in for what `kg.store.remote` has tests of its own for."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kg.build import Report
from kg.errors import StopRun
from kg.model.location import Remote
from kg.store import folder as store_folder
from kg.store.remote import copy, publish, reading
from kg.store.remote.publish import Progress, Published
from kg.store.union import UnionStore
from tests.cli.conftest import Kg

URL = "http://127.0.0.1:7878/"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, built: Path) -> str:
    """An address at which the graph of a folder is found."""

    @contextmanager
    def fetched(remote: Remote) -> Iterator[Path]:
        assert remote == Remote(URL)
        yield built

    monkeypatch.setattr(reading, "open_remote", lambda _: UnionStore(store_folder.open_store(built)))
    monkeypatch.setattr(copy, "fetched", fetched)
    return URL


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What ``kg build`` does, in order, where nothing is read."""
    steps: list[object] = []

    def build(paths: object, out: Path, **options: object) -> Report:
        steps.append("built")
        return Report((), (), {}, 0, 0, unchanged=True)

    def may_publish(folder: Path, remote: Remote, base: str, *, take_over: bool) -> None:
        steps.append(("may", str(folder), str(remote), base, take_over))
        if "elsewhere" in str(remote):
            raise StopRun(f"{remote} says no")

    def published(folder: Path, remote: Remote, *, take_over: bool, progress: Progress) -> Published:
        progress(1, 2, "x")
        steps.append(("published", str(folder), str(remote), take_over))
        return Published(3, 1, 7) if take_over else Published(0, 0, 11)

    monkeypatch.setattr("kg.build.build", build)
    monkeypatch.setattr(publish, "may_publish", may_publish)
    monkeypatch.setattr(publish, "publish", published)
    return steps


@pytest.mark.parametrize(
    "arguments",
    [
        ("query", "DIR", "funding", "--format", "csv"),
        ("query", "DIR", "ASK { ?s a kg:Funding }"),
        ("show", "DIR", "pyongyang"),
        ("conflicts", "DIR"),
        ("export", "DIR", "--to", "nq"),
        ("export", "DIR", "--to", "csv"),
    ],
)
def test_commands_that_ask_a_graph_take_a_url(kg: Kg, built: Path, server: str, arguments: tuple[str, ...]) -> None:
    there, here = (kg(*(argument.replace("DIR", str(where)) for argument in arguments)) for where in (server, built))
    assert (there.exit_code, there.output) == (here.exit_code, here.output)
    assert there.output


def test_a_folder_and_a_server_are_compared(kg: Kg, built: Path, server: str) -> None:
    assert kg("diff", built, server).output == "nothing is new\n"


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (("explain", URL, "a", "b"), "what this command works on"),
        (("unread", URL), "what this command works on"),
        (("review", URL), "what this command works on"),
        (("query", URL, "funding", "--as-of", "2026"), "what was known when"),
        (("diff", URL, "--since", "2026"), "what was known when"),
    ],
)
def test_what_only_a_folder_holds_is_said(kg: Kg, arguments: tuple[str, ...], what: str) -> None:
    result = kg(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"kg: {URL}: {what} is kept in the folder of the build; name that folder\n"


def test_a_build_brings_a_server_up_to_date(kg: Kg, done: list[object]) -> None:
    result = kg("build", "news", "-o", "out", "--store", URL)
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, f"{URL} is as it was.")
    may = ("may", "out", URL, "https://kg.example/id/", False)
    assert done == [may, "built", ("published", "out", URL, False)]


def test_a_server_is_taken_over(kg: Kg, done: list[object]) -> None:
    result = kg("build", "news", "-o", "out", "--store", "team.toml", "--take-over", "--base", "urn:x/")
    assert result.stdout.splitlines()[-1] == "team.toml: 3 graphs written, 1 removed, 7 left as they were"
    assert done == [("may", "out", "team.toml", "urn:x/", True), "built", ("published", "out", "team.toml", True)]


def test_what_a_server_does_not_take_is_said_before_anything_is_read(kg: Kg, done: list[object]) -> None:
    result = kg("build", "news", "-o", "out", "--store", "http://elsewhere/")
    assert (result.exit_code, result.stderr) == (2, "kg: http://elsewhere/ says no\n")
    assert "built" not in done


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--store", "folder"), "Invalid value for --store: folder is no URL of a server and no .toml file"),
        (("--take-over",), "--take-over goes with --store; name a server"),
    ],
)
def test_wrong_options_are_one_line(kg: Kg, done: list[object], options: tuple[str, ...], told: str) -> None:
    result = kg("build", "news", "-o", "out", *options)
    assert (result.exit_code, result.stderr) == (2, f"kg: {told}; see kg build --help\n")
    assert done == []


def test_who_asks_a_folder_loads_nothing_for_servers(built: Path) -> None:
    asked = (
        "import sys; from pathlib import Path; import kg.cli.options;"
        "print('rdflib' in sys.modules);"
        f"from kg.store import open_graph; open_graph(Path({str(built)!r}));"
        "print(sorted({'requests', 'urllib3', 'kg.store.remote'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)  # noqa: S603 - ours
    assert found.stdout == "False\n[]\n"
