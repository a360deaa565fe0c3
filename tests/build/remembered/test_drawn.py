from collections.abc import Iterable
from pathlib import Path

import pytest

from kg.build.remembered import drawn as module
from kg.build.remembered.drawn import Drawn
from kg.model.document import Document, Skipped
from kg.readers import Source, read

RESULTS = (Document("a.jsonl#1", "Rome paid.", issued="2024-03-05"), Skipped("a.jsonl:2", "not JSON"))


@pytest.fixture
def source(tmp_path: Path) -> Source:
    (tmp_path / "a.jsonl").write_text("anything", encoding="utf-8")
    return Source("a.jsonl", tmp_path / "a.jsonl")


def asked(folder: Path, *sources: Source) -> list[str]:
    """The names of the sources from which something was drawn."""
    names: list[str] = []

    def draw(source: Source) -> Iterable[Document | Skipped]:
        names.append(source.name)
        return iter(RESULTS)

    drawn = Drawn(folder)
    for source in sources:
        assert drawn.of(source, draw) == RESULTS
    drawn.prune()
    return names


def test_what_was_drawn_is_not_drawn_again(tmp_path: Path, source: Source) -> None:
    folder = tmp_path / "out" / "drawn"
    assert asked(folder, source) == ["a.jsonl"]
    assert asked(folder, source) == []


def test_other_bytes_another_name_and_other_readers_are_drawn(
    tmp_path: Path, source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "drawn"
    asked(folder, source)
    assert asked(folder, source, Source("b.jsonl", source.path)) == ["b.jsonl"]
    (tmp_path / "a.jsonl").write_text("else", encoding="utf-8")
    assert asked(folder, source) == ["a.jsonl"]
    assert len(list(folder.iterdir())) == 1  # the others were of no more use
    monkeypatch.setattr(module, "code", lambda *_: "other")
    assert asked(folder, source) == ["a.jsonl"]


@pytest.mark.parametrize("damage", [b"", b"1", b"[1]", b'[{"_type": "Ghost"}]', b"\xff", b"[" * 100_000])
def test_damage_is_drawn_anew(tmp_path: Path, source: Source, damage: bytes) -> None:
    folder = tmp_path / "drawn"
    asked(folder, source)
    (kept,) = folder.iterdir()
    kept.write_bytes(damage)
    assert asked(folder, source) == ["a.jsonl"]
    assert asked(folder, source) == []


@pytest.mark.parametrize("path", [None, "gone"])
def test_what_has_no_bytes_is_always_drawn(tmp_path: Path, path: str | None) -> None:
    source = Source("a", tmp_path / path if path else None)
    assert [asked(tmp_path / "drawn", source) for _ in range(2)] == [["a"], ["a"]]


def test_a_disk_that_refuses_costs_time_only(tmp_path: Path, source: Source) -> None:
    (tmp_path / "drawn").write_text("a file", encoding="utf-8")
    assert [asked(tmp_path / "drawn", source) for _ in range(2)] == [["a.jsonl"], ["a.jsonl"]]


def test_readers_read_through_it(tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    (news / "a.txt").write_text("Rome paid Oslo five million dollars for the bridge.", encoding="utf-8")
    (news / "b.html").write_text("<p>Oslo paid Rome six million dollars for the same bridge.", encoding="utf-8")
    (news / "c.txt").write_bytes(b"\0")
    drawn = Drawn(tmp_path / "drawn")
    fresh = list(read([news]))
    assert [list(read([news], through=drawn.of)) for _ in range(2)] == [fresh, fresh]
    assert len(list(drawn.folder.iterdir())) == 3
