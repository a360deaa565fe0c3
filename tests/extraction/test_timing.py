import pytest

from kg.extraction.timing import Timing
from kg.extraction.triggers import Trigger
from kg.model.claim import Modality
from kg.ontology.terms import DealingType, Frame
from tests.extraction.named import annotated
from tests.parsed import word

TRADE = DealingType("Trade", "https://kg.example/ontology#Trade", "trade", "", "", {}, ())


def dates(sentence: str, *heads: str, modality: Modality = Modality.ACTUAL) -> list[list[str]]:
    """The dates of the triggers with these heads in a document of 20 November 2025."""
    told = annotated(sentence)
    triggers = [Trigger(word(told.doc, head).i, (), TRADE, Frame("trade"), verbal=True) for head in heads]
    timing = Timing(told, triggers)
    return [[when.text for when in timing.of(trigger, modality)] for trigger in triggers]


@pytest.mark.parametrize(
    ("sentence", "heads", "expected"),
    [
        ("Rome sold ships in May.", ["sold"], [["2025-05"]]),
        # to the nearest deed above, to each its own
        ("Rome sold ships in May and bought tanks in June.", ["sold", "bought"], [["2025-05"], ["2025-06"]]),
        ("Rome bought tanks after Oslo sold ships, in May.", ["bought", "sold"], [[], ["2025-05"]]),
        ("Rome sold ships in May or June.", ["sold"], [["2025-05", "2025-06"]]),
        # a deed noun has the date of the verb that carries it and of the participle after it
        ("In May, Rome signed a deal on ships.", ["deal"], [["2025-05"]]),
        ("A deal signed in May ended.", ["deal"], [["2025-05"]]),
        # when it was said, or when something else was done, is not when it was done
        ("Rome said in May that Oslo sold ships.", ["sold"], [[]]),
        ("Rome sold the ships, built in May, to Oslo.", ["sold"], [[]]),
        # a date apart belongs to the one deed of the sentence, and to none where there are two
        ("Calm came in May when Oslo sold ships.", ["sold"], [["2025-05"]]),
        ("Calm came in May when Oslo sold ships and bought tanks.", ["sold", "bought"], [[], []]),
    ],
)
def test_which_date_is_whose(sentence: str, heads: list[str], expected: list[list[str]]) -> None:
    assert dates(sentence, *heads) == expected


@pytest.mark.parametrize(
    ("modality", "expected"),
    [
        (Modality.ACTUAL, "2025-05"),
        (Modality.DENIED, "2025-05"),
        (Modality.PLANNED, "2026-05"),
        (Modality.POSSIBLE, "2026-05"),
    ],
)
def test_a_month_without_a_year_lies_ahead_of_what_is_planned(modality: Modality, expected: str) -> None:
    assert dates("Rome sold ships in May.", "sold", modality=modality) == [[expected]]


def test_a_date_that_is_told_twice_counts_once() -> None:
    assert dates("In May, Rome sold ships in May.", "sold") == [["2025-05"]]
