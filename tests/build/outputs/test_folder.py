from pathlib import Path

import pytest

from kg.build.outputs.folder import replacing
from kg.build.outputs.holding import holding
from kg.errors import StopRun


def build(out: Path, text: str, *names: str) -> None:
    with holding(out), replacing(out) as folder:
        for name in ("run.json", *names):
            (folder / name).write_text(text, encoding="utf-8")


def held(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_a_new_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    build(tmp_path / "a" / "b", "new", "graph.nq")
    assert held(tmp_path / "a" / "b") == {"run.json": "new", "graph.nq": "new"}


def test_old_outputs_go_and_other_files_stay(tmp_path: Path) -> None:
    build(tmp_path, "old", "graph.nq", "graph.ttl")
    (tmp_path / "notes.md").write_text("mine", encoding="utf-8")
    build(tmp_path, "new", "graph.nq")
    assert held(tmp_path) == {"run.json": "new", "graph.nq": "new", "notes.md": "mine"}


def test_what_is_no_output_is_not_moved_in(tmp_path: Path) -> None:
    build(tmp_path, "new", "scratch.tmp")
    assert held(tmp_path) == {"run.json": "new"}


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    build(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert held(tmp_path / "real") == {"run.json": "new"}


def test_a_swap_that_fails_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(tmp_path, "old", "graph.nq", "graph.ttl")
    (tmp_path / "texts").mkdir()
    replace, calls = Path.replace, []

    def fail_late(self: Path, target: Path) -> Path:
        calls.append(self.name)
        if len(calls) == 4:  # one file is replaced, one is away, a folder is away
            raise OSError("no space")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail_late)
    with pytest.raises(OSError, match="no space"):
        build(tmp_path, "new", "graph.nq")
    (tmp_path / "texts").rmdir()
    assert held(tmp_path) == {"run.json": "old", "graph.nq": "old", "graph.ttl": "old"}


def test_a_file_stops_the_run(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(StopRun, match="out is a file; name a folder to build into"), holding(tmp_path / "out"):
        pass


def test_a_folder_below_a_file_stops_the_run(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(StopRun, match=r"cannot be made \(Not a directory\)"), holding(tmp_path / "file" / "out"):
        pass


def test_files_of_ours_in_name_only_stop_the_run(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("mine", encoding="utf-8")
    with pytest.raises(StopRun, match=r"holds graph\.ttl, which no build wrote"), holding(tmp_path):
        pass
    assert held(tmp_path) == {"graph.ttl": "mine"}
