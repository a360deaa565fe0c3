import json
from pathlib import Path

from tests.cli.conftest import Kg

MINISTER = """\
Irina Okladnikova  Person
also Okladnikova
https://kg.example/id/entity/IRI

Affiliation (1)

  actual  organization Russia · person Irina Okladnikova · title First Deputy Finance Minister  (2 documents)
    000_d5b7c3a8fbbe3b66.txt, published 2025-11-20
      > Russia’s First Deputy Finance Minister, Irina Okladnikova, told lawmakers that 890 million rubles have been \
earmarked in the 2026 budget for surveying a deepwater basin in the Sea of Japan.
    001_3fa214c3b539ad7b.txt
      > As reported by NK News, Russia’s First Deputy Finance Minister Irina Okladnikova confirmed the funding plan \
during a recent budget committee meeting in the State Duma.

Meeting (1)

  actual  participant Irina Okladnikova · place State Duma · subject funding plan  (1 document)
    001_3fa214c3b539ad7b.txt, by NK News
      > As reported by NK News, Russia’s First Deputy Finance Minister Irina Okladnikova confirmed the funding plan \
during a recent budget committee meeting in the State Duma.

Answers for 4 claims.
"""


def test_all_that_is_known_of_somebody(kg: Kg, built: Path) -> None:
    result = kg("show", built, "okladnikova")
    assert result.exit_code == 0
    iri = result.stdout.splitlines()[2]
    assert result.stdout == MINISTER.replace("https://kg.example/id/entity/IRI", iri)


def test_what_is_no_fact_stands_in_capitals(kg: Kg, built: Path) -> None:
    lines = kg("show", built, "Russia").stdout.splitlines()
    assert "  DENIED  participant North Korea, Russia · activity build military satellites  (1 document)" in lines
    denial = "      > Matsegora also noted that Moscow is not helping Pyongyang build military satellites."
    assert lines[lines.index(denial) - 1] == "    004_da147e9bd47dd5aa.txt, by Alexander Matsegora"
    assert sum(line.startswith("  PLANNED  ") for line in lines) == 9
    assert sum(line.startswith("  POSSIBLE  ") for line in lines) == 1


def test_somebody_in_no_dealing(kg: Kg, built: Path) -> None:
    assert kg("show", built, "asean").stdout.splitlines()[-1] == "Mentioned, but in no dealing."


def test_json(kg: Kg, built: Path) -> None:
    known = json.loads(kg("show", built, "nk news", "--json").stdout)
    assert (known["name"], known["types"], known["facts"], known["claims_made"]) == ("NK News", ["Organization"], [], 5)


def test_nobody_of_that_name(kg: Kg, built: Path) -> None:
    result = kg("show", built, "North Corea")
    assert (result.exit_code, result.stdout, result.stderr) == (
        2,
        "",
        "kg: North Corea: the graph knows no entity of this name; did you mean North Korea or South Korea?\n",
    )


def test_a_folder_without_a_graph(kg: Kg, tmp_path: Path) -> None:
    result = kg("show", tmp_path / "gone", "x")
    gone = tmp_path / "gone"
    assert (result.exit_code, result.stderr) == (2, f"kg: {gone} holds no graph; run kg build PATH… -o {gone}\n")


def test_a_name_that_is_no_text(kg: Kg, built: Path) -> None:
    result = kg("show", built, "Rome\udcff")
    assert (result.exit_code, result.stderr) == (
        2,
        "kg: Invalid value for 'NAME': this is no UTF-8 text; see kg show --help\n",
    )
