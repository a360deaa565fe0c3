from dataclasses import replace

from benchmarks.quality import below, table
from kg.scoring.figures import F1, Score

HALF = F1(0.5, 0.5, 0.5, 1, 2, 2)
SCORE = Score(HALF, HALF, HALF, 0.75, HALF, 1.0, {}, None, HALF)


def test_table() -> None:
    assert table({"seeds": SCORE, "all": replace(SCORE, merge=HALF)}) == (
        "| gold | role F1 | dealing F1 | entity F1 | attribution F1 | merge F1 | resolution F1 | modality | quote |\n"
        "| --- | --: | --: | --: | --: | --: | --: | --: | --: |\n"
        "| seeds | 0.500 | 0.500 | 0.500 | 0.500 |  | 0.500 | 0.750 | 1.000 |\n"
        "| all | 0.500 | 0.500 | 0.500 | 0.500 | 0.500 | 0.500 | 0.750 | 1.000 |\n"
    )


def test_figures_below_their_floor() -> None:
    assert below(SCORE) == ["role 0.500 is below 0.600", "entity 0.500 is below 0.880"]
    good = replace(SCORE, role=replace(HALF, f1=0.6), entity=replace(HALF, f1=0.88))
    assert below(replace(good, quote=0.999)) == ["quote 0.999 is below 1.000"]
    assert below(good) == []
