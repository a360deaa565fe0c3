"""Exports are whole, or not there."""

import os
from pathlib import Path

import pytest

from kg.errors import StopRun
from kg.exports.formats import Format
from kg.exports.placing import export, export_into


class Form(Format):
    """A format that writes two words, or breaks off after the first."""

    def write(self, build: Path, target: Path) -> None:
        for number, word in enumerate(("one", "two")):
            if number and not build.exists():
                raise StopRun("broken off")
            file = target / word if self.is_folder else target
            with file.open("a", encoding="utf-8") as out:
                out.write(word)


FILE, FOLDER = Form("words", "", ""), Form("words", "", "", is_folder=True)


def test_a_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("before", encoding="utf-8")
    export(FILE, tmp_path, tmp_path / "out")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "onetwo"
    assert os.listdir(tmp_path) == ["out"]


def test_what_breaks_off_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("before", encoding="utf-8")
    with pytest.raises(StopRun, match="broken off"):
        export(FILE, tmp_path / "no build", tmp_path / "out")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "before"
    assert os.listdir(tmp_path) == ["out"]


def test_a_folder_is_made_and_its_other_files_are_kept(tmp_path: Path) -> None:
    export(FOLDER, tmp_path, tmp_path / "out")
    (tmp_path / "out" / "mine").touch()
    (tmp_path / "out" / "one").write_text("before", encoding="utf-8")
    export(FOLDER, tmp_path, tmp_path / "out")
    assert sorted(os.listdir(tmp_path / "out")) == ["mine", "one", "two"]
    assert (tmp_path / "out" / "one").read_text(encoding="utf-8") == "one"


def test_what_breaks_off_leaves_no_folder(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match="broken off"):
        export(FOLDER, tmp_path / "no build", tmp_path / "out")
    assert os.listdir(tmp_path) == []


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "out")
    export(FILE, tmp_path, tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "out").read_text(encoding="utf-8") == "onetwo"


def test_a_device_is_written_to(tmp_path: Path) -> None:
    export(FILE, tmp_path, Path("/dev/null"))
    assert Path("/dev/null").is_char_device()


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match="is a folder, and words is one file; give another -o"):
        export(FILE, tmp_path, tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(StopRun, match="is a file, and words is a folder of files; give another -o"):
        export(FOLDER, tmp_path, tmp_path / "file")


def test_a_stream_gets_all_of_it(tmp_path: Path) -> None:
    with (tmp_path / "out").open("wb") as stream:
        export_into(FILE, tmp_path, stream)
    assert (tmp_path / "out").read_bytes() == b"onetwo"


def test_a_stream_gets_nothing_of_what_breaks_off(tmp_path: Path) -> None:
    with (tmp_path / "out").open("wb") as stream, pytest.raises(StopRun, match="broken off"):
        export_into(FILE, tmp_path / "no build", stream)
    assert (tmp_path / "out").read_bytes() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_disk_that_is_full_is_named(tmp_path: Path) -> None:
    message = "standard output: No space left on device; make room, or name a file that can be written"
    with Path("/dev/full").open("wb", buffering=0) as stream, pytest.raises(StopRun, match=message):
        export_into(FILE, tmp_path, stream)
    with pytest.raises(StopRun, match="/dev/full: No space left on device; make room"):
        export(FILE, tmp_path, Path("/dev/full"))


def test_who_no_longer_listens_is_no_fault(tmp_path: Path) -> None:
    end, begin = os.pipe()
    os.close(end)
    with os.fdopen(begin, "wb", buffering=0) as stream, pytest.raises(BrokenPipeError):
        export_into(FILE, tmp_path, stream)
