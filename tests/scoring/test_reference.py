"""Agreement, to the digit, with the reference scorer, on graphs made from the gold beside this checkout."""

import json
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.scoring import render, score
from tests.scoring.damage import damaged, merged

REFERENCE = Path(__file__).parents[3] / "shared" / "gold"
GOLD = [REFERENCE / "seeds", REFERENCE / "dev"]
SORTED_SETS = Path(__file__).parent / "sorted_sets.py"

pytestmark = pytest.mark.skipif(not REFERENCE.is_dir(), reason="the gold is not beside this checkout")


def run(script: Path, *arguments: object) -> str:
    command = [sys.executable, str(SORTED_SETS), str(script), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own script


@pytest.fixture(scope="module")
def quads() -> list[ox.Quad]:
    return list(ox.parse(run(REFERENCE / "as_graph.py", *GOLD), format=ox.RdfFormat.N_QUADS))


@pytest.mark.parametrize("change", [list, damaged, merged, lambda quads: merged(damaged(quads))])
def test_graph(quads: list[ox.Quad], tmp_path: Path, change: type[list[ox.Quad]]) -> None:
    graph = tmp_path / "graph.nq"
    graph.write_text("".join(sorted(f"{quad} .\n" for quad in change(quads))), encoding="utf-8")
    figures = score(tmp_path, GOLD)
    assert figures.as_dict() == json.loads(run(REFERENCE / "score.py", graph, *GOLD, "--json"))
    assert (figures.role.f1 == 1.0) is (change is list)


def test_folder_of_another_annotator() -> None:
    figures = score(GOLD[0], GOLD)
    assert render(figures) + "\n" == run(REFERENCE / "score.py", GOLD[0], *GOLD)
    assert figures.as_dict() == json.loads(run(REFERENCE / "score.py", GOLD[0], *GOLD, "--json"))
    assert figures.absent == tuple(sorted(path.stem for path in GOLD[1].glob("*.json")))
