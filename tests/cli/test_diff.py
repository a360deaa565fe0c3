"""``kg diff``: how it prints what `kg.questions.difference` finds."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Kg
from tests.past.test_asof import FRIDAY, MONDAY, A, C, built_on

PRINTED = """\
documents: 1 added
  + c.txt

claims: 1 added
  + Funding, actual by Kim Jong-un: amount 7,000,000 USD · date 2025 · funder Japan · recipient Oslo
      in c.txt
      > Kim Jong-un of Post said Japan lent Oslo 7 million dollars in 2025.

entities: 3 added
  + Japan (State)
      in c.txt
  + Kim Jong-un (Person)
      in c.txt
  + Post (Organization)
      in c.txt

dealings: 1 added
  + Funding: amount 7,000,000 USD · date 2025 · funder Japan · recipient Norway (actual)
      in c.txt

"""


@pytest.fixture
def weeks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """A graph of one document, and the same later with another."""
    built_on(MONDAY, tmp_path / "last", monkeypatch, A)
    built_on(MONDAY, tmp_path / "this", monkeypatch, A)
    built_on(FRIDAY, tmp_path / "this", monkeypatch, A, C)
    return tmp_path / "last", tmp_path / "this"


def test_what_is_new(kg: Kg, weeks: tuple[Path, Path]) -> None:
    result = kg("diff", *weeks)
    assert (result.exit_code, result.stdout, result.stderr) == (0, PRINTED, "")
    assert kg("diff", weeks[1], "--since", "2026-03-02").stdout == PRINTED


def test_nothing_new(kg: Kg, weeks: tuple[Path, Path]) -> None:
    result = kg("diff", weeks[0], weeks[0])
    assert (result.exit_code, result.stdout) == (0, "nothing is new\n")


def test_json(kg: Kg, weeks: tuple[Path, Path]) -> None:
    found = json.loads(kg("diff", *reversed(weeks), "--format", "json").stdout)
    assert list(found) == ["documents", "claims", "entities", "dealings", "conflicts"]
    (gone,) = found["documents"]["gone"]
    assert gone.pop("iri").startswith("https://kg.example/id/document/")
    assert gone == {"text": "c.txt", "changes": [], "files": ["c.txt"], "quotes": []}


@pytest.mark.parametrize("options", [[], ["other", "--since", "2026-03-01"]])
def test_two_states_are_needed(kg: Kg, weeks: tuple[Path, Path], options: list[str]) -> None:
    result = kg("diff", weeks[0], *options)
    assert (result.exit_code, result.stderr) == (2, "kg: name two folders, or one and --since; see kg diff --help\n")


def test_a_folder_without_a_graph(kg: Kg, weeks: tuple[Path, Path], tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    assert kg("diff", weeks[0], gone).stderr == f"kg: {gone} holds no graph; run kg build PATH… -o {gone}\n"
