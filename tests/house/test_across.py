import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.across import Across, Planted, across

PREFIXES = """\
@prefix : <urn:x:> . @prefix kg: <https://kg.example/ontology#> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
TOLD = """\
:{0} {{ :{0} kg:file "{0}.txt" ; kg:mentions :rome, :oslo .
  :{1} a kg:Funding ; kg:funder :rome ; kg:recipient :oslo .
  :rome a kg:State ; rdfs:label "Rome" . :oslo a kg:State ; rdfs:label "Oslo" . }}
"""
LOAN = {
    "type": "Funding",
    "roles": {"funder": ["rome"], "recipient": ["oslo"]},
    "modality": "actual",
    "attributedTo": [],
    "evidence": [],
}
GOLD = {
    "entities": [
        {"id": "rome", "type": "State", "names": ["Rome"]},
        {"id": "oslo", "type": "State", "names": ["Oslo"]},
    ],
    "dealings": [LOAN],
}
WHOLE, PART = [["a", 0], ["b", 0]], [["c", 0]]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Three documents, of which two tell of one dealing and the third of a part of it."""
    files: dict[str, Any] = {
        **dict.fromkeys(("a_1", "b_2", "c_3"), GOLD),
        "merged": [WHOLE],
        "conflicts": [{"role": "amount", "dealing": WHOLE, "sides": [[["a", 0]], [["b", 0]]]}],
        "parts": [{"part": PART, "whole": WHOLE}],
        "sources": [{"dealing": WHOLE, "sources": ["X", "Y"]}, {"dealing": PART, "sources": ["X"]}],
    }
    for name, content in files.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(content))
    return tmp_path


def _across(gold: Path, *told: tuple[str, str], merged: str) -> Across:
    graph = gold / "graph.trig"
    graph.write_text(PREFIXES + "".join(TOLD.format(*names) for names in told) + f":merged {{ {merged} }}")
    return across(graph, gold)


def test_all_that_was_planted_is_found(gold: Path) -> None:
    merged = """
        :k kg:dealing :one ; kg:onRole kg:amount . :two dcterms:isPartOf :one .
        :one kg:independentSources 2 . :two kg:independentSources 1 ."""
    found = _across(gold, ("a_1", "one"), ("b_2", "one"), ("c_3", "two"), merged=merged)
    assert found == Across(Planted(1, 1, 0), Planted(1, 1, 0), 2, 2)


def test_another_role_another_dealing_and_a_part_the_wrong_way_round_are_invented(gold: Path) -> None:
    merged = """
        :k kg:dealing :one ; kg:onRole kg:date . :l kg:dealing :two ; kg:onRole kg:amount .
        :one dcterms:isPartOf :two . :one kg:independentSources 1 ."""
    found = _across(gold, ("a_1", "one"), ("b_2", "one"), ("c_3", "two"), merged=merged)
    assert found == Across(Planted(1, 0, 2), Planted(1, 0, 1), 0, 2)


def test_what_stands_in_two_halves_is_found_once_and_both_must_count_right(gold: Path) -> None:
    merged = """
        :k kg:dealing :one ; kg:onRole kg:amount . :l kg:dealing :half ; kg:onRole kg:amount .
        :one kg:independentSources 2 . :half kg:independentSources 1 . :two kg:independentSources 1 ."""
    found = _across(gold, ("a_1", "one"), ("b_2", "half"), ("c_3", "two"), merged=merged)
    assert found == Across(Planted(1, 1, 0), Planted(1, 0, 0), 1, 2)


def test_sources_are_counted_of_dealings_read_in_all_their_reports(gold: Path) -> None:
    found = _across(gold, ("a_1", "one"), ("c_3", "two"), merged=":one kg:independentSources 1 .")
    assert (found.exact, found.counted) == (0, 1)
