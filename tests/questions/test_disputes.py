from pathlib import Path

import pytest
from rdflib import Dataset

from kg.ontology.files import own_files
from kg.questions import Dispute, Outlet, Side, Source, answer, describe, disputes
from kg.store import open_graph
from kg.validation import validate
from tests.disputed import OTHER, write_disputed
from tests.tiny import DENIAL, LOAN

LOAN_IRI = "https://kg.example/id/dealing/loan"
POST, TASS, NOBODY = Outlet("Post"), Outlet("TASS", "D4"), Outlet("unnamed publisher of news/denial.html")
SAID = Source("loan.txt", "planned", 0.88, ("Ada",), (LOAN.text,), "A loan", "The Post", "2025-11-20")
AGAIN = Source("reprint.txt", "planned", 0.88, (), (LOAN.text,), None, "Gazette", "2025-11-21", None, "loan.txt")
ELSE = Source("other.txt", "planned", 0.88, ("TASS",), (OTHER.text,), None, "Tide Wire")
DENIED = Source("news/denial.html", "denied", 1.0, (), (DENIAL.text,))


@pytest.fixture(scope="module")
def disputed(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    folder = tmp_path_factory.mktemp("disputed")
    write_disputed(folder / "graph.nq")
    return open_graph(folder)


def test_a_conflict_has_its_dealing_and_for_each_value_sources_and_words(disputed: Dataset) -> None:
    who = (("funder", ("Italy",)), ("recipient", ("Norway",)))
    amounts = (("amount", ("about 1.5 USD per year", "9 USD per year")),)
    what = (("purpose", ("bridges and roads",)), ("date", ("2026/..",)))
    assert disputes(disputed) == (
        Dispute(
            LOAN_IRI,
            "Funding",
            (*who, *amounts, *what),
            "modality",
            (
                Side("planned", (POST, TASS), (ELSE, SAID, AGAIN)),
                Side("denied", (NOBODY,), (DENIED,)),
            ),
        ),
        Dispute(
            LOAN_IRI,
            "Funding",
            (*who, *what),
            "amount",
            (
                Side("9 USD per year", (TASS,), (ELSE,)),
                Side("about 1.5 USD per year", (POST,), (SAID, AGAIN)),
            ),
        ),
    )


def test_a_graph_without_conflicts(seeds: Dataset) -> None:
    assert disputes(seeds) == ()


def test_a_fact_tells_its_independent_sources_its_reprints_and_what_is_disputed(disputed: Dataset) -> None:
    (fact,) = describe(disputed, "Norway").facts
    assert fact.outlets == (POST, TASS, NOBODY)
    assert fact.disputed == ("amount", "modality")
    assert {source.file: source.reprint_of for source in fact.sources if source.reprint_of} == {
        "reprint.txt": "loan.txt"
    }


WHO = "funder Italy; recipient Norway"


def rows(graph: Dataset, question: str, **parameters: str) -> list[list[str]]:
    return [["" if cell is None else str(cell) for cell in row] for row in answer(graph, question, **parameters).rows]


def test_the_question_of_conflicts(disputed: Dataset) -> None:
    loan = ["Funding", WHO, "bridges and roads"]
    amounts = [
        [*loan, "amount", "9 USD per year", "1", "TASS (D4)", "other.txt"],
        [*loan, "amount", "about 1.5 USD per year", "1", "Post", "loan.txt; reprint.txt"],
    ]
    modalities = [
        [*loan, "modality", "planned", "2", "Post; TASS (D4)", "loan.txt; other.txt; reprint.txt"],
        [*loan, "modality", "denied", "1", NOBODY.name, "news/denial.html"],
    ]
    assert rows(disputed, "conflicts") == [*amounts, *modalities]
    assert rows(disputed, "conflicts", role="Amount") == amounts
    assert rows(disputed, "conflicts", actor="oslo") == [*amounts, *modalities]
    assert rows(disputed, "conflicts", actor="TASS") == []  # a source takes no part


def test_the_question_of_corroboration(disputed: Dataset) -> None:
    loan = [
        "3",
        "4",
        f"Post; TASS (D4); {NOBODY.name}",
        "Funding",
        WHO,
        "1.5 USD; 9 USD; bridges and roads",
        "amount; modality",
    ]
    assert rows(disputed, "corroboration") == [loan]
    assert rows(disputed, "corroboration", number="3", actor="rome", source="tass") == [loan]
    assert rows(disputed, "corroboration", number="4") == []
    assert rows(disputed, "corroboration", actor="Post") == []
    assert rows(disputed, "corroboration", source="Herald") == []


def test_sources_take_no_part_in_dealings(disputed: Dataset) -> None:
    for question in ("dealings", "timeline", "corroborated", "claims"):
        assert rows(disputed, question, actor="Post") == []
        assert rows(disputed, question, actor="Italy")


def test_the_graph_conforms(disputed: Dataset, tmp_path: Path) -> None:
    assert list(map(str, validate(disputed, own_files()).violations)) == []
