from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import StopRun
from kg.ontology import load
from kg.scoring import score
from kg.scoring.account import Amount, Date, Phrase, Quote
from kg.scoring.graph import read_graph
from kg.scoring.predictions import read_predictions


def test_account_of_a_document(graph: Path) -> None:
    account = read_graph(graph, load())["a_1"]
    assert [(entity.id, sorted(entity.types)) for entity in account.entities] == [
        ("https://kg.example/id/chad", ["State"]),
        ("https://kg.example/id/france", ["State"]),
        ("https://kg.example/id/lake", ["Place"]),
    ]
    # Labels come from all graphs, so that France is known by its name in the other document too.
    assert account.entities[1].named.names == {"france", "paris"}
    funding, meeting = account.dealings
    assert (funding.type, funding.id) == ("Funding", "https://kg.example/id/loan")
    assert [role for role, _ in funding.fillers] == ["funder", "amount", "purpose", "date"]
    assert [filler for _, filler in funding.fillers[1:]] == [Amount(5020000, "EUR"), Phrase("jets"), Date("2020")]
    assert (funding.modality, [str(who) for who in funding.attributed]) == ({"planned"}, ["Chad"])
    assert meeting.quotes == (Quote("Minister Ali said so.", 41, 62),)


def test_n_quads_read_as_trig(graph: Path, gold: Path, tmp_path: Path) -> None:
    quads = sorted(f"{quad} .\n" for quad in ox.parse(path=graph, format=ox.RdfFormat.TRIG))
    (tmp_path / "graph.nq").write_text("".join(quads), encoding="utf-8")
    assert score(tmp_path, [gold]) == score(tmp_path / "graph.nq", [gold]) == score(graph, [gold])


def test_evidence_without_numbers_as_offsets_stands_nowhere() -> None:
    assert not Quote("", 0, 0).stands_in("text")
    assert not Quote("text", None, 4).stands_in("text")
    assert Quote("text", 0, 4).stands_in("text")


def test_missing_graph(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=r"graph\.nq: there is no such graph; build one"):
        read_predictions(tmp_path / "graph.nq", load())


def test_folder_without_a_graph(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=r"holds neither graph\.nq nor files in the form of the gold"):
        read_predictions(tmp_path, load())


def test_broken_graph(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_text("<a> <b> .", encoding="utf-8")
    with pytest.raises(StopRun, match=r"graph\.nq: cannot be read as N-Quads"):
        read_predictions(tmp_path, load())


def test_amount_that_is_no_number(graph: Path, tmp_path: Path) -> None:
    bad = tmp_path / "graph.trig"
    bad.write_text(graph.read_text(encoding="utf-8").replace("kg:value 5020000", 'kg:value "much"'), encoding="utf-8")
    with pytest.raises(StopRun, match=r"id/sum: its kg:value 'much' is no number"):
        read_predictions(bad, load())
