from dataclasses import replace

from benchmarks.checked import Checked
from benchmarks.missed import Fillers
from benchmarks.reliability import Bin
from benchmarks.report import (
    Measured,
    bins_table,
    confidence_table,
    gap,
    missed_table,
    page,
    summary_of,
    table,
    types_table,
)
from benchmarks.sets import DEVELOPED, HELD_OUT
from kg.scoring.figures import F1, Score

HALF = F1(0.5, 0.5, 0.5, 1, 2, 2)
SCORE = Score(HALF, HALF, HALF, 0.75, HALF, 1.0, {"Funding": HALF}, None, HALF)
CLAIMS = [
    Checked(0.8, 1.0, found=True, type="Funding", roles=4, quotes=1),
    Checked(0.6, 0.5, found=False, type="Funding", roles=2, quotes=1),
]
MEASURED = Measured(SCORE, CLAIMS, Fillers(matched=5, lacking=1, passed_over=2, unread=2))
LESS = replace(MEASURED, score=replace(SCORE, role=F1(0.6, 0.3, 0.4, 3, 5, 10)))


def test_table() -> None:
    assert table({"seeds": SCORE, "all": replace(SCORE, merge=HALF)}) == (
        "| gold | role P | role R | role F1 | dealing F1 | entity F1 | attribution F1 | merge F1 | resolution F1 "
        "| modality | quote |\n"
        "| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n"
        "| seeds | 0.500 | 0.500 | 0.500 | 0.500 | 0.500 | 0.500 |  | 0.500 | 0.750 | 1.000 |\n"
        "| all | 0.500 | 0.500 | 0.500 | 0.500 | 0.500 | 0.500 | 0.500 | 0.500 | 0.750 | 1.000 |\n"
    )


def test_types_are_sorted_and_a_set_without_one_has_no_row() -> None:
    assert types_table({"a": replace(SCORE, types={"Meeting": HALF, "Funding": HALF}), "b": SCORE}) == (
        "| dealing | gold | fillers | P | R | F1 |\n"
        "| --- | --- | --: | --: | --: | --: |\n"
        "| Funding | a | 2 | 0.500 | 0.500 | 0.500 |\n"
        "| Funding | b | 2 | 0.500 | 0.500 | 0.500 |\n"
        "| Meeting | a | 2 | 0.500 | 0.500 | 0.500 |\n"
    )


def test_what_became_of_fillers_is_told_in_shares() -> None:
    assert missed_table({"a": MEASURED.fillers, "none": Fillers()}) == (
        "| gold | fillers | found | role left open | dealing passed over | nothing read |\n"
        "| --- | --: | --: | --: | --: | --: |\n"
        "| a | 10 | 0.500 | 0.100 | 0.200 | 0.200 |\n"
        "| none | 0 | 0.000 | 0.000 | 0.000 | 0.000 |\n"
    )


def test_confidence_is_set_beside_what_is_right() -> None:
    assert confidence_table({"a": CLAIMS}) == (
        "| gold | claims | confidence | fillers right | claims right | error, fillers | error, claims |\n"
        "| --- | --: | --: | --: | --: | --: | --: |\n"
        "| a | 2 | 0.700 | 0.750 | 0.500 | 0.150 | 0.400 |\n"
    )
    assert bins_table({"a": [Bin(3, 0.75, 0.8, 1.0)]}) == (
        "| gold | claims | confidence | fillers right | claims right |\n"
        "| --- | --: | --: | --: | --: |\n"
        "| a | 3 | 0.750 | 0.800 | 1.000 |\n"
    )


def test_a_small_gap_is_told() -> None:
    text = gap(MEASURED, MEASURED)
    assert text.startswith(f"Role F1 is 0.500 on *{DEVELOPED}*, ")
    assert text.endswith("difference of 0.000.\nPrecision is 0.500 and 0.500, recall 0.500 and 0.500.\n")


def test_a_gap_of_a_tenth_is_not_explained_but_one_of_more_is() -> None:
    assert "Why" not in gap(MEASURED, LESS)
    less = replace(LESS, score=replace(SCORE, role=F1(0.6, 0.3, 0.399, 3, 5, 10)))
    assert "Why so much: " in gap(MEASURED, less)
    lost = "40% of all fillers in the first set and\n40% in the second belong to dealings of which"
    assert lost in gap(MEASURED, less)


def test_page_has_all_parts_and_the_readme_shows_the_first() -> None:
    text = page("en_core_web_md 3.7.1", {DEVELOPED: MEASURED, HELD_OUT: LESS})
    assert [line for line in text.splitlines() if line.startswith("#")] == [
        "# How well documents are read",
        "## By type of dealing",
        "## Where fillers are missed",
        "## What confidence means",
    ]
    summary = summary_of(text)
    assert summary.startswith("Read with spaCy's `en_core_web_md 3.7.1`.\n\n| gold |")
    assert summary.endswith("recall 0.500 and 0.300.\n")


def test_sets_that_are_not_there_are_compared_with_nothing() -> None:
    text = page("m", {"tests/corpus": replace(MEASURED, claims=[])})
    assert "Role F1 is" not in text
    assert "| Funding | tests/corpus | 2 |" in text
