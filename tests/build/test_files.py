from pathlib import Path

import pytest

from kg.build.files import hash_of, prune, write_whole
from kg.readers import find


def test_a_file_takes_the_place_of_another_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    place = tmp_path / "a.json"
    place.write_bytes(b"old")
    write_whole(place, b"new\r\n")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.json": b"new\r\n"}


def test_a_folder_keeps_what_is_needed_and_what_cannot_be_removed(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "folder").mkdir()
    prune(tmp_path, {tmp_path / "a"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "folder"]
    prune(tmp_path / "none", set())


def test_a_source_is_known_by_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"abc")
    (source,) = find([tmp_path / "a.txt"])
    assert hash_of(source) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    (tmp_path / "a.txt").unlink()
    with pytest.raises(OSError, match="no file"):
        hash_of(source)
