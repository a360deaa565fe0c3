from pathlib import Path

import pytest

from benchmarks.checked import Checked, checked_claims

DATA = Path(__file__).parents[1] / "scoring" / "data"
STATED = {":loan ; kg:modality kg:Planned": "0.8", ":visit ;": "0.6", ":loan ; kg:modality kg:Actual": "0.75"}


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    """The scorer's graph with faults, each claim with a confidence."""
    text = (DATA / "graph.trig").read_text(encoding="utf-8")
    for claim, confidence in STATED.items():
        text = text.replace(f"kg:dealing {claim}", f"kg:confidence {confidence} ; kg:dealing {claim}")
    path = tmp_path / "graph.trig"
    path.write_text(text, encoding="utf-8")
    return path


def test_claims_are_held_against_the_dealings_that_scoring_pairs_them_with(graph: Path) -> None:
    assert checked_claims(graph, DATA / "gold") == [
        Checked(0.8, 3 / 4, found=True, type="Funding", roles=4, quotes=1),
        Checked(0.6, 0.0, found=False, type="Meeting", roles=1, quotes=1),
        Checked(0.75, 1.0, found=True, type="Funding", roles=4, quotes=1),
    ]


def test_claims_without_confidence_are_left_out() -> None:
    assert checked_claims(DATA / "graph.trig", DATA / "gold") == []
