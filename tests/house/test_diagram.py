from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.diagram import draw
from benchmarks.reliability import Bin

pytest.importorskip("matplotlib", reason="the diagram is drawn with the extra dev")
SETS = {"known": [Bin(4, 0.6, 0.5, 0.75), Bin(9, 0.8, 0.85, 1.0)], "unknown": [Bin(2, 0.3, 0.1, 0.0)], "none": []}


def test_diagram_has_a_panel_for_each_set_with_its_counts(tmp_path: Path) -> None:
    draw(SETS, tmp_path / "diagram.svg")
    words = [element.text for element in ElementTree.parse(tmp_path / "diagram.svg").iter() if element.text]  # noqa: S314 - our own
    assert {*SETS, "confidence", "fillers right", "claims right", "4", "9", "2"} <= set(words)


def test_same_figures_same_bytes(tmp_path: Path) -> None:
    for name in ("one.svg", "other.svg"):
        draw(SETS, tmp_path / name)
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "other.svg").read_bytes()
    assert b"date" not in (tmp_path / "one.svg").read_bytes()
