import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from kg.judgements import AboutClaim, AboutEntity, Decision, Judgement, append_judgement, read_judgements
from kg.ontology.built import built_types
from tests.cli.conftest import Kg
from tests.comparisons.linked import ENOUGH, NEARLY, linked
from tests.tiny import DENIAL, LOAN_TEXT

ON = date(2026, 11, 22)
FUNDING = f"doubtful, {NEARLY:.1f} points where {ENOUGH:.1f} make one"
LISTED = f"""\
   1.0  the Funding of news/denial.html and the Funding of loan.txt: {FUNDING}
   0.7  “Oslo” of news/denial.html and “Oslo” of loan.txt: doubtful, 1.2 points where 3.0 make one
2 doubtful pairs, 0 open again
"""
LOAN = AboutClaim(
    "loan.txt",
    "Funding",
    LOAN_TEXT,
    (
        ("funder", "Italy"),
        ("recipient", "Oslo"),
        ("amount", "about 1.5 USD per year"),
        ("purpose", "bridges\nand roads"),
        ("date", "2026/.."),
    ),
)
DENIED = AboutClaim("news/denial.html", "Funding", DENIAL.text, (("funder", "Rome"), ("recipient", "Oslo")))
OSLO = (
    AboutEntity("Oslo", "State", "news/denial.html", DENIAL.text),
    AboutEntity("Oslo", "State", "loan.txt", LOAN_TEXT),
)


def written(folder: Path) -> list[tuple[Decision, tuple[object, ...], str, str]]:
    judgements = read_judgements(folder / "judgements.toml", built_types(folder))
    return [(judgement.decision, judgement.about, judgement.by, judgement.because) for judgement in judgements]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return linked(tmp_path_factory.mktemp("linked"))


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """A build of its own, since reviews write into it."""
    return shutil.copytree(made, tmp_path / "graph")


def test_the_queue_is_listed_most_valuable_first(kg: Kg, folder: Path) -> None:
    result = kg("review", folder, "--list")
    assert (result.exit_code, result.stdout, result.stderr) == (0, LISTED, "")
    assert not (folder / "judgements.toml").exists()


def test_answers_are_written_down_with_who_and_why(kg: Kg, folder: Path) -> None:
    result = kg("review", folder, "--by", "Ada", stdin="d\none denies it\ns\n\n")
    assert (result.exit_code, result.stderr) == (0, "")
    assert written(folder) == [
        (Decision.DIFFERENT, (DENIED, LOAN), "Ada", "one denies it"),
        (Decision.SAME, OSLO, "Ada", ""),
    ]
    said = f"2 judgements written to {folder}/judgements.toml; run kg build PATH… -o {folder} to apply"
    assert result.stdout.splitlines()[-1] == said
    assert kg("review", folder).stdout == "0 doubtful pairs, 0 open again\n"


def test_both_are_shown_side_by_side(kg: Kg, folder: Path) -> None:
    lines = [line.rstrip() for line in kg("review", folder, stdin="k\nq\n").stdout.splitlines()]
    begin = next(number for number, line in enumerate(lines) if line.startswith("2 of 2 · entity"))
    shown = [re.split(r"\s{3,}", line, maxsplit=1) for line in lines[begin + 1 : begin + 4]]
    assert shown == [["Oslo", "Oslo"], ["news/denial.html", "loan.txt, The Post, 2025-11-20"], ["State", "State"]]
    assert "   +2.0  the name “Oslo” in both" in lines
    assert lines[-1] == f"0 judgements written to {folder}/judgements.toml"


@pytest.mark.parametrize(
    ("stdin", "decision"),
    [
        ("w\nl\nit denies it\nq\n", (Decision.WRONG, (DENIED,), "Ada", "it denies it")),
        ("W\nR\n\nq\n", (Decision.WRONG, (LOAN,), "Ada", "")),
        (
            "nonsense\nt\nr\nShip\nShipment\nsupplier\nquantity\nnothing\n\nq\n",
            (Decision.RETYPE, (LOAN,), "Ada", ""),
        ),
        ("u\n\n", (Decision.UNSURE, (DENIED, LOAN), "Ada", "")),  # the input ends
    ],
)
def test_what_else_may_be_said(kg: Kg, folder: Path, stdin: str, decision: object) -> None:
    result = kg("review", folder, "--by", "Ada", stdin=stdin)
    assert (result.exit_code, result.stderr) == (0, "")
    assert written(folder) == [decision]


def test_roles_that_the_new_type_lacks_are_asked_for(kg: Kg, folder: Path) -> None:
    said = kg("review", folder, "--by", "Ada", stdin="t\nl\nCooperation\nparticipant\nparticipant\n\nq\n").stdout
    assert "funder becomes (participant, activity, place, date, nothing): participant\n" in said
    (judgement,) = read_judgements(folder / "judgements.toml", built_types(folder))
    assert judgement.becomes == "Cooperation"
    assert judgement.roles == (("funder", "participant"), ("recipient", "participant"))


def test_an_entity_of_another_type(kg: Kg, folder: Path) -> None:
    kg("review", folder, "--by", "Ada", stdin="k\nt\nl\nPlace\na city\n")
    (judgement,) = read_judgements(folder / "judgements.toml", built_types(folder))
    assert (judgement.decision, judgement.about, judgement.becomes) == (Decision.RETYPE, OSLO[:1], "Place")


def test_a_file_of_ones_own(kg: Kg, folder: Path, tmp_path: Path) -> None:
    ours = tmp_path / "my judgements.toml"
    result = kg("review", folder, "--by", "Ada", "--judgements", ours, stdin="u\n\nq\n")
    assert result.stdout.splitlines()[-1].endswith(f"; run kg build PATH… -o {folder} --judgements '{ours}' to apply")
    assert ours.exists()
    assert not (folder / "judgements.toml").exists()


def test_who_decides_is_the_login_unless_it_is_said(kg: Kg, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "ada")
    kg("review", folder, stdin="u\n\nq\n")
    assert written(folder)[0][2] == "ada"

    def nobody() -> str:
        raise OSError("No username set in the environment")

    monkeypatch.setattr("getpass.getuser", nobody)
    result = kg("review", folder, stdin="q\n")
    assert (result.exit_code, result.stderr) == (2, "kg: this login has no name; say who decides with --by NAME\n")


def test_nothing_from_a_document_steers_the_terminal(kg: Kg, folder: Path) -> None:
    links = folder / "links.jsonl"
    links.write_text(links.read_text(encoding="utf-8").replace('"Oslo"', '"Os\\u001b[31mlo[red]"'), encoding="utf-8")
    result = kg("review", folder, stdin="k\nk\n")
    assert "\x1b" not in result.stdout
    assert "Os\ufffd[31mlo[red]" in result.stdout


class TestOpenAgain:
    """Judgements whose text has changed come first."""

    GONE = AboutClaim("loan.txt", "Funding", "Rome will lend Oslo about $1.40 a year.")
    OLD = Judgement(Decision.WRONG, (GONE,), "Bo", ON, "a slip", line=3)
    LOST = Judgement(Decision.SAME, (OSLO[0], AboutEntity("Cy", file="loan.txt")), "Bo", ON, line=11)

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        linked(tmp_path, self.OLD, self.LOST)
        for judgement in (self.OLD, self.LOST):
            append_judgement(tmp_path / "judgements.toml", judgement)
        return tmp_path

    def test_it_is_listed(self, kg: Kg, folder: Path) -> None:
        assert kg("review", folder, "--list").stdout.splitlines()[0] == (
            "judgements.toml, line 3: wrong: the Funding of loan.txt, “Rome will lend Oslo about $1.40 a year.”; "
            "open again: loan.txt no longer says “Rome will lend Oslo about $1.40 a year.”"
        )

    def test_it_holds_still_of_the_sentence_that_is_like_it(self, kg: Kg, folder: Path) -> None:
        said = kg("review", folder, "--by", "Ada", stdin="h\n\nq\n").stdout
        assert "  now: the Funding of loan.txt, “Rome will lend Oslo about $1.50 a year from 2026, Ada said.”\n" in said
        *_, renewed = read_judgements(folder / "judgements.toml", built_types(folder))
        assert (renewed.decision, renewed.because, renewed.replaces) == (Decision.WRONG, "a slip", self.OLD.key)
        assert renewed.about == (AboutClaim("loan.txt", "Funding", LOAN_TEXT),)
        assert "2 doubtful pairs, 1 open again" not in kg("review", folder, "--list").stdout  # that pair is wrong now

    def test_it_is_taken_back(self, kg: Kg, folder: Path) -> None:
        kg("review", folder, "--by", "Ada", stdin="x\n\nx\nno such man\nq\n")
        *_, first, second = read_judgements(folder / "judgements.toml", built_types(folder))
        assert [judgement.decision for judgement in (first, second)] == [Decision.WITHDRAWN] * 2
        assert (second.replaces, second.because) == (self.LOST.key, "no such man")
        assert kg("review", folder, "--list").stdout.endswith("2 doubtful pairs, 0 open again\n")

    def test_what_leads_nowhere_cannot_hold(self, kg: Kg, folder: Path) -> None:
        said = kg("review", folder, stdin="k\nh\nq\n").stdout
        assert "Error: 'h' is not one of 'x', 'k', 'q'." in said


def test_a_faulty_file_of_judgements_is_one_line(kg: Kg, folder: Path) -> None:
    (folder / "judgements.toml").write_text("[[judgement]]\n", encoding="utf-8")
    result = kg("review", folder)
    assert (result.exit_code, result.stderr) == (2, "kg: judgements.toml, line 1: decision is missing; add it\n")
