"""What files, folders, globs and the standard input lead to."""

import os
from pathlib import Path

import pytest

from kg.errors import StopRun
from kg.readers.sources import Source, find


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder of news, with a hidden file and a hidden folder."""
    for name in ("b.txt", "a.md", "2024/c.txt", "2024/05/d.html", ".hidden.txt", ".git/e.txt", "2024/.f.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("text")
    return tmp_path


def names(*paths: str | Path) -> list[str]:
    return [source.name for source in find(paths)]


def test_folder_is_walked_and_hidden_files_are_left_out(news: Path) -> None:
    assert names(news) == ["2024/05/d.html", "2024/c.txt", "a.md", "b.txt"]


def test_single_file_goes_by_its_base_name(news: Path) -> None:
    assert find([news / "2024/c.txt"]) == [Source("c.txt", news / "2024/c.txt")]


def test_glob_goes_by_the_path_below_its_fixed_part(news: Path) -> None:
    assert names(f"{news}/*.txt") == ["b.txt"]
    assert names(f"{news}/**/*.txt") == ["2024/c.txt", "b.txt"]
    assert names(f"{news}/20*") == ["2024/05/d.html", "2024/c.txt"]


def test_file_whose_name_looks_like_a_glob(news: Path) -> None:
    (news / "[x].txt").write_text("text")
    assert names(news / "[x].txt") == ["[x].txt"]


def test_file_that_is_named_twice_is_found_once(news: Path) -> None:
    expected = ["2024/05/d.html", "2024/c.txt", "a.md", "b.txt"]
    assert names(news, news / "2024/c.txt", f"{news}/2024") == expected
    assert names(f"{news}/2024", news / "2024/c.txt", news) == expected


def test_standard_input(news: Path) -> None:
    assert find(["-", str(news / "b.txt"), "-"]) == [Source("b.txt", news / "b.txt"), Source("stdin.jsonl")]


@pytest.mark.parametrize(
    ("path", "cause"),
    [
        ("absent.txt", "no such file or folder; check the path, or quote a glob"),
        ("*.rst", "nothing to read there; name a folder or glob that holds documents"),
        ("absent/**/*.txt", "nothing to read there; name a folder or glob that holds documents"),
    ],
)
def test_path_that_leads_to_nothing_stops_the_run(news: Path, path: str, cause: str) -> None:
    with pytest.raises(StopRun) as stop:
        find([news, f"{news}/{path}"])
    assert str(stop.value) == f"{news}/{path}: {cause}"


def test_empty_folder_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match="nothing to read there"):
        find([tmp_path])


def test_links_to_folders_are_not_followed(news: Path) -> None:
    os.symlink(news, news / "2024/up")
    assert names(news) == ["2024/05/d.html", "2024/c.txt", "a.md", "b.txt"]
