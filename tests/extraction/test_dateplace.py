from kg.extraction.dateplace import is_dateline, place
from tests.extraction.named import annotated


def test_a_date_hangs_by_its_preposition() -> None:
    told = annotated("Rome sold ships in May.")
    assert place(told.doc, told.dates[0]).text == "in"


def test_a_date_with_which_a_report_opens() -> None:
    told = annotated("ROME, 20 November 2025 – Oslo sold ships.", "Rome sold ships in May.")
    assert [is_dateline(told, mention) for mention in told.dates] == [True, False]


def test_a_dateline_bears_the_date_of_issue() -> None:
    told = annotated("ROME, 20 November 2025 – Oslo sold ships.", issued="2025-11-21")
    assert not is_dateline(told, told.dates[0])
