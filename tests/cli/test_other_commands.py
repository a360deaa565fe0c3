"""``kg export``, ``validate``, ``lint`` and ``score``."""

import csv
import io
import json
import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.exports import FORMATS
from kg.ontology.files import folder as ontology_folder
from kg.scoring import Score
from kg.scoring.figures import F1
from kg.validation import Report, Violation
from tests.cli.conftest import Kg
from tests.questions.conftest import SEEDS


@pytest.mark.parametrize(("form", "name"), [("nq", "graph.nq"), ("ttl", "graph.ttl"), ("graphml", "graph.graphml")])
def test_export_of_what_stands_there(kg: Kg, built: Path, form: str, name: str) -> None:
    assert kg("export", built, "--to", form).stdout_bytes == (built / name).read_bytes()


@pytest.mark.parametrize(("form", "format_"), [("trig", ox.RdfFormat.TRIG), ("jsonld", ox.RdfFormat.JSON_LD)])
def test_export_of_all_graphs(kg: Kg, built: Path, tmp_path: Path, form: str, format_: ox.RdfFormat) -> None:
    file = tmp_path / "out"
    assert kg("export", built, "--to", form, "-o", file).exit_code == 0
    told = set(ox.parse(path=str(SEEDS), format=ox.RdfFormat.N_QUADS))
    assert set(ox.parse(path=str(file), format=format_)) == told
    assert kg("export", built, "--to", form).stdout_bytes == file.read_bytes()


def test_a_dash_is_standard_output(kg: Kg, built: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert kg("export", built, "--to", "nq", "-o", "-").stdout_bytes == (built / "graph.nq").read_bytes()
    assert not any(tmp_path.iterdir())
    refused = kg("export", built, "--to", "csvw", "-o", "-")
    assert (refused.exit_code, refused.stderr) == (2, "kg: csvw is a folder of files; name one with -o\n")


def test_export_of_claims(kg: Kg, built: Path) -> None:
    result = kg("export", built, "--to", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert result.stdout == kg("query", built, "claims").stdout
    assert len(rows) == 54
    (denied,) = [row for row in rows if row["modality"] == "denied"]
    assert denied["quotes"] == "Matsegora also noted that Moscow is not helping Pyongyang build military satellites."


@pytest.mark.parametrize("form", FORMATS)
def test_export_of_nothing(kg: Kg, tmp_path: Path, form: str) -> None:
    result = kg("export", tmp_path, "--to", form, "-o", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (2, "")
    assert re.fullmatch(rf"kg: {tmp_path} holds no graph(\.nq)?; run kg build PATH… -o {tmp_path}\n", result.stderr)
    assert [*tmp_path.iterdir()] == []


FOLDERS = [name for name, form in FORMATS.items() if form.is_folder]


@pytest.mark.parametrize("form", FOLDERS)
def test_export_into_a_folder(kg: Kg, built: Path, tmp_path: Path, form: str) -> None:
    result = kg("export", built, "--to", form, "-o", tmp_path / "out")
    assert (result.exit_code, result.output) == (0, "")
    assert (tmp_path / "out" / "nodes.csv").is_file()
    refused = kg("export", built, "--to", form)
    assert (refused.exit_code, refused.output) == (2, f"kg: {form} is a folder of files; name one with -o\n")


def test_every_format_is_explained(kg: Kg) -> None:
    text = kg("export", "--help").stdout
    assert all(name in text.partition("Options:")[0].replace(",", " ").split() for name in FORMATS)


def test_export_to_where_nothing_can_be_written(kg: Kg, built: Path, tmp_path: Path) -> None:
    result = kg("export", built, "--to", "nq", "-o", tmp_path / "no" / "file")
    assert result.exit_code == 2
    assert (
        result.stderr
        == f"kg: {tmp_path}/no/file: No such file or directory; make room, or name a file that can be written\n"
    )


def test_validate(kg: Kg, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.validation.validate", lambda *_: Report((), 5, 54))
    result = kg("validate", built)
    assert (result.exit_code, result.stdout) == (0, "5 documents and 54 claims checked, nothing wrong\n")


def test_validate_says_each_fault_in_a_line(kg: Kg, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fault = Violation("every claim", "Claim 1", "kg:modality", "exactly one\nmodality", "\x1b[31m", "x:1")
    monkeypatch.setattr("kg.validation.validate", lambda *_: Report((fault,), 5, 54))
    result = kg("validate", built)
    assert (result.exit_code, result.stdout) == (
        1,
        "Claim 1 kg:modality: exactly one modality (found \ufffd[31m) [every claim]\n"
        "5 documents and 54 claims checked, 1 thing is wrong\n",
    )


def test_validate_reads_the_ontology_of_the_build(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_bytes(SEEDS.read_bytes())
    (tmp_path / "ontology.ttl").write_text("not Turtle", encoding="utf-8")
    result = kg("validate", tmp_path)
    assert result.exit_code == 2
    assert result.stderr.startswith("kg: ontology.ttl: ")


def test_lint_finds_nothing_wrong_with_our_own(kg: Kg) -> None:
    result = kg("lint")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith(" files checked, nothing wrong\n")


def test_lint_of_one_file(kg: Kg, tmp_path: Path) -> None:
    funding = ontology_folder() / "dealings" / "funding.ttl"
    assert kg("lint", funding).stdout == "1 file checked, nothing wrong\n"
    (tmp_path / "empty.ttl").touch()
    result = kg("lint", tmp_path)
    assert (result.exit_code, result.stdout) == (
        1,
        "empty.ttl: the file declares no dealing; add a class that is rdfs:subClassOf kg:Dealing\n",
    )


def test_lint_of_nothing(kg: Kg, tmp_path: Path) -> None:
    result = kg("lint", tmp_path)
    assert (result.exit_code, result.stderr) == (
        2,
        f"kg: {tmp_path}: no Turtle file here; name a .ttl file or a folder that holds some\n",
    )


@pytest.fixture
def scored(monkeypatch: pytest.MonkeyPatch) -> None:
    figure = F1(0.5, 1.0, 0.6667, 1, 2, 1)
    score = Score(figure, figure, figure, 1.0, figure, 1.0, {"Funding": figure}, None, figure, ("b.txt",))
    monkeypatch.setattr("kg.scoring.score", lambda *_: score)
    monkeypatch.setattr("kg.scoring.misses", lambda *_: "missed: a \x1b[31mfunding")


@pytest.mark.usefixtures("scored")
def test_score(kg: Kg) -> None:
    result = kg("score", "graph", "gold", "--misses")
    assert result.stdout.splitlines()[0] == "role         P 0.500  R 1.000  F1 0.667   (1/2/1)"
    assert result.stdout.endswith("\n\nmissed: a \ufffd[31mfunding\n")
    assert result.stderr == "kg: not in the graph: b.txt\n"


@pytest.mark.usefixtures("scored")
def test_score_as_json(kg: Kg) -> None:
    figures = json.loads(kg("score", "graph", "gold", "--json").stdout)
    assert figures["role"] == {"p": 0.5, "r": 1.0, "f1": 0.6667, "tp": 1, "pred": 2, "gold": 1}


def test_score_of_two_minds(kg: Kg) -> None:
    result = kg("score", "graph", "gold", "--json", "--misses")
    assert (result.exit_code, result.stderr) == (
        2,
        "kg: --json prints figures alone; leave out --misses; see kg score --help\n",
    )


def test_score_against_nothing(kg: Kg, built: Path, tmp_path: Path) -> None:
    result = kg("score", built, tmp_path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"kg: {tmp_path}: no gold files; ")
    assert result.stderr.count("\n") == 1
