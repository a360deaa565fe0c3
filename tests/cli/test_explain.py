import json
from datetime import date
from pathlib import Path

import pytest

from kg.judgements import AboutEntity, Decision, Judgement
from tests.cli.conftest import Kg
from tests.comparisons.linked import ENOUGH, NEARLY, linked

BASE = "https://kg.example/id"
SENTENCES = """\
  news/denial.html > Rome will not lend Oslo a cent.
  loan.txt > Rome will lend Oslo about $1.50 a year from 2026, Ada said.
"""
ALIAS = f"""\
“Rome” and “italy” are one entity.
  Italy, State, in 2 documents: {BASE}/entity/italy
    called Italy, Rome

loan.txt itself has both.
"""
ALL = f"""\
“{BASE}/entity/italy” and “Rome” are one entity.
  Italy, State, in 2 documents: {BASE}/entity/italy
    called Italy, Rome

It is joined by:

“Rome” of news/denial.html and “Italy” of loan.txt: same, 4.0 points where 3.0 make one
   +4.0  both are IT
{SENTENCES}"""
OSLO = f"""\
“Oslo” and “oslo” are two.
  Oslo, State, in 1 document: {BASE}/entity/norway
    called Oslo
  Oslo, State, in 1 document: {BASE}/entity/oslo
    called Oslo

They were held against each other:

“Oslo” of news/denial.html and “Oslo” of loan.txt: doubtful, 1.2 points where 3.0 make one
   +2.0  the name “Oslo” in both
   -0.8  a capital and a state
{SENTENCES}"""
LOAN = f"""\
“about $1.50” and “NOT lend oslo” are two.
  Funding, in 1 document: {BASE}/dealing/loan
    > Rome will lend Oslo about $1.50 a year from 2026, Ada said.
  Funding, in 1 document: {BASE}/dealing/denied
    > Rome will not lend Oslo a cent.

They were held against each other:

the Funding of news/denial.html and the Funding of loan.txt: doubtful, {NEARLY:.1f} points where {ENOUGH:.1f} make one
   {NEARLY + 0.5:+.1f}  funder: Rome in both
   -0.5  one denies what the other says
{SENTENCES}"""
NEVER = f"""\
“Ada” and “Italy” are two.
  Ada, Person, in 1 document: {BASE}/entity/ada
    called Ada
  Italy, State, in 2 documents: {BASE}/entity/italy
    called Italy, Rome

They were never compared: nothing that they have in common made it worth while.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return linked(tmp_path_factory.mktemp("linked"))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Rome", "italy", ALIAS),
        (f"{BASE}/entity/italy", "Rome", ALL),
        ("Oslo", "oslo", OSLO),
        ("about $1.50", "NOT lend oslo", LOAN),
        ("Ada", "Italy", NEVER),
    ],
)
def test_why(kg: Kg, folder: Path, one: str, other: str, expected: str) -> None:
    result = kg("explain", folder, one, other)
    assert (result.exit_code, result.stdout, result.stderr) == (0, expected, "")


def test_who_decided(kg: Kg, tmp_path: Path) -> None:
    about = AboutEntity("Oslo", file="loan.txt"), AboutEntity("Oslo", file="news/denial.html")
    linked(tmp_path, Judgement(Decision.DIFFERENT, about, "Ad\x1ba", date(2026, 11, 22), "one is a city"))
    said = kg("explain", tmp_path, "Oslo", "Oslo").stdout
    assert ": judged different by Ad\ufffda\n         one is a city\n" in said


def test_json(kg: Kg, folder: Path) -> None:
    known = json.loads(kg("explain", folder, "Oslo", "Oslo", "--json").stdout)
    assert (known["is_one"], known["one"]["label"], len(known["steps"])) == (False, "Oslo", 1)


@pytest.mark.parametrize(
    ("one", "other", "message"),
    [
        (
            "Rom",
            "Oslo",
            "Rom: the graph knows no entity of this name and no quote with these words; did you mean Rome?",
        ),
        ("Oslo", "not lend", "“Oslo” is an entity and “Funding” is a dealing; ask of two of a kind"),
        (
            "http://x y",
            "Oslo",
            "http://x y: the graph knows no entity of this name and no quote with these words; "
            "give a name, an IRI, or words of a quote",
        ),
        (
            '" } }',
            "Oslo",
            '" } }: the graph knows no entity of this name and no quote with these words; '
            "give a name, an IRI, or words of a quote",
        ),
    ],
)
def test_what_nobody_knows(kg: Kg, folder: Path, one: str, other: str, message: str) -> None:
    result = kg("explain", folder, one, other)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"kg: {message}\n")


def test_a_folder_without_comparisons(kg: Kg, built: Path) -> None:
    result = kg("explain", built, "Russia", "China")
    assert result.exit_code == 2
    assert "holds no links.jsonl; run kg build PATH… -o" in result.stderr


def test_what_is_like_but_kept_apart(kg: Kg, tmp_path: Path) -> None:
    links = linked(tmp_path) / "links.jsonl"
    links.write_text(links.read_text(encoding="utf-8").replace('"points": 1.25', '"points": 5.0'), encoding="utf-8")
    said = kg("explain", tmp_path, "Oslo", "Oslo").stdout
    assert ": doubtful, 5.0 points where 3.0 make one, but what goes with them forbids it\n" in said
