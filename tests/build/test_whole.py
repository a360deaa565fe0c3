from pathlib import Path

import pytest

from kg.build import build
from kg.errors import StopRun


def test_a_graph_is_not_built_into_the_folder_that_is_read(tmp_path: Path) -> None:
    (tmp_path / "news" / "out" / "texts").mkdir(parents=True)
    (tmp_path / "news" / "out" / "texts" / "a.txt").write_text("Rome paid.", encoding="utf-8")
    out = tmp_path / "news" / "out"
    with pytest.raises(StopRun, match=r"out holds out/texts/a\.txt, which is to be read"):
        build([tmp_path / "news"], out)


def test_a_path_that_leads_nowhere_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match="no such file or folder"):
        build([tmp_path / "nothing"], tmp_path / "out")
    assert not (tmp_path / "out").exists()
