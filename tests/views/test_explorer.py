"""The page as a file: one, closed, the same every time. What it does is tested in a browser, in test_browser."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from rdflib import Dataset

from kg.views.write import write_views
from tests.views.conftest import empty


@pytest.fixture(scope="module")
def page(small: Dataset, tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("views")
    write_views(small, folder)
    return (folder / "explorer.html").read_text(encoding="utf-8")


class Tags(HTMLParser):
    """Start tags and the text of scripts, as a browser would see them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1][0] == "script":
            self.scripts.append(data)


def test_the_same_graph_gives_the_same_bytes(small: Dataset, tmp_path: Path) -> None:
    contents = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write_views(small, tmp_path / name)
        contents.append([path.read_bytes() for path in sorted((tmp_path / name).iterdir())])
    assert contents[0] == contents[1]
    assert sorted(path.name for path in (tmp_path / "one").iterdir()) == ["explorer.html", "graph.graphml"]


def test_nothing_is_loaded_from_anywhere(page: str) -> None:
    for tag, attributes in Tags(page).tags:
        assert tag not in {"img", "iframe", "object", "embed", "base"}
        assert "src" not in attributes
        assert attributes.get("href", "data:,") == "data:,"


def test_the_policy_allows_the_page_itself_only(page: str) -> None:
    policies = [tags[1]["content"] for tags in Tags(page).tags if tags[1].get("http-equiv")]
    assert len(policies) == 1
    assert re.fullmatch(
        r"default-src 'none'; script-src 'sha256-[\w+/]+='; style-src 'sha256-[\w+/]+='; img-src data:;"
        r" base-uri 'none'; form-action 'none'",
        str(policies[0]),
    )


def test_a_hostile_document_cannot_end_the_data(page: str) -> None:
    found = Tags(page)
    assert [tag for tag, _ in found.tags].count("script") == 2
    assert "<img" not in found.scripts[0]
    knowledge = json.loads(found.scripts[0])["knowledge"]
    labels = [party["names"][0] for party in knowledge["parties"].values()]
    assert "<img src=x onerror=alert(1)></script><script>alert(2)</script>" in labels


def test_the_data_hold_quotes_speakers_and_sources(page: str) -> None:
    knowledge = json.loads(Tags(page).scripts[0])["knowledge"]
    funding = knowledge["dealings"]["dealing/fund"]
    assert funding["modalities"] == ["actual", "planned"]
    assert funding["tellings"][0] == {
        "document": "document/1",
        "modality": "planned",
        "confidence": 0.8,
        "speakers": ["entity/ann"],
        "quotes": [0, 1],
    }
    assert knowledge["documents"]["document/1"] == {
        "file": "one.txt",
        "title": "Arland pays",
        "publisher": "The Daily",
        "issued": "20 November 2025",
        "day": "2025-11-20",
        "quotes": [[0, "Arland pays"], [60, "Arland will pay Borland 890 million rubles, Ann Author said."]],
    }


def test_who_takes_no_part_is_not_drawn(page: str) -> None:
    drawn = {node["id"].split("/")[-1] for node in json.loads(Tags(page).scripts[0])["nodes"]}
    assert drawn == {"ann", "arland", "borland", "daily", "fund", "join"}


def test_a_graph_without_documents_is_a_page_too(tmp_path: Path) -> None:
    write_views(empty(), tmp_path)
    assert json.loads(Tags((tmp_path / "explorer.html").read_text(encoding="utf-8")).scripts[0])["nodes"] == []
