"""What the page tells of sources and conflicts."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from kg.store import open_graph
from kg.views.facts import Nature, Stance
from kg.views.reading import read_facts
from kg.views.write import write_views
from tests.disputed import write_disputed

LOAN = "https://kg.example/id/dealing/loan"
NOBODY = "unnamed publisher of news/denial.html"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("disputed")
    write_disputed(folder / "graph.nq")
    return folder


def test_a_dealing_has_its_independent_sources_and_what_they_say_differently(folder: Path) -> None:
    facts = read_facts(open_graph(folder))
    assert facts.facts[LOAN].outlets == ("Post", "TASS (D4)", NOBODY)
    assert facts.facts[LOAN].stances == (
        Stance("amount", Nature.AMOUNT, "9 USD a year", ("TASS (D4)",)),
        Stance("amount", Nature.AMOUNT, "about 1.5 USD a year", ("Post",)),
        Stance("modality", Nature.WORDS, "planned", ("Post", "TASS (D4)")),
        Stance("modality", Nature.WORDS, "denied", (NOBODY,)),
    )
    assert [source.original for source in facts.sources.values() if source.original] == ["loan.txt"]


def test_a_source_is_no_party_and_no_role(folder: Path) -> None:
    facts = read_facts(open_graph(folder))
    assert {party.type for party in facts.parties.values()} == {"State", "Person", "Organization"}
    assert {filling.role for filling in facts.facts[LOAN].fillings} == {
        "funder",
        "recipient",
        "amount",
        "purpose",
        "date",
    }


def test_the_page_knows_them(folder: Path) -> None:
    write_views(open_graph(folder), folder)
    page = (folder / "explorer.html").read_text(encoding="utf-8")
    found = re.search(r'<script[^>]*id="data"[^>]*>(.*?)</script>', page, re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    loan = data["knowledge"]["dealings"]["dealing/loan"]
    assert loan["outlets"] == ["Post", "TASS (D4)", NOBODY]
    assert loan["stances"][0] == {"role": "amount", "text": "9 USD a year", "outlets": ["TASS (D4)"]}
    assert "loan.txt" in {document.get("original") for document in data["knowledge"]["documents"].values()}
