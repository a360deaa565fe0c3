import json
from pathlib import Path

import pytest

from tests.cli.conftest import Kg
from tests.disputed import write_disputed

CONFLICTS = """\
Funding  funder Italy · recipient Norway · amount about 1.5 USD per year, 9 USD per year · purpose bridges and roads \
· date 2026/..
  https://kg.example/id/dealing/loan
  modality planned  Post, TASS (D4)
    other.txt, Tide Wire, by TASS
      > Rome will lend Oslo $9 a year, <b>TASS</b> reports.\ufffd[31m
    loan.txt, The Post, published 2025-11-20, by Ada
      > Rome will lend Oslo about $1.50 a year from 2026, Ada said.
    reprint.txt, Gazette, published 2025-11-21, a reprint of loan.txt
      > Rome will lend Oslo about $1.50 a year from 2026, Ada said.
  modality denied  unnamed publisher of news/denial.html
    news/denial.html
      > Rome will not lend Oslo a cent.

Funding  funder Italy · recipient Norway · purpose bridges and roads · date 2026/..
  https://kg.example/id/dealing/loan
  amount 9 USD per year  TASS (D4)
    other.txt, Tide Wire, by TASS
      > Rome will lend Oslo $9 a year, <b>TASS</b> reports.\ufffd[31m
  amount about 1.5 USD per year  Post
    loan.txt, The Post, published 2025-11-20, by Ada
      > Rome will lend Oslo about $1.50 a year from 2026, Ada said.
    reprint.txt, Gazette, published 2025-11-21, a reprint of loan.txt
      > Rome will lend Oslo about $1.50 a year from 2026, Ada said.

2 conflicts about 1 dealing
"""


@pytest.fixture
def disputed(tmp_path: Path) -> Path:
    write_disputed(tmp_path / "graph.nq")
    return tmp_path


def test_conflicts_with_what_each_side_says(kg: Kg, disputed: Path) -> None:
    result = kg("conflicts", disputed)
    assert (result.exit_code, result.stdout) == (0, CONFLICTS)


def test_no_conflicts_are_said_to_be_none(kg: Kg, built: Path) -> None:
    result = kg("conflicts", built)
    assert (result.exit_code, result.stdout) == (0, "no conflicts\n")
    assert kg("conflicts", built, "--format", "json").stdout == "[]\n"


def test_conflicts_as_csv(kg: Kg, disputed: Path) -> None:
    head, first, *_ = kg("conflicts", disputed, "--format", "csv").stdout.splitlines()
    assert head == "type,who,what,disputed,value,independent,sources,files"
    assert first == (
        "Funding,funder Italy; recipient Norway,bridges and roads,amount,9 USD per year,1,TASS (D4),other.txt"
    )


def test_conflicts_as_json(kg: Kg, disputed: Path) -> None:
    modality, amount = json.loads(kg("conflicts", disputed, "--format", "json").stdout)
    assert (modality["role"], amount["role"], amount["dealing"]) == (
        "modality",
        "amount",
        "https://kg.example/id/dealing/loan",
    )
    assert [(side["value"], side["outlets"]) for side in amount["sides"]] == [
        ("9 USD per year", [{"name": "TASS", "grade": "D4"}]),
        ("about 1.5 USD per year", [{"name": "Post", "grade": ""}]),
    ]
    assert amount["sides"][1]["claims"][1]["reprint_of"] == "loan.txt"


def test_a_dealing_is_shown_with_its_sources_and_disputes(kg: Kg, disputed: Path) -> None:
    lines = kg("show", disputed, "Norway").stdout.splitlines()
    at = next(number for number, line in enumerate(lines) if line.endswith("(4 documents, 3 independent sources)"))
    assert lines[at + 1 : at + 3] == [
        "    disputed: amount, modality (kg conflicts tells more)",
        "    rests on Post, TASS (D4), unnamed publisher of news/denial.html",
    ]
    assert "    reprint.txt, Gazette, published 2025-11-21, a reprint of loan.txt [planned]" in lines
