from dataclasses import replace
from pathlib import Path

from benchmarks.across import Across, Planted
from benchmarks.gold_readings import as_read, gold_reading
from benchmarks.reports import REPORTS, Merged, as_annotated, below, page
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.scoring.figures import F1, Score

HALF, WHOLE = F1(0.5, 0.5, 0.5, 1, 2, 2), F1(1.0, 1.0, 1.0, 2, 2, 2)
SCORE = Score(HALF, HALF, HALF, 0.75, HALF, 1.0, {}, HALF, HALF)
POOR = Merged(9, SCORE, Across(Planted(3, 2, 1), Planted(2, 2, 0), 5, 6))
GOOD = Merged(9, replace(SCORE, merge=WHOLE, resolution=WHOLE), Across(Planted(3, 3, 0), Planted(2, 0, 4), 6, 6))


def test_figures_below_their_floor() -> None:
    assert below(POOR) == [
        "entities 0.500 is below 0.920",
        "dealings 0.500 is below 0.850",
        "conflicts: 2 / 3 + 1 invented; want all that were planted, and no other",
        "sources: 5 of 6 counts are exact; want all",
    ]
    assert below(GOOD) == []
    assert below(replace(GOOD, score=replace(SCORE, merge=None, resolution=WHOLE))) == ["dealings 0.000 is below 0.850"]


def test_a_row_tells_all_figures_of_a_corpus() -> None:
    half, whole = "0.500 | 0.500 | 0.500", "1.000 | 1.000 | 1.000"
    row = f"| tests/reports | as read | 9 | 0.500 | {half} | {whole} | 3 / 3 + 0 | 6 / 6 | 0 / 2 + 4 |"
    figures = replace(GOOD, score=replace(GOOD.score, resolution=HALF))
    assert page({(REPORTS.name, "as read"): figures}).splitlines()[-1] == row


def test_what_is_made_of_gold_is_read_without_fault() -> None:
    found = as_annotated(REPORTS)
    assert (found.reports, found.score.dealing.r, found.score.quote, found.score.absent) == (65, 1.0, 1.0, ())


def test_a_reading_made_of_gold_knows_codes_of_states_and_no_id_of_the_gold() -> None:
    path = next(Path(REPORTS.folder).glob("a1_*.json"))
    (reading,) = as_read([gold_reading(path)])
    entities = {entity.names[0]: entity for entity in reading.entities}
    assert (entities["Lithuania"].id, entities["Lithuania"].code) == ("e0", "LT")
    assert entities["Ministry of Energy"].parent == "e0"
    assert entities["Kaapeli Marine"].code is None


def test_the_fullest_name_of_a_state_in_any_document_tells_its_code() -> None:
    said = [("Congo",), ("Congo", "Democratic Republic of the Congo")]
    readings = [Reading(Document(f"{n}.txt", ""), (Entity("a", "State", names),), ()) for n, names in enumerate(said)]
    assert [entity.code for reading in as_read(readings) for entity in reading.entities] == ["CD", "CD"]
