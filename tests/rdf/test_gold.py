import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg.rdf.nquads import write_nquads
from kg.rdf.write import document_quads
from tests.gold import GOLD, gold_readings, gold_resolution, needs_gold


@needs_gold
@pytest.mark.parametrize("name", ["seeds", "dev"])
def test_a_perfect_reading_scores_one(tmp_path: Path, name: str) -> None:
    readings = gold_readings(GOLD / name)
    resolution = gold_resolution(readings, GOLD / name)
    write_nquads((q for reading in readings for q in document_quads(reading, resolution)), tmp_path / "graph.nq")
    command = [sys.executable, str(GOLD / "score.py"), str(tmp_path / "graph.nq"), str(GOLD / name), "--json"]
    scores = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)  # noqa: S603 - our own
    assert {scores[key]["f1"] for key in ("role", "dealing", "entity", "attribution", "resolution")} == {1.0}
    assert scores.get("merge", {"f1": 1.0})["f1"] == scores["modality"] == scores["quote"] == 1.0
    assert scores["dealing"]["gold"] == sum(len(reading.claims) for reading in readings) > 50
