"""The annotation of the corpora of reports is sound: quotes stand, names occur, what tells of several reports fits."""

import json
from pathlib import Path
from typing import Any

import pytest

from kg.model.document import Document
from kg.ontology import Kind, load
from kg.readers import passages, read
from kg.scoring.gold import ACROSS, read_folder

TESTS = Path(__file__).parents[1]
FOLDERS = [folder for folder in (TESTS / "reports", TESTS / "reports_unseen") if folder.is_dir()]
FILES = sorted(file for folder in FOLDERS for file in folder.glob("*.txt"))
MODALITY = "modality"
ONTOLOGY = load()

Node = tuple[str, int]
each_folder = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _nodes(members: list[list[Any]]) -> set[Node]:
    nodes = {(prefix, number) for prefix, number in members}
    assert len(nodes) == len(members)
    return nodes


def _groups(folder: Path) -> list[set[Node]]:
    return [_nodes(group) for group in _json(folder / "merged.json")]


def _dealings(folder: Path) -> dict[Node, dict[str, Any]]:
    files = [file for file in folder.glob("*.json") if file.name not in ACROSS]
    return {
        (file.stem.split("_")[0], number): dealing
        for file in files
        for number, dealing in enumerate(_json(file)["dealings"])
    }


@each_file
def test_publisher_date_and_title_are_read_as_annotated(path: Path) -> None:
    gold = _json(path.with_suffix(".json"))
    (document,) = read([path])
    assert isinstance(document, Document)
    stated = {"title": document.title, "published": document.issued, "publisher": document.publisher}
    assert stated == {field: gold[field] for field in stated}


@each_file
def test_quotes_stand_where_evidence_is_sought(path: Path) -> None:
    (document,) = read([path])
    assert isinstance(document, Document)
    shown = [document.text[span.start : span.end] for span in passages(document)]
    quotes = [quote for dealing in _json(path.with_suffix(".json"))["dealings"] for quote in dealing["evidence"]]
    assert [quote for quote in quotes if not any(quote in passage for passage in shown)] == []


@each_file
def test_names_and_phrases_are_words_of_the_text(path: Path) -> None:
    gold, text = _json(path.with_suffix(".json")), path.read_text(encoding="utf-8")
    phrases = [
        phrase
        for dealing in gold["dealings"]
        for role, fillers in dealing["roles"].items()
        if ONTOLOGY.dealings[dealing["type"]].roles[role].kind is Kind.TEXT
        for phrase in fillers
    ]
    names = [name for entity in gold["entities"] for name in entity["names"]]
    assert [words for words in (*names, *phrases) if words not in text] == []


@each_folder
def test_gold_is_of_the_form_that_is_scored_and_no_prefix_is_used_twice(folder: Path) -> None:
    documents = read_folder(folder, ONTOLOGY).documents
    assert {document.stem for document in documents} == {path.stem for path in folder.glob("*.txt")}
    assert len({document.prefix for document in documents}) == len(documents)
    assert all(len(dict(dealing.fillers)) > 1 for document in documents for dealing in document.account.dealings)


@each_folder
def test_an_entity_has_one_type_everywhere(folder: Path) -> None:
    files = [file for file in folder.glob("*.json") if file.name not in ACROSS]
    types = {(entity["id"], entity["type"]) for file in files for entity in _json(file)["entities"]}
    assert len(types) == len({id_ for id_, _ in types})


@each_folder
def test_groups_are_dealings_of_one_type_and_share_none(folder: Path) -> None:
    groups, dealings = _groups(folder), _dealings(folder)
    assert all(len({dealings[node]["type"] for node in group}) == 1 and len(group) > 1 for group in groups)
    assert sum(map(len, groups)) == len(set().union(*groups))


@each_folder
def test_conflicts_are_of_a_group_and_have_two_sides_that_say_something(folder: Path) -> None:
    groups, dealings = _groups(folder), _dealings(folder)
    for conflict in _json(folder / "conflicts.json"):
        sides, role = [_nodes(side) for side in conflict["sides"]], conflict["role"]
        assert _nodes(conflict["dealing"]) in groups
        assert len(sides) > 1
        assert all(sides)
        assert sum(map(len, sides)) == len(set().union(*sides))
        assert set().union(*sides) <= _nodes(conflict["dealing"])
        assert all(role == MODALITY or role in dealings[node]["roles"] for side in sides for node in side)


@each_folder
def test_denied_and_done_is_always_a_conflict(folder: Path) -> None:
    dealings = _dealings(folder)
    said = [group for group in _groups(folder) if {"denied", "actual"} <= {dealings[n]["modality"] for n in group}]
    planted = [_nodes(c["dealing"]) for c in _json(folder / "conflicts.json") if c["role"] == MODALITY]
    assert sorted(map(sorted, planted)) == sorted(map(sorted, said))


@each_folder
def test_a_part_is_a_dealing_of_the_type_of_its_whole_and_not_one_with_it(folder: Path) -> None:
    groups, dealings = _groups(folder), _dealings(folder)
    for pair in _json(folder / "parts.json"):
        part, whole = _nodes(pair["part"]), _nodes(pair["whole"])
        assert all(len(nodes) == 1 or nodes in groups for nodes in (part, whole))
        assert part.isdisjoint(whole)
        assert len({dealings[node]["type"] for node in part | whole}) == 1


@each_folder
def test_every_dealing_rests_on_known_outlets(folder: Path) -> None:
    rows = _json(folder / "sources.json")
    outlets = {_json(path.with_suffix(".json"))["publisher"] for path in folder.glob("*.txt")}
    told = [_nodes(row["dealing"]) for row in rows]
    groups = _groups(folder)
    assert set().union(*told) == set(_dealings(folder))
    assert all(nodes in groups for nodes in told if len(nodes) > 1)
    assert sum(map(len, told)) == len(_dealings(folder))
    assert all(row["sources"] and set(row["sources"]) <= outlets for row in rows)
    assert all(row["sources"] == sorted(set(row["sources"])) for row in rows)
