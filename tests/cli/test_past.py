"""``--as-of`` on query, show and export; `kg.past.asof` has tests of its own."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kg.exports import FORMATS
from tests.cli.conftest import Kg
from tests.past.test_asof import A, B, built_on

MONDAY, FRIDAY = datetime(2026, 3, 2, 12, tzinfo=UTC), datetime(2026, 3, 6, 12, tzinfo=UTC)
FILES = "SELECT ?file { ?document kg:file ?file } ORDER BY ?file"


@pytest.fixture
def grown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A graph of one document on Monday and of two on Friday."""
    built_on(MONDAY, tmp_path, monkeypatch, A)
    built_on(FRIDAY, tmp_path, monkeypatch, A, B)
    return tmp_path


@pytest.mark.parametrize(
    ("options", "files"),
    [
        ([], "a.txt\nb.txt\n"),
        (["--as-of", "2026-03-02"], "a.txt\n"),
        (["--as-of", "2026-03-06T11:59"], "a.txt\n"),
        (["--as-of", "2026-03-06T13:00+01:00"], "a.txt\nb.txt\n"),
        (["--as-of", "2026-03"], "a.txt\nb.txt\n"),
        (["--clock", "published", "--as-of", "2024-03-05"], "a.txt\n"),
        (["--clock", "published", "--as-of", "2024"], "a.txt\nb.txt\n"),
    ],
)
def test_query(kg: Kg, grown: Path, options: list[str], files: str) -> None:
    result = kg("query", grown, FILES, "--format", "csv", *options)
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"file\n{files}", "")


def test_before_the_first_an_answer_is_empty_and_says_why(kg: Kg, grown: Path) -> None:
    result = kg("query", grown, FILES, "--format", "csv", "--as-of", "2026-03-01")
    assert (result.exit_code, result.stdout) == (0, "file\n")
    assert result.stderr == (
        "kg: nothing had entered the graph by then, the first on 2026-03-02 12:00 UTC; try --clock published\n"
        "kg: no rows\n"
    )


def test_show(kg: Kg, grown: Path) -> None:
    then, now = (kg("show", grown, "Rome", *options).stdout for options in (("--as-of", "2026-03-02"), ()))
    assert "    a.txt, published 2024-03-05, entered 2026-03-02, by Ada Berg\n" in then
    assert "b.txt" not in then
    assert "    b.txt, published 2024-03, entered 2026-03-06, by Kim Jong Un [denied]\n" in now
    known = json.loads(kg("show", grown, "Rome", "--json", "--as-of", "2026-03-02").stdout)
    (fact,) = known["facts"]
    assert fact["sources"][0]["entered"] == "2026-03-02T12:00:00+00:00"


@pytest.mark.parametrize("form", [name for name, form in FORMATS.items() if not form.is_folder])
def test_export(kg: Kg, grown: Path, form: str) -> None:
    then = kg("export", grown, "--to", form, "--as-of", "2026-03-02")
    now = kg("export", grown, "--to", form, "--as-of", "2026-03-06")
    assert (then.exit_code, then.stderr, now.exit_code, now.stderr) == (0, "", 0, "")
    assert "Kim" not in then.stdout
    assert 0 < len(then.stdout) < len(now.stdout)


@pytest.mark.parametrize("command", [("query",), ("show", "Rome"), ("export", "--to", "nq")])
@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ["--as-of", "yesterday"],
            "Invalid value for '--as-of': 'yesterday' is no date such as 2026-03-01 or 2026-03-01T12:00",
        ),
        (["--as-of", "0001-01-01T00:00+23:00"], "Invalid value for '--as-of': '0001-01-01T00:00+23:00' is no date"),
        (["--clock", "published"], "--clock goes with --as-of; say a date; see kg"),
    ],
)
def test_a_bad_date_is_one_line(
    kg: Kg, grown: Path, command: tuple[str, ...], options: list[str], message: str
) -> None:
    result = kg(command[0], grown, *command[1:], *options)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert result.stderr.startswith(f"kg: {message}")


def test_a_folder_that_keeps_nothing_is_one_line(kg: Kg, built: Path) -> None:
    result = kg("query", built, "claims", "--as-of", "2026-03-01")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"kg: {built} does not remember what it was built from; run kg build PATH… -o {built} again\n"
    )
