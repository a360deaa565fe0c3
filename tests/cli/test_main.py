"""What all commands share: help, errors of one line, exit codes."""

import subprocess
import sys
from pathlib import Path

import click
import pytest

from kg import __version__
from kg.cli import main
from kg.cli.group import COMMANDS
from kg.cli.reference import reference
from kg.errors import StopRun
from tests.cli.conftest import Kg

HEAVY = {"rdflib", "pyoxigraph", "rich", "spacy", "networkx", "trafilatura", "pyshacl"}


def python(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, **options)  # type: ignore[call-overload, no-any-return]  # noqa: S603


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_with_an_example(kg: Kg, name: str) -> None:
    result = kg(name, "--help")
    assert result.exit_code == 0
    assert f"Example:\n    kg {name} " in result.stdout


def test_kg_alone_explains_itself(kg: Kg) -> None:
    result = kg()
    assert result.exit_code == 0
    assert result.stdout == kg("--help").stdout
    assert "Example:\n    kg build articles/ -o graph\n" in result.stdout
    listed = [line.split()[0] for line in result.stdout.partition("Commands:\n")[2].splitlines()]
    assert listed == list(COMMANDS)


def test_version(kg: Kg) -> None:
    assert kg("--version").stdout == f"kg, version {__version__}\n"


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from kg.cli import main\n"
        "try: main(['--help'], prog_name='kg')\n"
        f"finally: print(sorted({HEAVY!r} & set(sys.modules)), file=sys.stderr)\n"
    )
    result = python("-c", code)
    assert (result.returncode, result.stderr) == (0, "[]\n")
    assert result.stdout.startswith("Usage: kg [OPTIONS] ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["qery"], "kg: No such command 'qery'"),
        (["--nonsense"], "kg: No such option '--nonsense'; see kg --help"),
        (["show", "x"], "kg: Missing argument 'NAME'; see kg show --help"),
        (["query"], "kg: Missing argument 'DIR|URL'; see kg query --help"),
        (["build", "-o", "x"], "kg: Missing argument 'PATH...'; see kg build --help"),
        (["build", "x"], "kg: Missing option '-o' / '--output'; see kg build --help"),
    ],
)
def test_usage_errors_are_one_line(kg: Kg, arguments: list[str], message: str) -> None:
    result = kg(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(message)
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [
        (StopRun("graph.nq:\n  is broken"), 2, "kg: graph.nq: is broken\n"),
        (StopRun("a name\x1b[31m of a document"), 2, "kg: a name\ufffd[31m of a document\n"),
        (KeyboardInterrupt(), 130, "\n"),
        (BrokenPipeError(32, "Broken pipe"), 1, ""),
    ],
)
def test_exit_codes(kg: Kg, monkeypatch: pytest.MonkeyPatch, raised: BaseException, code: int, said: str) -> None:
    def interrupted(_folder: Path) -> None:
        raise raised

    monkeypatch.setattr("kg.store.open_graph", interrupted)
    result = kg("show", "graph", "Rome")
    assert (result.exit_code, result.stdout, result.stderr) == (code, "", said)


def test_a_fault_of_our_own_is_not_hidden(kg: Kg, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_folder: Path) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("kg.store.open_graph", broken)
    assert isinstance(kg("show", "graph", "Rome").exception, ZeroDivisionError)


@pytest.mark.parametrize("arguments", [("query", "claims"), ("export", "--to", "nq"), ("show", "Russia")])
def test_nobody_reads_on(built: Path, arguments: tuple[str, ...]) -> None:
    command, *rest = arguments
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "kg.cli", command, str(built), *rest], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 1


def test_as_a_program(tmp_path: Path) -> None:
    result = python("-m", "kg.cli", "validate", str(tmp_path))
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == f"kg: {tmp_path} holds no graph; run kg build PATH… -o {tmp_path}\n"


def test_reference_has_every_command_and_depends_on_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    text = reference()
    titles = [line.removeprefix("### `").removesuffix("`") for line in text.splitlines() if line.startswith("### ")]
    assert titles == ["kg", *(f"kg {name}" for name in COMMANDS)]
    assert max(map(len, text.splitlines())) <= 100
    monkeypatch.setenv("COLUMNS", "40")
    assert reference() == text


def test_reference_tells_every_option() -> None:
    text = reference()
    for name in COMMANDS:
        command = main.get_command(click.Context(main), name)
        assert command is not None
        for parameter in command.params:
            assert max(parameter.opts, key=len) in text or isinstance(parameter, click.Argument)


def test_reference_as_a_program() -> None:
    result = python("-m", "kg.cli.reference")
    assert (result.returncode, result.stdout, result.stderr) == (0, f"{reference()}\n", "")
