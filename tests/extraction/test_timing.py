from dataclasses import replace

import pytest

from kg.annotation.quantities import quantities
from kg.extraction.dateplace import is_compared
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
        # what opens a clause holds for all that is told in it, and the time of an agreement for what was agreed
        ("In May, Rome sold ships and bought tanks.", ["sold", "bought"], [["2025-05"], ["2025-05"]]),
        ("Rome agreed in May to sell ships.", ["agreed", "sell"], [["2025-05"], ["2025-05"]]),
        ("The ban took effect in May, beside a cap on oil.", ["ban", "cap"], [["2025-05"], ["2025-05"]]),
        # a clause has its own time: one joined to another, one after a noun that is not how the deed came about
        ("Rome sold ships, and the war ended in May.", ["sold"], [[]]),
        ("The pact with Oslo, signed in May, ended.", ["pact"], [["2025-05"]]),
        ("The pact, talks on which began in May, ended.", ["pact"], [[]]),
        # so has what went before
        ("Rome sold ships after the floods of May.", ["sold"], [[]]),
        # what happened at a time did not go on since
        ("Rome has been idle since May, when Oslo sold ships.", ["sold"], [["2025-05"]]),
        # a date apart belongs to the one deed of the sentence, and to none where there are two
        ("Calm came in May because Oslo sold ships.", ["sold"], [["2025-05"]]),
        ("Calm came in May because Oslo sold ships and bought tanks.", ["sold", "bought"], [[], []]),
        # the date of a report is not that of what it tells
        ("ROME, 20 November 2025 – Oslo sold ships.", ["sold"], [[]]),
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
    assert dates("A sale of ships in May.", "sale", modality=modality) == [[expected]]


@pytest.mark.parametrize(
    ("sentence", "head", "expected"),
    [
        ("Rome will sell ships in May.", "sell", "2026-05"),
        ("Rome sold ships in May.", "sold", "2025-05"),
        ("A deal signed in May ended.", "deal", "2025-05"),
        ("Rome receives Aly on 4 May.", "receives", "2026-05-04"),
        ("Rome has asked Aly to Oslo for May.", "asked", "2026-05"),
    ],
)
def test_the_verb_tells_whether_a_time_lies_ahead(sentence: str, head: str, expected: str) -> None:
    assert dates(sentence, head, modality=Modality.PLANNED) == [[expected]]


def test_a_date_that_is_told_twice_counts_once() -> None:
    assert dates("In May, Rome sold ships in May.", "sold") == [["2025-05"]]


def test_what_a_figure_is_compared_with_has_its_own_date() -> None:
    told = annotated("Rome sold 20 ships, against 30 ships in May.", "Rome sold ships in May or June.")
    told = replace(told, quantities=quantities(told.doc))
    head = word(told.doc, "sold").i
    trigger = Trigger(head, (), TRADE, Frame("trade"), verbal=True)
    assert is_compared(told, told.dates[0])
    assert not any(is_compared(told, mention) for mention in told.dates[1:])
    assert [when.text for when in Timing(told, [trigger]).of(trigger)] == ["2025-05"]  # where there is no other


def test_a_scene_dates_what_has_no_date() -> None:
    told = annotated("4 May – Rome.", "Oslo sold ships.", "5 May – Oslo.", "Rome will sell ships in May.")
    sold, sell = (Trigger(word(told.doc, text).i, (), TRADE, Frame("trade"), verbal=True) for text in ("sold", "sell"))
    timing = Timing(told, [sold, sell])
    assert [when.text for when in timing.of(sold)] == ["2025-05-04"]
    assert timing.of(sold, Modality.DENIED) == []
    assert [when.text for when in timing.of(sell, Modality.PLANNED)] == ["2026-05"]
