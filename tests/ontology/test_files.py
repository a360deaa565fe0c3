import pytest

from kg.errors import StopRun
from kg.ontology import files


def test_the_folder_beside_the_package_comes_before_the_one_inside(tmp_path, monkeypatch):
    package = tmp_path / "kg"
    monkeypatch.setattr(files, "PACKAGE", package)
    with pytest.raises(StopRun, match="the ontology is missing; install the package again"):
        files.folder()
    for folder in (package / "_ontology", tmp_path / "ontology"):
        folder.mkdir(parents=True)
        (folder / "core.ttl").touch()
        assert files.folder() == folder


def test_folders_are_read_by_name_and_each_file_once(tmp_path):
    for name in ("b.ttl", "a.ttl", "c.txt"):
        (tmp_path / name).touch()
    assert files.further_files([tmp_path / "b.ttl", tmp_path]) == (tmp_path / "a.ttl", tmp_path / "b.ttl")
